import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { digestOf } from '../../files/digest.ts';
import { cardFaces, type Face } from '../../fonts/faces.ts';
import { familiesOf } from '../../fonts/owner-families.ts';
import type { Folders } from '../../fonts/variant.ts';
import { site } from '../../settings/site.ts';
import type { Site } from '../../settings/settings.ts';
import { cardSize } from '../card-size.ts';
import type { Colours } from '../colours.ts';
import type { Card } from './card.ts';
import type { DrawnCard } from './cache.ts';
import { fitCard, type Fitted } from './fit.ts';
import { headlineSizes, layOut, type CardNode } from './layout.ts';
import { undrawnNotes } from './undrawn.ts';

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

/**
 * The letters of Turkish and others, which the engine's Latin file lacks. On pages the reader's system has them.
 */
const extraLetters = {
  name: 'markazi-ext-latin',
  range: 'U+011E-011F, U+0130, U+015E-0161, U+0178, U+017D-017E',
};

/** The fonts of cards: that of headlines first, then the text's for letters it lacks. */
export async function readCardFonts(site: Site, folders: Folders): Promise<Face[]> {
  const { name, range } = extraLetters;
  const extra = { family: 'Display', file: join(folders.engine, 'fonts', `${name}.woff2`), range };
  const faces = await cardFaces(await familiesOf(folders.root, site), folders);
  return site.fonts.display?.latin ? faces : [extra, ...faces];
}

async function makeRenderer(site: Site, folders: Folders): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { family, file, range, weight } of await readCardFonts(site, folders))
    await renderer.registerFont({
      name: family,
      data: readFileSync(file),
      unicodeRange: codePoints(range),
      ...(weight && !weight.includes(' ') && { weight: Number(weight) }),
    });
  return renderer;
}

/** The paths of the fonts that an owner chose. */
const ownFiles = ({ fonts }: Site): string[] => JSON.stringify(fonts).match(/\.\.?\/[^"]+/g) ?? [];

/** Digest of what determines a card's bytes besides its text: this code, the fonts, the renderer's version. */
function digestOfCode(site: Site, { root, engine }: Folders): string {
  const renderer = dirname(createRequire(join(engine, 'engine.ts')).resolve('@takumi-rs/core'));
  const files = [
    ...['families', 'layout', 'measured', 'cut', 'fit', 'undrawn', 'draw'].map((name) =>
      join(engine, 'publish/cards', `${name}.ts`),
    ),
    ...['cuts', 'cut-font', 'faces', 'families'].map((name) => join(engine, 'fonts', `${name}.ts`)),
    ...readdirSync(join(engine, 'fonts'))
      .filter((name) => /^(markazi|scheherazade).*\.woff2$/.test(name))
      .map((name) => join(engine, 'fonts', name)),
    ...ownFiles(site).map((path) => join(root, path)),
    join(renderer, '../package.json'),
  ];
  return digestOf(
    [JSON.stringify(site.fonts), ...files.map((file) => readFileSync(file, 'latin1'))].join('\0'),
  );
}

/**
 * Makes functions that measure and draw cards. They load the fonts once.
 *
 * @param folders the site's, which an owner's fonts are in, and the engine's
 * @param colours those of the light theme
 */
export function makeCardDrawer(folders: Folders, colours: Colours) {
  const code = digestOfCode(site, folders);
  let started: Promise<Renderer> | undefined;
  const renderer = (): Promise<Renderer> => (started ??= makeRenderer(site, folders));

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
