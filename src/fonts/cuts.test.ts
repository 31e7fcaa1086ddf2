import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob as FontData, Face } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { alphabet, neededLetters } from '../language/alphabet.ts';
import { cutFont, uncompressed } from './cut-font.ts';
import { cuts } from './cuts.ts';

const folder = import.meta.dirname;
const read = (name: string): Buffer => readFileSync(join(folder, `${name}.woff2`));

const isIn = (character: string, range: string): boolean =>
  range.split(', ').some((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    const code = character.codePointAt(0) ?? 0;
    return code >= first && code <= last;
  });

test.each(Object.entries(cuts))('the range of the cut %s has its characters', (_, { characters, range }) => {
  expect(Array.from(characters).filter((character) => !isIn(character, range))).toEqual([]);
});

test('the cuts of the Latin alphabet have all of it', () => {
  const both = new Set(cuts.english.characters + cuts.extended.characters);
  expect(Array.from(alphabet.latin).filter((character) => !both.has(character))).toEqual([]);
});

test('an alphabet has the letters that its languages need', () => {
  for (const [code, letters] of Object.entries(neededLetters)) {
    const known =
      { ar: alphabet.arabic, fa: alphabet.persian, en: alphabet.latin, fr: alphabet.latin }[code] ?? '';
    expect(
      Array.from(letters).filter((letter) => !known.includes(letter)),
      code,
    ).toEqual([]);
  }
});

test('a font cut again is the same, byte for byte', async () => {
  expect((await cutFont(read('markazi-arabic'), cuts.arabic.characters)).equals(read('markazi-arabic'))).toBe(
    true,
  );
});

test('the Arabic fonts have a space, on which WebKitGTK depends', async () => {
  for (const name of [
    'markazi-arabic',
    'scheherazade-arabic',
    'scheherazade-bold-arabic',
    'markazi-persian',
  ]) {
    const face = new Face(new FontData(await uncompressed(read(name))));
    expect(face.collectUnicodes(), name).toContain(0x20);
  }
});
