// A site with another family: its pages are set in it, and its cards are drawn with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configWith, copyProject, type Copy } from '../project-copy.ts';

let copy: Copy;
const arabic = 'node_modules/@fontsource/scheherazade-new/files/scheherazade-new-arabic';
const config = (fonts: string): string =>
  configWith(`lead: undefined, masthead: undefined, footer: undefined, cards: 'articles', fonts: ${fonts}`);
beforeAll(() => {
  copy = copyProject();
  copy.write('content/articles/pier/ar.md', '---\ntitle: الرصيف\ndescription: عن رصيف.\n---\n\nنص.\n');
  copy.write('fonts/naskh.woff2', readFileSync(`${arabic}-400-normal.woff2`));
  copy.write('fonts/bold.woff2', readFileSync(`${arabic}-700-normal.woff2`));
});
afterAll(() => copy.remove());

const read = (path: string): Buffer => readFileSync(join(copy.folder, 'dist', path));
/** The file that the article's page preloads first: the font of headlines. */
const headlineFont = (): Buffer =>
  read(
    /rel="preload" as="font" type="font\/woff2" href="\/([^"]+)"/.exec(
      read('ar/pier/index.html').toString(),
    )?.[1] ?? '',
  );

test('pages and cards use the owner’s font', () => {
  expect(copy.run('build').code).toBe(0);
  const before = { font: headlineFont(), card: read('ar/pier/card.png') };
  copy.write(
    'astro.config.ts',
    config("{ display: { arabic: { regular: './fonts/naskh.woff2', bold: './fonts/bold.woff2' } } }"),
  );
  const { code, printed } = copy.run('build');
  expect(code, printed).toBe(0);
  expect(headlineFont().equals(before.font)).toBe(false);
  expect(read('ar/pier/card.png').equals(before.card)).toBe(false);
});

test('a font without the letters of a language ends the build, which names them', () => {
  copy.write('astro.config.ts', config("{ body: { latin: './fonts/naskh.woff2' } }"));
  const { code, printed } = copy.run('build');
  expect(code).toBe(1);
  expect(printed).toContain('./fonts/naskh.woff2 lacks letters that English (en) needs: # $ %');
});
