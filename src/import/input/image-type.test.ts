import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageType } from './image-type.ts';

const size = { width: 64, height: 64, channels: 3 as const };
const noise = sharp({
  create: { ...size, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
});

test.each([
  ['jpg', 'jpeg'],
  ['png', 'png'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['avif', 'avif'],
] as const)('%s is recognised by its bytes, and must be complete', async (extension, format) => {
  const bytes = await noise.clone().toFormat(format).toBuffer();
  expect(await imageType(bytes)).toEqual({ extension });
  expect(await imageType(bytes.subarray(0, bytes.length - 40))).toEqual({ why: 'the image is not complete' });
});

test.each([
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'an SVG'],
  ['<html>', 'not an image'],
])('%s is refused', async (text, why) => {
  expect(await imageType(Buffer.from(text))).toEqual({ why: expect.stringContaining(why) as string });
});

test('other formats and images of too many pixels are refused', async () => {
  const refused = (why: string) => ({ why: expect.stringContaining(why) as string });
  expect(await imageType(await noise.clone().tiff().toBuffer())).toEqual(
    refused('not an image of a supported'),
  );
  const large = sharp({ create: { ...size, width: 10_001, height: 10_000, background: '#888' } });
  expect(await imageType(await large.png().toBuffer())).toEqual(refused('too many pixels'));
});
