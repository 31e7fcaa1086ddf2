import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icons } from './icons.ts';

const publicFile = (name: string): Buffer => readFileSync(join(dirname(import.meta.dirname), 'public', name));

test.each(Object.entries(icons))('public/%s is what npm run icons writes', (name, icon) => {
  expect(publicFile(name).equals(Buffer.from(icon))).toBe(true);
});

test.each([
  ['apple-touch-icon.png', 180],
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable-512.png', 512],
])('public/%s is %i pixels wide and high', async (name, size) => {
  expect(await sharp(publicFile(name)).metadata()).toMatchObject({
    format: 'png',
    width: size,
    height: size,
  });
});

test('the icon file holds one image of 32 pixels', async () => {
  const ico = publicFile('favicon.ico');
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(ico.readUInt32LE(14)).toBe(ico.length - 22);
  expect(await sharp(ico.subarray(22)).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 });
});
