import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { site } from '../settings/site.ts';
import { incompleteFiles } from './complete.ts';

const made = mkdtempSync(join(tmpdir(), 'midad-complete-'));
afterAll(() => rmSync(made, { recursive: true }));

test('a missing page and one that is cut off are found', () => {
  const homes = site.languages.flatMap((lang) => [`${lang}/index.html`, `${lang}/search/index.html`]);
  const files = new Set(['404.html', 'robots.txt', 'index.html', 'en/one/index.html', ...homes]);
  const missingOf = (written: string[]) =>
    incompleteFiles(['en/one/'], (file) => files.has(file), made, written);
  writeFileSync(join(made, 'index.html'), '<!doctype html><html><body>…</body></html>\n');
  expect(missingOf(['index.html'])).toEqual([]);
  writeFileSync(join(made, 'index.html'), '<!doctype html><html><body>');
  files.delete('en/one/index.html');
  expect(missingOf(['index.html', '404.html'])).toEqual(['en/one/index.html', 'index.html', '404.html']);
});
