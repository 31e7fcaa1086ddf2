// The picture above an article's text, which Readability often leaves out.
import { areaOf, outside, pathsIn, type PathOf } from './areas.ts';
import type { PageBlock } from './blocks.ts';
import { element, findAll, isElement, lineOf, type Element, type Root } from './html.ts';
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
function featuredBlocks(
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

/**
 * Adds the picture that the page's metadata names to the body, if the page does not show it. Its blocks have the number
 * of its `<meta>` element.
 */
function addNamedPicture(
  head: Element,
  body: Element,
  blocks: readonly PageBlock[],
  { picture }: Metadata,
): PageBlock[] {
  const unit =
    1 + head.children.filter((node) => isElement(node)).findIndex((node) => node === picture?.node);
  if (!picture || unit === 0) return [];
  const name = pictureName(picture.address);
  if (blocks.some(({ kind, text }) => kind === 'image' && pictureName(text) === name)) return [];
  const { address, alt, caption = '' } = picture;
  const about = { unit, line: lineOf(picture.node) };
  const dataUnit = String(unit);
  const image = element('img', [], { src: address, alt, dataUnit });
  const words = element('figcaption', [{ type: 'text', value: caption }], { dataUnit });
  body.children.unshift(element('figure', caption ? [image, words] : [image]));
  return [
    { ...about, kind: 'image', text: address, node: image },
    ...(caption ? [{ ...about, kind: 'text' as const, text: caption, node: words }] : []),
  ];
}

/**
 * Adds the featured picture and its caption to an article.
 *
 * @param text numbers of the blocks in the article's text
 * @returns all blocks of the page, and numbers of those in the article
 */
export function withFeatured(
  { page, head, body }: { readonly page: Root; readonly head: Element; readonly body: Element },
  blocks: readonly PageBlock[],
  text: ReadonlySet<number>,
  metadata: Metadata,
): { readonly blocks: readonly PageBlock[]; readonly article: ReadonlySet<number> } {
  const article = new Set([...text, ...featuredBlocks(blocks, text, metadata, pathsIn(page))]);
  // One of the article's own pictures may be it, under another name.
  const hasPicture = blocks.some(({ kind, unit }) => kind === 'image' && article.has(unit));
  const added = hasPicture ? [] : addNamedPicture(head, body, blocks, metadata);
  for (const { unit } of added) article.add(unit);
  return { blocks: [...added, ...blocks], article };
}
