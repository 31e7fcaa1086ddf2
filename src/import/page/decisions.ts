// What becomes of each block of a page: which are the article, and why the others are not.
import { readByline } from '../recognise/attribution.ts';
import type { PageBlock } from './blocks.ts';
import { readDay } from '../recognise/days.ts';
import { elementsIn, isElement, lineText, propertyOf, type Element, type Root } from './html.ts';
import { labelOf, whyDropped } from '../recognise/boilerplate.ts';
import { isTitleAlone, type ReadMoreLine } from '../draft/markdown.ts';
import type { Piece } from '../draft/account.ts';
import type { Statements } from './metadata.ts';
import { isId } from '../../article/model/ids.ts';

/** What became of a block. */
export type Fate = Pick<Piece, 'outcome'> & { readonly note?: string };

/** What was found of a page's blocks. */
export interface PageParts {
  readonly fates: ReadonlyMap<PageBlock, Fate>;
  /** The titles of a read-more block, by the block its label is. */
  readonly readMore: ReadonlyMap<PageBlock, readonly (ReadMoreLine & { readonly block: PageBlock })[]>;
}

/** The elements around each element. */
function aroundIn(
  node: Root | Element,
  around: readonly Element[] = [],
  all = new Map<Element, readonly Element[]>(),
) {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    all.set(child, around);
    aroundIn(child, [...around, child], all);
  }
  return all;
}

const places: readonly (readonly [RegExp, string])[] = [
  [/^nav$|\b(?:nav|menu|breadcrumb)/i, 'navigation'],
  [/^footer$|\bfooter/i, 'the foot of the page'],
  [/^header$|\bheader/i, 'the head of the page'],
  [/\bcomment|\brespond/i, 'comments'],
  [/\bshar(?:e|ing)|\bsocial/i, 'links for sharing'],
  [/\brelated|\brecommend/i, 'other pieces'],
  [/^aside$|\bsidebar|\bwidget/i, 'beside the article'],
];

/** Where a block stands that is not of the article. */
function placeOf(around: readonly Element[]): string {
  for (const node of around.toReversed()) {
    const name = `${propertyOf(node, 'className')} ${propertyOf(node, 'id')}`;
    const [, place] =
      places.find(
        ([pattern]) => pattern.test(node.tagName) || (node.tagName !== 'body' && pattern.test(name)),
      ) ?? [];
    if (place) return place;
    if (/\bhidden\b|display:\s*none/i.test(`${propertyOf(node, 'hidden')} ${propertyOf(node, 'style')}`))
      return 'it is not shown';
  }
  return 'it stands outside the article';
}

const linkIn = (block: PageBlock): Element | undefined =>
  [...elementsIn(block.node)].find((node) => isElement(node, 'a'));

/** Whether a block is a title in a list of pieces: an item of a list, or nothing but a link. */
function isTitle(block: PageBlock, around: readonly Element[]): boolean {
  const link = linkIn(block);
  const listed = [block.node, ...around].some((node) => node.tagName === 'li');
  return (
    block.kind === 'text' &&
    block.text.length <= 200 &&
    (listed || (link && lineText(link) === block.text) === true)
  );
}

/** Whether a block stands where a read-more block may. */
const isFree = (within: readonly Element[]): boolean =>
  !within.some((node) => isElement(node, 'li', 'blockquote', 'td'));

/**
 * Decides on every block.
 *
 * @param article numbers of the blocks that are the article
 */
export function partsOfPage(
  page: Root,
  blocks: readonly PageBlock[],
  article: ReadonlySet<number>,
  said: Statements,
): PageParts {
  const fates = new Map<PageBlock, Fate>();
  const readMore = new Map<PageBlock, (ReadMoreLine & { block: PageBlock })[]>();
  const around = aroundIn(page);
  const aroundOf = (block: PageBlock): readonly Element[] => around.get(block.node) ?? [];
  const drop = (block: PageBlock, note: string): unknown => fates.set(block, { outcome: 'dropped', note });
  const inside = blocks.filter((block) => block.kind !== 'barred' && article.has(block.unit));

  for (const block of blocks) {
    const { kind, why, text } = block;
    if (why !== undefined) drop(block, why);
    else if (kind === 'text' && text === said.title) fates.set(block, { outcome: 'moved', note: 'to title' });
    else if (kind === 'text' && said.author && (text === said.author || readByline(text) === said.author))
      fates.set(block, { outcome: 'moved', note: 'to author' });
    else if (kind === 'text' && said.date && readDay(text) === said.date)
      fates.set(block, { outcome: 'moved', note: 'to source.date' });
    else if (!article.has(block.unit)) drop(block, placeOf([...aroundOf(block), block.node]));
  }
  for (let at = 0; at < inside.length; at++) {
    const block = inside[at];
    const label = block?.kind === 'text' && !fates.has(block) ? labelOf(block.text) : undefined;
    if (!block || !label) continue;
    const after = inside.slice(at + 1);
    const end = after.findIndex((next) => !isTitle(next, aroundOf(next)));
    const titles =
      label === 'readMore' || label === 'related' ? after.slice(0, end < 0 ? undefined : end) : [];
    if (label !== 'readMore') {
      drop(block, whyDropped[label]);
      for (const title of titles) drop(title, `stands under «${block.text}»`);
    } else if (
      titles.length > 0 &&
      isFree([...aroundOf(block), block.node]) &&
      titles.every(({ text }) => isTitleAlone(text, isId))
    ) {
      fates.set(block, { outcome: 'moved', note: 'to a read-more block, whose heading the page prints' });
      for (const title of titles) fates.set(title, { outcome: 'kept', note: 'title in the read-more block' });
      readMore.set(
        block,
        titles.map((title) => {
          const link = linkIn(title);
          return { block: title, title: title.text, url: link && propertyOf(link, 'href') };
        }),
      );
    }
    at += titles.length;
  }
  for (const block of inside) if (!fates.has(block)) fates.set(block, { outcome: 'kept' });
  return { fates, readMore };
}
