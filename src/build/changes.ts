import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { BuildRecord } from './record.ts';

/** Lists of what the last build changed, for owners who upload files. Paths from the site's folder. */
const changesFiles = { changed: '.cache/changed.txt', removed: '.cache/removed.txt' } as const;

/** Writes the paths of new and changed files, and those of removed files, one per line. */
export function writeChanges(
  root: string,
  before: BuildRecord,
  { files }: BuildRecord,
  removed: readonly string[],
): void {
  const changed = [...files].filter(([path, { digest }]) => before.files.get(path)?.digest !== digest);
  const print = (paths: readonly string[]): string => paths.map((path) => `${path}\n`).join('');
  writeWhole(join(root, changesFiles.changed), print(changed.map(([path]) => path).sort()));
  writeWhole(join(root, changesFiles.removed), print(removed.toSorted()));
}
