import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cachedCard, removeUnusedCards } from './cache.ts';

const png = (name: string) => Buffer.from(`${name}IEND\xae\x42\x60\x82`, 'latin1');
const card = (name: string, notes: string[] = []) => ({ png: png(name), notes });
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
  expect(await cachedCard(folder, 'a', draw('first'))).toEqual(card('first'));
  expect(await cachedCard(folder, 'a', draw('second'))).toEqual(card('first'));
  expect(await cachedCard(folder, 'b', draw('other'))).toEqual(card('other'));
  expect(drawn).toEqual(['first', 'other']);
});

test('a card requested twice at once is drawn once', async () => {
  await Promise.all([cachedCard(folder, 'a', draw('first')), cachedCard(folder, 'a', draw('second'))]);
  expect(drawn).toEqual(['first']);
});

test('notes are cached with their card', async () => {
  const notes = ['the headline was cut', 'the category was cut'];
  await cachedCard(folder, 'a', draw('first', notes));
  expect(await cachedCard(folder, 'a', draw('second'))).toEqual(card('first', notes));
});

test('an incomplete file is drawn again, and no temporary file stays', async () => {
  await cachedCard(folder, 'a', draw('first'));
  writeFileSync(join(folder, 'a.png'), png('first').subarray(0, 8));
  expect(await cachedCard(folder, 'a', draw('second'))).toEqual(card('second'));
  expect(readFileSync(join(folder, 'a.png'))).toEqual(png('second'));
  expect(readdirSync(folder)).toEqual(['a.png']);
});

test('a drawing that fails is reported, not cached, and tried again at the next request', async () => {
  const fail = () => Promise.reject(new Error('no ink'));
  await expect(cachedCard(folder, 'a', fail)).rejects.toThrow('no ink');
  expect(existsSync(folder)).toBe(false);
  expect(await cachedCard(folder, 'a', draw('second'))).toEqual(card('second'));
});

test('removes what a build did not use, and keeps what it used', async () => {
  removeUnusedCards(folder, Date.now());
  for (const name of ['used', 'unused']) await cachedCard(folder, name, draw(name));
  writeFileSync(join(folder, 'broken.png.1'), '');
  const longAgo = new Date(2000, 1);
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), longAgo, longAgo);
  const start = Date.now();
  await cachedCard(folder, 'used', draw('used'));
  removeUnusedCards(folder, start);
  expect(readdirSync(folder)).toEqual(['used.png']);
});
