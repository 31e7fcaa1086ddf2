import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { engine } from '../engine.ts';
import { UserError } from '../files/user-error.ts';
import { makeCardDrawer } from './cards/draw.ts';
import { letterSize, letterTree } from './cards/letter.ts';
import { readColours } from './colours.ts';
import { firstLetter, ico, letterIcon, pngIcon, readLogo } from './icons.ts';

const root = mkdtempSync(join(tmpdir(), 'midad-logo-'));
afterAll(() => rmSync(root, { recursive: true }));
const colours = readColours(engine).light;
const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';

const logo = (text: string): string => {
  writeFileSync(join(root, 'logo.svg'), text);
  return readLogo(root, './logo.svg');
};

test('a logo is read as it is', () => {
  const safe = square.replace('<path', '<use href="#a" fill="url(#b)"/><path');
  for (const text of [square, `<?xml version="1.0"?>\n<!-- A logo -->\n${square}\n`, safe])
    expect(logo(text)).toBe(text);
});

test.each([
  ['a picture', '\x89PNG', 'this file is not an SVG'],
  ['a page', '<html><svg></svg></html>', 'this file is not an SVG'],
  ['a script', square.replace('<path', '<script>a()</script><path'), 'a script'],
  ['an event handler', square.replace('<path', '<path onload="a()"'), 'a script'],
  ['HTML', square.replace('<path', '<foreignObject/><path'), 'foreign content'],
  [
    'an image elsewhere',
    square.replace('<path', '<image href="https://a.example/b.png"/><path'),
    'an external',
  ],
  ['an image beside it', square.replace('<path', "<image href='b.png'/><path"), 'an external'],
  ['an imported style', square.replace('<path', '<style>@import "a.css";</style><path'), 'an external'],
  ['a colour elsewhere', square.replace('<path', '<path fill="url(a.svg#b)"'), 'an external'],
  [
    'a colour on another host',
    square.replace('<path', '<path style=\'fill: url("//a.example/b")\''),
    'an external',
  ],
])('a logo that is or has %s is refused by the name of its file', (_what, text, fault) => {
  expect(() => logo(text)).toThrow(UserError);
  expect(() => logo(text)).toThrow('./logo.svg:1: ');
  expect(() => logo(text)).toThrow(fault);
});

test('a logo that is not there is named', () => {
  expect(() => readLogo(root, './none.svg')).toThrow('./none.svg: there is no such file');
});

test('the first letter of a name has no vowel marks', () => {
  expect(['مِداد', '«الميناء»', 'harbour', '1001'].map(firstLetter)).toEqual(['م', 'ا', 'H', '1']);
});

test.each([
  ['م', 'ar'],
  ['ا', 'ar'],
  ['W', 'en'],
  ['Q', 'en'],
  ['گ', 'fa'],
] as const)('the letter %s is whole, below the bar', async (letter, lang) => {
  const { drawSvg } = makeCardDrawer({ root: '.', engine }, colours);
  const svg = await letterIcon(await drawSvg(letterTree(letter, lang, colours), letterSize), colours);
  const png = await pngIcon('icon-512.png', svg, colours).draw();
  // Below the bar there is ink, and a margin of paper on the other three sides.
  const below = sharp(await sharp(png).extract({ left: 0, top: 120, width: 512, height: 392 }).toBuffer());
  const { info } = await below.trim().toBuffer({ resolveWithObject: true });
  const [left, top] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
  expect(Math.min(left, 512 - left - info.width, 392 - top - info.height)).toBeGreaterThan(40);
  expect(Math.max(info.width, info.height)).toBeGreaterThan(200);
});

test.each([
  ['favicon.ico', 32],
  ['apple-touch-icon.png', 180],
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable-512.png', 512],
] as const)('the image of %s is %i pixels wide and high, of a logo of any shape', async (name, size) => {
  for (const svg of [square, square.replace('0 0 4 4', '0 0 9 4')])
    expect(await sharp(await pngIcon(name, svg, colours).draw()).metadata()).toMatchObject({
      format: 'png',
      width: size,
      height: size,
    });
});

test('the icon file holds one image of 32 pixels', async () => {
  const file = ico(await pngIcon('favicon.ico', square, colours).draw());
  expect([...file.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  expect(file.readUInt32LE(14)).toBe(file.length - 22);
  expect(await sharp(file.subarray(22)).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 });
});

test('an icon’s digest changes with its drawing, size and background', () => {
  const digests = [
    pngIcon('icon-512.png', square, colours),
    pngIcon('icon-192.png', square, colours),
    pngIcon('icon-maskable-512.png', square, colours),
    pngIcon('icon-512.png', `${square}\n`, colours),
    pngIcon('icon-512.png', square, { ...colours, paper: '#fff' }),
  ].map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(5);
});
