// The picture above an article's text, which Readability often leaves out.
import { areaOf, outside, type PathOf } from './areas.ts';
import type { PageBlock } from './blocks.ts';
import { findAll, isElement } from './html.ts';
import type { Metadata } from './metadata.ts';

/** What the addresses of one picture in several sizes have in common: `/a/map-300x200.jpg?w=9` and `/b/map.jpg`. */
const pictureName = (address: string): string =>
  (address.split(/[?#]/)[0] ?? '')
    .replace(/^.*\//, '')
    .replace(/(?:[-_]\d{2,4}x\d{2,4}|-scaled)?(?:\.\w+)?$/i, '')
    .toLowerCase();

/**
 * Numbers of the blocks of the featured picture and its caption: the picture that the page's data name, or a figure
 * between the headline and the text.
 *
 * @param article numbers of the blocks in the article's text
 */
export function featuredBlocks(
  blocks: readonly PageBlock[],
  article: ReadonlySet<number>,
  { title, picture }: Metadata,
  pathOf: PathOf,
): readonly number[] {
  const first = blocks.find(({ kind, unit }) => kind === 'text' && article.has(unit));
  const headline = blocks.find(({ text }) => text === title);
  const above = blocks.filter(({ kind, unit }) => kind === 'image' && unit < (first?.unit ?? 0));
  const name = picture && pictureName(picture.address);
  const found = above.findLast((block) => {
    if (article.has(block.unit)) return true;
    const isNamed = Boolean(name) && pictureName(block.text) === name;
    const isBelow = headline !== undefined && block.unit > headline.unit;
    const path = pathOf(block);
    return isNamed || (isBelow && areaOf(path) === outside && path.some((node) => isElement(node, 'figure')));
  });
  if (!found || article.has(found.unit)) return [];
  const figure = pathOf(found).find((node) => isElement(node, 'figure'));
  const units = new Set(figure && findAll(figure));
  return blocks
    .filter(({ node, kind }) => node === found.node || (kind === 'text' && units.has(node)))
    .map(({ unit }) => unit);
}
