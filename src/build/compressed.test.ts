import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { addCompressed } from './compressed.ts';
import { Output } from './output.ts';
import type { MadeFile } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'midad-compressed-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the files of a site, with their copies, in a folder of its own. */
async function made(
  name: string,
  files: Readonly<Record<string, string>>,
  published: string,
  known: ReadonlyMap<string, MadeFile>,
): Promise<Output> {
  const output = new Output(join(folder, name), join(folder, published), known);
  for (const [path, text] of Object.entries(files)) output.write(path, text);
  await addCompressed(output);
  return output;
}

test('text files get compressed copies, small ones and images none; copies of unchanged files are kept', async () => {
  const page = '<p>ملح البحر</p>'.repeat(100);
  const files = {
    'ar/index.html': page,
    'app.js': 'x'.repeat(2000),
    'card.png': page,
    'robots.txt': 'User-agent: *',
  };
  const first = await made('first', files, 'none', new Map());
  expect([...first.written].filter((path) => !(path in files)).sort()).toEqual([
    'app.js.br',
    'app.js.gz',
    'ar/index.html.br',
    'ar/index.html.gz',
  ]);
  const read = (path: string): Buffer => readFileSync(join(folder, 'first', path));
  expect(brotliDecompressSync(read('ar/index.html.br')).toString()).toBe(page);
  expect(gunzipSync(read('ar/index.html.gz')).toString()).toBe(page);

  const second = await made('second', { ...files, 'app.js': 'y'.repeat(2000) }, 'first', first.files);
  expect([...second.written].sort()).toEqual(['app.js', 'app.js.br', 'app.js.gz']);
  expect(new Set(second.files.keys())).toEqual(new Set(first.files.keys()));
});
