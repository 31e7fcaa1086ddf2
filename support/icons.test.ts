// The icons in public are those npm run icons draws.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { icons } from './icon.ts';

test.each(Object.entries(icons))('public/%s is as it would be drawn now', async (name, make) => {
  expect(readFileSync(`public/${name}`).equals(Buffer.from(await make()))).toBe(true);
});

test('each is of its size', () => {
  const sizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512, 'icon-maskable-512': 512 };
  for (const [name, size] of Object.entries(sizes)) {
    const png = readFileSync(`public/${name}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([size, size]);
  }
  expect(readFileSync('public/favicon.ico').subarray(0, 8)).toEqual(Buffer.from([0, 0, 1, 0, 1, 0, 32, 32]));
});
