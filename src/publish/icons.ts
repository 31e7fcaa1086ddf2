import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svgFaults } from '../article/problems/svg.ts';
import { digestOf } from '../files/digest.ts';
import { sharp } from '../files/sharp.ts';
import { UserError } from '../files/user-error.ts';
import type { Colours } from './colours.ts';
import type { IconName } from './icon-names.ts';

/**
 * Reads an owner's logo.
 *
 * @param root the site's folder
 * @param path of the logo from there
 * @throws UserError if the file is missing, is not an SVG, or has a script or an external reference
 */
export function readLogo(root: string, path: string): string {
  const fail = (wrong: string, line?: number): never => {
    throw new UserError(
      `${path}:${line === undefined ? '' : `${line}:`} ${wrong}. Give an SVG file that needs nothing else as "logo".`,
    );
  };
  let svg = '';
  try {
    svg = readFileSync(join(root, path), 'utf8');
  } catch {
    return fail('there is no such file');
  }
  const [fault] = svgFaults(svg);
  if (fault)
    return fail(
      fault.has === undefined ? 'this file is not an SVG' : `the logo has ${fault.has}`,
      fault.line,
    );
  return svg;
}

/** The first letter of a name, without vowel marks, as a capital. */
export const firstLetter = (name: string): string => (/\p{L}|\p{N}/u.exec(name)?.[0] ?? '').toUpperCase();

/**
 * The icon of a site without a logo: a letter below a bar.
 *
 * @param letter an SVG document with the letter, and nothing behind it
 */
export async function letterIcon(letter: string, { paper, rubric }: Colours): Promise<string> {
  const { info } = await sharp(Buffer.from(letter)).trim().toBuffer({ resolveWithObject: true });
  const box = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0), info.width, info.height].join(' ');
  const fitted = letter.replace(
    /<svg\b[^>]*>/,
    `<svg x="5" y="9.5" width="22" height="19" viewBox="${box}">`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" fill="${paper}"/>
  <rect x="6" y="4" width="20" height="3" fill="${rubric}"/>
  ${fitted}
</svg>
`;
}

/** How an icon is drawn: its width and height in pixels, and the part of them that the drawing takes. */
const sizes: Readonly<Record<Exclude<IconName, 'favicon.svg'>, readonly [pixels: number, part: number]>> = {
  'favicon.ico': [32, 1],
  'apple-touch-icon.png': [180, 1],
  'icon-192.png': [192, 1],
  'icon-512.png': [512, 1],
  // Systems cut a circle out of it.
  'icon-maskable-512.png': [512, 0.8],
};

/** An icon's image as a PNG, with a digest that changes with it. */
export function pngIcon(name: keyof typeof sizes, svg: string, { paper }: Colours) {
  const [pixels, part] = sizes[name];
  const margin = Math.round((pixels * (1 - part)) / 2);
  const inner = pixels - 2 * margin;
  return {
    digest: digestOf(JSON.stringify([svg, pixels, part, paper])),
    draw: async (): Promise<Buffer<ArrayBuffer>> =>
      Buffer.from(
        await sharp(Buffer.from(svg), { density: 72 * 16 })
          .resize(inner, inner, { fit: 'contain', background: paper })
          .extend({ top: margin, bottom: margin, left: margin, right: margin, background: paper })
          .flatten({ background: paper })
          .png({ compressionLevel: 9, palette: true })
          .toBuffer(),
      ),
  };
}

/**
 * Wraps a PNG of 32 pixels as an icon file.
 *
 * @see https://en.wikipedia.org/wiki/ICO_(file_format)
 */
export function ico(image: Buffer): Buffer<ArrayBuffer> {
  const header = Buffer.from([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0]);
  header.writeUInt32LE(image.length, 14);
  return Buffer.concat([header, image]);
}
