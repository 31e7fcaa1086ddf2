import { expect, test } from 'vitest';
import { pictureKind, pictureName } from './image-file.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test.each([
  ['\xff\xd8\xff…\xff\xd9', { extension: 'jpg' }],
  ['\xff\xd8\xff…', { why: 'the picture is not whole' }],
  ['\x89PNG\r\n\x1a\n…IEND\xaeB`\x82', { extension: 'png' }],
  ['\x89PNG\r\n\x1a\n…', { why: 'the picture is not whole' }],
  ['GIF89a…;', { extension: 'gif' }],
  ['RIFF\x06\0\0\0WEBPVP', { extension: 'webp' }],
  ['RIFF\xff\0\0\0WEBPVP', { why: 'the picture is not whole' }],
  ['\0\0\0\x0cftypavif', { extension: 'avif' }],
  ['\0\0\0\x0cftypavif\0\0\0\xffmdat', { why: 'the picture is not whole' }],
])('%j is told by its bytes', (text, kind) => {
  expect(pictureKind(bytes(text))).toEqual(kind);
});

test('an SVG is refused, and so is a page in a picture’s place', () => {
  expect(pictureKind(bytes('<?xml version="1.0"?><svg onload="x()">'))).toMatchObject({
    why: expect.stringContaining('an SVG') as string,
  });
  expect(pictureKind(bytes('<html>'))).toMatchObject({
    why: expect.stringContaining('no picture') as string,
  });
});

test.each([
  ['https://x.example/a/Map%20of%20it.PNG?w=1#x', 'map-of-it.png'],
  ['https://x.example/%D9%85%D9%86%D8%A7%D8%B1%D8%A9.jpg', 'mnarh.png'],
  ['https://x.example/2021/12345.jpg', 'picture-12345.png'],
  ['https://x.example/..%2f..%2fetc%2fpasswd', 'etc-passwd.png'],
  ['https://x.example/%E0%A4', 'e0-a4.png'],
  ['data:image/png;base64,AAAA', 'picture-1.png'],
])('%s is written as %s', (address, name) => {
  expect(pictureName(address, 'png')).toBe(name);
});
