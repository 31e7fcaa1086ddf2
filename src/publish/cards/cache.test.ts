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
import { keptCard, removeUnusedCards } from './cache.ts';

const png = (name: string) => Buffer.from(`${name}IEND\xae\x42\x60\x82`, 'latin1');
let parent: string;
let folder: string;
let drawn: string[];
const draw = (name: string) => async () => {
  await Promise.resolve();
  drawn.push(name);
  return png(name);
};

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'midad-cards-'));
  folder = join(parent, 'cards');
  drawn = [];
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test('a picture is drawn once', async () => {
  expect(await keptCard(folder, 'a', draw('first'))).toEqual(png('first'));
  expect(await keptCard(folder, 'a', draw('second'))).toEqual(png('first'));
  expect(await keptCard(folder, 'b', draw('other'))).toEqual(png('other'));
  expect(drawn).toEqual(['first', 'other']);
});

test('a picture asked for twice at once is drawn once', async () => {
  await Promise.all([keptCard(folder, 'a', draw('first')), keptCard(folder, 'a', draw('second'))]);
  expect(drawn).toEqual(['first']);
});

test('a file that is not whole is drawn anew, and nothing half-written stays', async () => {
  await keptCard(folder, 'a', draw('first'));
  writeFileSync(join(folder, 'a.png'), png('first').subarray(0, 8));
  expect(await keptCard(folder, 'a', draw('second'))).toEqual(png('second'));
  expect(readFileSync(join(folder, 'a.png'))).toEqual(png('second'));
  expect(readdirSync(folder)).toEqual(['a.png']);
});

test('a drawing that fails is told, kept nowhere, and tried again when asked for again', async () => {
  const fail = () => Promise.reject(new Error('no ink'));
  await expect(keptCard(folder, 'a', fail)).rejects.toThrow('no ink');
  expect(existsSync(folder)).toBe(false);
  expect(await keptCard(folder, 'a', draw('second'))).toEqual(png('second'));
});

test('what a build did not use is taken out, what it used stays', async () => {
  removeUnusedCards(folder, Date.now());
  for (const name of ['used', 'unused']) await keptCard(folder, name, draw(name));
  writeFileSync(join(folder, 'broken.png.1'), '');
  const longAgo = new Date(2000, 1);
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), longAgo, longAgo);
  const start = Date.now();
  await keptCard(folder, 'used', draw('used'));
  removeUnusedCards(folder, start);
  expect(readdirSync(folder)).toEqual(['used.png']);
});
