import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../engine.ts';
import { digestOf } from '../files/digest.ts';
import { filesIn } from '../files/files-in.ts';

/** Identifies this version of Midad and of its packages. Indexes that another version made are made again. */
export function engineDigest(): string {
  const files = filesIn(engine).filter((name) => /\.[jt]s$/.test(name));
  const texts = [join(engine, '../package.json'), ...files.toSorted().map((name) => join(engine, name))];
  return digestOf(texts.map((file) => readFileSync(file, 'utf8')).join('\n'));
}
