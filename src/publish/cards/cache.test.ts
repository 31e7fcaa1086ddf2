import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedCard, removeUnusedImages } from './cache.ts';

const png = (name: string) => Buffer.from(`${name}IEND\xae\x42\x60\x82`, 'latin1');
const card = (name: string, notes: string[] = []) => ({ png: png(name), notes });
/** The image and the notes of a cached card. */
const cached = async (digest: string, drawing: () => Promise<ReturnType<typeof card>>) => {
  const { file, notes } = await cachedCard(folder, digest, drawing);
  return { png: readFileSync(file), notes };
};
let parent: string;
let folder: string;
let drawn: string[];
const draw = (name: string, notes?: string[]) => async () => {
  await Promise.resolve();
  drawn.push(name);
  return card(name, notes);
};

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'midad-cards-'));
  folder = join(parent, 'cards');
  drawn = [];
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test('a card is drawn once', async () => {
  expect(await cached('a', draw('first'))).toEqual(card('first'));
  expect(await cached('a', draw('second'))).toEqual(card('first'));
  expect(await cached('b', draw('other'))).toEqual(card('other'));
  expect(drawn).toEqual(['first', 'other']);
});

test('a card requested twice at once is drawn once', async () => {
  await Promise.all([cached('a', draw('first')), cached('a', draw('second'))]);
  expect(drawn).toEqual(['first']);
});

test('notes are cached with their card', async () => {
  const notes = ['the headline was cut', 'the category was cut'];
  await cached('a', draw('first', notes));
  expect(await cached('a', draw('second'))).toEqual(card('first', notes));
});

test('an incomplete file is drawn again, and no temporary file stays', async () => {
  await cached('a', draw('first'));
  writeFileSync(join(folder, 'a.png'), png('first').subarray(0, 8));
  expect(await cached('a', draw('second'))).toEqual(card('second'));
  expect(readFileSync(join(folder, 'a.png'))).toEqual(png('second'));
  expect(readdirSync(folder)).toEqual(['a.png']);
});

test('a drawing that fails is reported, not cached, and tried again at the next request', async () => {
  const fail = () => Promise.reject(new Error('no ink'));
  await expect(cached('a', fail)).rejects.toThrow('no ink');
  expect(existsSync(folder)).toBe(false);
  expect(await cached('a', draw('second'))).toEqual(card('second'));
});

test('removes what a build did not use, and keeps what it used', async () => {
  removeUnusedImages(folder, new Set());
  for (const name of ['used', 'unused']) await cached(name, draw(name, ['a note']));
  writeFileSync(join(folder, 'broken.png.1'), '');
  removeUnusedImages(folder, new Set(['used.png']));
  expect(readdirSync(folder)).toEqual(['used.png', 'used.txt']);
});
