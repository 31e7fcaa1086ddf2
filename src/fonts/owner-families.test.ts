import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Blob as FontData, Face } from 'harfbuzzjs';
import { afterAll, expect, test } from 'vitest';
import { engine } from '../engine.ts';
import { languageCodes } from '../language/language.ts';
import type { OwnerFonts } from '../settings/fonts.ts';
import { site } from '../settings/site.ts';
import { uncompressed } from './cut-font.ts';
import { familiesOf } from './owner-families.ts';
import { writeFontSheets } from './stylesheet.ts';
import { fontsFolder } from './variant.ts';

const root = mkdtempSync(join(tmpdir(), 'midad-fonts-'));
afterAll(() => rmSync(root, { recursive: true }));

// Fonts of the packages under an owner's names: of one weight, and variable.
mkdirSync(join(root, 'fonts'));
const packaged = {
  'naskh.woff2': '@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2',
  'naskh-bold.woff2': '@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal.woff2',
  'serif.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
};
for (const [name, file] of Object.entries(packaged))
  copyFileSync(join('node_modules', file), join(root, 'fonts', name));
writeFileSync(join(root, 'fonts/text.woff2'), 'not a font');

const folders = { root, engine };
const withFonts = (fonts: OwnerFonts, languages = site.languages) => ({ ...site, languages, fonts });
const own = withFonts({
  display: { arabic: { regular: './fonts/naskh.woff2', bold: './fonts/naskh-bold.woff2' } },
  body: { latin: './fonts/serif.woff2' },
});

test('an owner’s fonts are cut into the cache, and the stylesheet names them', async () => {
  const { fonts, files } = await writeFontSheets(own, folders);
  const css = readFileSync(fonts, 'utf8');
  const facesOf = (family: string) => css.match(new RegExp(`font-family: '${family}';[^}]*`, 'g')) ?? [];
  expect(facesOf('Display Arabic').map((face) => /font-weight: ([\d ]+)/.exec(face)?.[1])).toEqual([
    '400',
    '700',
  ]);
  expect(facesOf('Body Latin').map((face) => /font-weight: ([\d ]+)/.exec(face)?.[1])).toEqual([
    '400 700',
    '400 700',
  ]);
  for (const face of facesOf('Display Arabic')) expect(face).toMatch(/url\('[0-9a-f]{16}\.woff2'\)/);
  const face = new Face(new FontData(await uncompressed(readFileSync(files['Body Latin'] ?? ''))));
  expect(face.getAxisInfos()['wght']).toMatchObject({ min: 400, max: 700 });
  expect(face.collectUnicodes()).toContain('a'.codePointAt(0));
  expect(face.collectUnicodes()).not.toContain('é'.codePointAt(0));
});

test('a second build cuts nothing again', async () => {
  const before = readdirSync(join(root, fontsFolder)).sort();
  for (const name of before)
    if (name.endsWith('.woff2')) writeFileSync(join(root, fontsFolder, name), 'kept');
  const { files } = await writeFontSheets(own, folders);
  expect(readFileSync(files['Body Latin'] ?? '', 'utf8')).toBe('kept');
  expect(readdirSync(join(root, fontsFolder)).sort()).toEqual(before);
});

test.each<[what: string, fonts: OwnerFonts, message: RegExp]>([
  ['is missing', { body: { latin: './fonts/none.woff2' } }, /There is no font \.\/fonts\/none\.woff2/],
  [
    'is no woff2 file',
    { body: { latin: './fonts/text.woff2' } },
    /\.\/fonts\/text\.woff2 is not a woff2 file/,
  ],
  [
    'lacks letters',
    { display: { arabic: './fonts/serif.woff2' } },
    /\.\/fonts\/serif\.woff2 lacks letters that العربية \(ar\) needs: ء آ أ/,
  ],
  [
    'lacks letters in its bold',
    { body: { latin: { regular: './fonts/serif.woff2', bold: './fonts/naskh.woff2' } } },
    /naskh\.woff2 lacks letters that English/,
  ],
])('a font that %s is an error that names it', async (_, fonts, message) => {
  await expect(familiesOf(root, withFonts(fonts, [...languageCodes] as never))).rejects.toThrow(message);
});
