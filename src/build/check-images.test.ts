import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenImages } from './check-images.ts';

const root = mkdtempSync(join(tmpdir(), 'midad-images-'));
const folder = 'content/articles/oil';
beforeAll(() => mkdirSync(join(root, folder), { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));
const put = (name: string, bytes: Uint8Array | string): void =>
  writeFileSync(join(root, folder, name), bytes);

/** An image with detail everywhere, so that its file is long. */
const noise = sharp({
  create: {
    width: 300,
    height: 200,
    channels: 3,
    background: 'grey',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});

test('broken images are named, intact ones pass', async () => {
  const [jpeg, png, webp] = await Promise.all([
    noise.clone().jpeg().toBuffer(),
    noise.clone().png().toBuffer(),
    noise.clone().webp().toBuffer(),
  ]);
  put('whole.JPG', jpeg);
  put('whole.png', png);
  put('whole.webp', webp);
  expect(await brokenImages(root)).toEqual([]);

  put('cut.jpg', jpeg.subarray(0, jpeg.length / 2));
  put('cut.png', png.subarray(0, png.length / 2));
  put('cut.webp', webp.subarray(0, webp.length / 2));
  put('صورة.png', 'no image');
  const broken = ['cut.jpg', 'cut.png', 'cut.webp', 'صورة.png'];
  // The second time only the broken ones are decoded again.
  for (let round = 0; round < 2; round++) {
    const problems = await brokenImages(root);
    expect(problems.map(({ file }) => file).sort()).toEqual(broken.map((name) => `${folder}/${name}`).sort());
    expect(problems[0]?.wrong).toBe('this image is broken: its end is missing, or it is no image');
  }
  for (const name of broken) rmSync(join(root, folder, name));
});

test('an SVG with the ending of another format is refused, since its content would not be checked', async () => {
  put('map.png', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>a()</script></svg>');
  expect(await brokenImages(root)).toEqual([
    {
      file: `${folder}/map.png`,
      line: 1,
      wrong: 'this image is an SVG',
      remedy: 'Give its name the ending .svg.',
    },
  ]);
});
