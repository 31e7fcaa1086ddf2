// npm run icons: makes the icons in public from icon.svg, in the colours of the light theme. They are committed, since a
// build only copies them.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { engine } from '../src/engine.ts';
import { readColours, type Colours } from '../src/publish/colours.ts';

const project = dirname(import.meta.dirname);
const colours = readColours(engine).light;
const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8').replace(
  /var\(--([\w-]+)\)/g,
  (_, role: keyof Colours) => colours[role],
);

/** The icon as a PNG, `pixels` wide and high; `part` of that is the drawing, the rest its background. */
function png(pixels: number, part = 1): Promise<Buffer> {
  const margin = Math.round((pixels * (1 - part)) / 2);
  return sharp(Buffer.from(svg), { density: 72 * 16 })
    .resize(pixels - 2 * margin)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: colours.paper })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/**
 * Wraps a PNG of 32 pixels as an icon file.
 *
 * @see https://en.wikipedia.org/wiki/ICO_(file_format)
 */
function ico(image: Buffer): Buffer {
  const header = Buffer.from([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0]);
  header.writeUInt32LE(image.length, 14);
  return Buffer.concat([header, image]);
}

/** The icons by their names in `public`. Systems cut a circle out of the maskable one. */
export const icons: Readonly<Record<string, Buffer | string>> = {
  'favicon.svg': svg,
  'favicon.ico': ico(await png(32)),
  'apple-touch-icon.png': await png(180),
  'icon-192.png': await png(192),
  'icon-512.png': await png(512),
  'icon-maskable-512.png': await png(512, 0.8),
};

if (import.meta.main)
  for (const [name, file] of Object.entries(icons)) {
    writeFileSync(join(project, 'public', name), file);
    console.log(`public/${name}  ${file.length} bytes`);
  }
