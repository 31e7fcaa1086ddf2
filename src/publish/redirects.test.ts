import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readRedirects } from './redirects.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'midad-redirects-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));
const hasFile = (path: string): boolean => path === 'ar/oil/index.html';
const read = (text: string) => {
  writeFileSync(join(root, 'content/redirects.yaml'), text);
  return readRedirects(root, hasFile, '/reader/');
};

test('old addresses lead to pages, under the base path', () => {
  expect(readRedirects(root, hasFile, '/')).toEqual([]);
  expect(read('# Old\n"/2014/نفط/": /ar/oil/\n"/?p=12": /ar/oil/\n')).toEqual([
    ['/2014/نفط/', '/reader/ar/oil/'],
    ['/?p=12', '/reader/ar/oil/'],
  ]);
});

test('a page that is not there, or an old address that no host can match, is an error with its line', () => {
  expect(() => read('/a/: /ar/oil/\n/b/: /ar/gas/\n/c/: https://example.org/\n')).toThrow(
    /^content\/redirects\.yaml:2: "\/b\/" can't be "\/ar\/gas\/"\. A page of this site.*\ncontent\/redirects\.yaml:3: /,
  );
  expect(() => read('/2014/oil/: /ar/oil/\n/reader/ar/oil/: /ar/oil/\n')).toThrow(
    'content/redirects.yaml:2: "/reader/ar/oil/" is the address of a page of this site',
  );
  expect(() => read('/a b/: /ar/oil/\n')).toThrow('content/redirects.yaml:1: ');
  expect(() => read('/a/: /ar/../ar/oil/\n')).toThrow('content/redirects.yaml:1: ');
});
