import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { unicodeRange } from '../../language/alphabet.ts';
import { cardSize } from '../card-size.ts';
import type { Card } from './card.ts';
import { fits, headlineSizes, layOut, type CardNode } from './layout.ts';
import { cardsFolder, keptCard } from './cache.ts';

/** The faces of cards, those of headlines first; where they lack a letter, the text's is taken. */
export const cardFaces: readonly {
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

/** A face's file, from the project's folder. */
export const faceFile = (file: string): string => join(process.cwd(), 'src/fonts', `${file}.woff2`);

/**
 * Reads the ranges CSS has for a font's file.
 *
 * @example pairs('U+0600-06FF, U+20AC') // [[0x600, 0x6ff], [0x20ac, 0x20ac]]
 */
export const pairs = (range: string): [first: number, last: number][] =>
  [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first = '', last = first]) => [
    parseInt(first, 16),
    parseInt(last, 16),
  ]);

async function makeRenderer(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { family, file, range, weight } of cardFaces)
    await renderer.registerFont({
      name: family,
      data: readFileSync(faceFile(file)),
      unicodeRange: pairs(range),
      ...(weight && { weight }),
    });
  return renderer;
}

let made: Promise<Renderer> | undefined;
/** The image maker with our faces: one for all cards. */
const renderer = (): Promise<Renderer> => (made ??= makeRenderer());

/** Width and height of a picture, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws a tree of boxes and texts: as a PNG, or as an icon file of that one picture. */
export const draw = async (
  tree: CardNode,
  size: Size,
  format: 'png' | 'ico' = 'png',
): Promise<Buffer<ArrayBuffer>> => (await renderer()).render(tree, { ...size, format });

/** Draws a tree as SVG, its letters as outlines. */
export const drawOutlines = async (tree: CardNode, size: Size): Promise<string> =>
  (await renderer()).renderSvg(tree, size);

/** Lays a tree out without drawing it: where its boxes and the words in them come to stand. */
export const measure = async (tree: CardNode): ReturnType<Renderer['measure']> =>
  (await renderer()).measure(tree, cardSize);

/** A card laid out with the largest headline that fits; the smallest is taken as it is. */
export async function fit(card: Card): Promise<CardNode> {
  let tree: CardNode | undefined;
  for (const size of headlineSizes(card)) {
    tree = layOut(card, size);
    if (fits(card, size, await measure(tree))) return tree;
  }
  if (!tree) throw new Error('There is no size for headlines of cards.');
  return tree;
}

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 × 630 pixels, the same bytes each time
 */
export const drawCard = async (card: Card): Promise<Buffer<ArrayBuffer>> => draw(await fit(card), cardSize);

let known: string | undefined;
/** Changes with all that determines a card's bytes besides what it says: our code, our faces, the image maker. */
function drawingDigest(): string {
  if (known) return known;
  const project = process.cwd();
  const maker = dirname(createRequire(join(project, 'package.json')).resolve('@takumi-rs/core'));
  const hash = createHash('sha256');
  for (const file of [
    ...['layout', 'draw'].map((name) => join(project, 'src/publish/cards', `${name}.ts`)),
    ...cardFaces.map(({ file }) => faceFile(file)),
    join(maker, '../package.json'),
  ])
    hash.update(readFileSync(file));
  return (known = hash.digest('hex'));
}

/** What tells a card from all others, now and after any change: a card of the same digest has the same bytes. */
export const digestOfCard = (card: Card): string =>
  createHash('sha256')
    .update(drawingDigest())
    .update(JSON.stringify(layOut(card, headlineSizes(card)[0] ?? 0)))
    .digest('hex')
    .slice(0, 40);

/**
 * A card's picture: drawn, unless an earlier build drew the same.
 *
 * @returns a PNG of 1200 × 630 pixels
 */
export const cardImage = (card: Card): Promise<Buffer<ArrayBuffer>> =>
  keptCard(join(process.cwd(), cardsFolder), digestOfCard(card), () => drawCard(card));
