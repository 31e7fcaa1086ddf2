import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { site } from '../settings/site.ts';
import { incompleteFiles } from './complete.ts';

const root = mkdtempSync(join(tmpdir(), 'midad-complete-'));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
afterAll(() => rmSync(root, { recursive: true }));

test('a missing page and one that is cut off are found; a draft needs none', () => {
  write('content/articles/one/en.md', '---\ntitle: One\n---\n\nText.\n');
  write('content/articles/two/en.md', '---\ntitle: Two\ndraft: true\n---\n\nText.\n');
  const homes = site.languages.flatMap((lang) => [`${lang}/index.html`, `${lang}/search/index.html`]);
  for (const path of ['404.html', 'robots.txt', 'index.html', 'en/one/index.html', ...homes])
    write(`dist/${path}`, '<!doctype html><html><body>…</body></html>\n');
  expect(incompleteFiles(root, join(root, 'dist'))).toEqual([]);
  write('dist/index.html', '<!doctype html><html><body>');
  rmSync(join(root, 'dist/en/one/index.html'));
  expect(incompleteFiles(root, join(root, 'dist'))).toEqual(['en/one/index.html', 'index.html']);
});
