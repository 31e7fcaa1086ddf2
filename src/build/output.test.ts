import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Output } from './output.ts';

let root: string;
const at = (path: string): string => join(root, path);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'midad-output-'));
  for (const folder of ['dist', 'new']) mkdirSync(at(folder));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a file that is published with the same bytes is not written again', () => {
  writeFileSync(at('dist/same.txt'), 'text');
  writeFileSync(at('dist/other.txt'), 'old!');
  const output = new Output(at('new'), at('dist'), new Map());
  for (const name of ['same.txt', 'other.txt', 'sub/added.txt']) output.write(name, 'text');
  expect([...output.written]).toEqual(['other.txt', 'sub/added.txt']);
  expect(readFileSync(at('new/sub/added.txt'), 'utf8')).toBe('text');
  expect([...output.files.keys()]).toEqual(['same.txt', 'other.txt', 'sub/added.txt']);
});

test('files are kept only if they have not changed since they were recorded', () => {
  writeFileSync(at('dist/a.txt'), 'a');
  const { size, mtimeMs } = statSync(at('dist/a.txt'));
  const known = new Map([['a.txt', { digest: 'a', size, time: mtimeMs }]]);
  expect(new Output(at('new'), at('dist'), known).keep(['a.txt'])).toBe(true);
  writeFileSync(at('dist/a.txt'), 'longer');
  const output = new Output(at('new'), at('dist'), known);
  expect(output.keep(['a.txt'])).toBe(false);
  expect(output.keep(['missing.txt'])).toBe(false);
  expect(output.removed()).toEqual(['a.txt']);
});

test('what a function writes into a folder is added', async () => {
  const output = new Output(at('new'), at('dist'), new Map());
  await output.collect((folder) => {
    mkdirSync(join(folder, 'index'));
    writeFileSync(join(folder, 'index/part'), 'words');
    return Promise.resolve();
  });
  expect(readdirSync(at('new'), { recursive: true })).toEqual(['index', join('index', 'part')]);
});
