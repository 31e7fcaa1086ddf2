// The site's icon: the first letter of its Arabic name under the bar that stands over categories.
import { cardColours, type CardNode } from '../src/publish/cards/layout.ts';
import { draw, drawOutlines } from '../src/publish/cards/draw.ts';

/**
 * The icon as a tree of boxes and texts.
 *
 * @param pixels width and height
 * @param part how much of that the mark takes: less where systems cut a circle out
 */
function icon(pixels: number, part = 1): CardNode {
  const unit = pixels * part;
  const edge = (pixels - unit) / 2;
  const bar: CardNode = {
    type: 'container',
    children: [],
    style: {
      position: 'absolute',
      left: edge + unit * 0.2,
      top: edge + unit * 0.14,
      width: unit * 0.6,
      height: unit * 0.078,
      backgroundColor: cardColours.rubric,
    },
  };
  const letter: CardNode = {
    type: 'text',
    text: 'م',
    lang: 'ar',
    dir: 'rtl',
    // The line's box begins above the icon, so that the letter's bowl and tail stand in the middle of what the bar leaves.
    style: {
      position: 'absolute',
      left: 0,
      top: edge - unit * 0.117,
      width: pixels,
      textAlign: 'center',
      fontSize: unit * 0.9,
      lineHeight: `${unit}px`,
      fontWeight: 700,
    },
  };
  return {
    type: 'container',
    children: [bar, letter],
    style: {
      display: 'flex',
      position: 'relative',
      width: pixels,
      height: pixels,
      backgroundColor: cardColours.paper,
      color: cardColours.ink,
      fontFamily: 'Markazi Text',
    },
  };
}

const square = (pixels: number): { width: number; height: number } => ({ width: pixels, height: pixels });
const picture = (pixels: number, part?: number): Promise<Buffer> => draw(icon(pixels, part), square(pixels));

/** The icons a site needs, each by its file's name in `public/`. The maskable one keeps to the circle systems cut. */
export const icons: Readonly<Record<string, () => Promise<Buffer | string>>> = {
  'favicon.svg': async () => `${(await drawOutlines(icon(32), square(32))).replace(/\n\s*/g, '').trim()}\n`,
  'favicon.ico': () => draw(icon(32), square(32), 'ico'),
  'apple-touch-icon.png': () => picture(180),
  'icon-192.png': () => picture(192),
  'icon-512.png': () => picture(512),
  'icon-maskable-512.png': () => picture(512, 0.8),
};
