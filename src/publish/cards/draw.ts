import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { digestOf } from '../../files/digest.ts';
import { unicodeRange } from '../../language/alphabet.ts';
import { cardSize } from '../card-size.ts';
import type { Colours } from '../colours.ts';
import type { Card } from './card.ts';
import type { DrawnCard } from './cache.ts';
import { fitCard, type Fitted } from './fit.ts';
import { headlineSizes, layOut, type CardNode } from './layout.ts';
import { undrawnNotes } from './undrawn.ts';

/** The fonts of cards: that of headlines first, then the text's for letters it lacks. */
export const cardFonts: readonly {
  readonly family: string;
  readonly file: string;
  readonly range: string;
  readonly weight?: number;
}[] = [
  { family: 'Markazi Text', file: 'markazi-arabic', range: unicodeRange.arabic },
  {
    family: 'Markazi Text',
    file: 'markazi-latin-ext',
    range: 'U+011E-011F, U+0130, U+015E-0161, U+0178, U+017D-017E',
  },
  { family: 'Markazi Text', file: 'markazi-latin', range: unicodeRange.latin },
  { family: 'Markazi Persian', file: 'markazi-persian', range: unicodeRange.persian },
  { family: 'Scheherazade Persian', file: 'scheherazade-persian', range: unicodeRange.persian, weight: 400 },
  {
    family: 'Scheherazade Persian',
    file: 'scheherazade-persian-bold',
    range: unicodeRange.persian,
    weight: 700,
  },
  { family: 'Scheherazade New', file: 'scheherazade-arabic', range: unicodeRange.arabic, weight: 400 },
  { family: 'Scheherazade New', file: 'scheherazade-arabic-bold', range: unicodeRange.arabic, weight: 700 },
];

/** Path of a font file. */
export const fontFile = (engine: string, file: string): string => join(engine, 'fonts', `${file}.woff2`);

/**
 * Reads a `unicode-range` of CSS.
 *
 * @example codePoints('U+0600-06FF, U+20AC') // [[0x600, 0x6ff], [0x20ac, 0x20ac]]
 */
export const codePoints = (range: string): [first: number, last: number][] =>
  [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first = '', last = first]) => [
    parseInt(first, 16),
    parseInt(last, 16),
  ]);

async function makeRenderer(engine: string): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { family, file, range, weight } of cardFonts)
    await renderer.registerFont({
      name: family,
      data: readFileSync(fontFile(engine, file)),
      unicodeRange: codePoints(range),
      ...(weight && { weight }),
    });
  return renderer;
}

/** Digest of what determines a card's bytes besides its text: this code, the fonts, the renderer's version. */
function digestOfCode(engine: string): string {
  const renderer = dirname(createRequire(join(engine, 'engine.ts')).resolve('@takumi-rs/core'));
  const files = [
    ...['families', 'layout', 'measured', 'cut', 'fit', 'undrawn', 'draw'].map((name) =>
      join(engine, 'publish/cards', `${name}.ts`),
    ),
    ...cardFonts.map(({ file }) => fontFile(engine, file)),
    join(renderer, '../package.json'),
  ];
  return digestOf(files.map((file) => readFileSync(file, 'latin1')).join('\0'));
}

/**
 * Makes functions that measure and draw cards. They load the fonts once.
 *
 * @param engine the folder of Midad's own source
 * @param colours those of the light theme
 */
export function makeCardDrawer(engine: string, colours: Colours) {
  const code = digestOfCode(engine);
  let started: Promise<Renderer> | undefined;
  const renderer = (): Promise<Renderer> => (started ??= makeRenderer(engine));

  /** Draws a tree of boxes and texts as a PNG of a size in pixels. */
  const draw = async (tree: CardNode, size: Readonly<Record<'width' | 'height', number>>) =>
    (await renderer()).render(tree, { ...size, format: 'png' });

  /** Draws a tree as an SVG document, with letters as paths. */
  const drawSvg = async (tree: CardNode, size: Readonly<Record<'width' | 'height', number>>) =>
    (await renderer()).renderSvg(tree, size);

  /** Gives the places and sizes of a tree's boxes and words, without drawing it. */
  const measure = async (tree: CardNode) => (await renderer()).measure(tree, cardSize);

  const fit = (card: Card): Promise<Fitted> => fitCard(card, colours, measure);

  /** Draws a card as a PNG of 1200 × 630 pixels, the same bytes each time; says which texts were cut, and which letters are missing. */
  async function drawCard(card: Card): Promise<DrawnCard> {
    const { tree, notes } = await fit(card);
    return { png: await draw(tree, cardSize), notes: [...notes, ...undrawnNotes(card)] };
  }

  /** Cards with the same digest have the same bytes, also after a change of the code or the fonts. */
  const digest = (card: Card): string =>
    digestOf(code + JSON.stringify(layOut(card, headlineSizes(card)[0], colours)));

  return { draw, drawSvg, measure, fit, drawCard, digestOf: digest };
}
