// Decides which blocks of a page are kept, moved or dropped.
import { isPlainTitle, type ReadMoreLine } from '../draft/markdown.ts';
import type { Decision } from '../draft/totals.ts';
import { readByline } from '../recognise/attribution.ts';
import { labelOf, whyDropped } from '../recognise/boilerplate.ts';
import { readDay } from '../recognise/days.ts';
import type { PageBlock } from './blocks.ts';
import { findAll, isElement, lineText, propertyOf, type Element, type Root } from './html.ts';
import type { Metadata } from './metadata.ts';

/** A title in a read-more block. */
export interface ReadMoreTitle extends ReadMoreLine {
  readonly block: PageBlock;
}

export interface Decisions {
  readonly decisions: Map<PageBlock, Decision>;
  /** The titles of each read-more block, by the block that is its label. */
  readonly readMore: Map<PageBlock, readonly ReadMoreTitle[]>;
}

/** A block's element and the elements around it, inner before outer. */
type PathOf = (block: PageBlock) => Element[];

function pathsIn(page: Root): PathOf {
  const parents = new Map<Element, Element>();
  for (const parent of findAll(page))
    for (const child of parent.children) if (isElement(child)) parents.set(child, parent);
  return ({ node }) => {
    const path: Element[] = [];
    for (let at: Element | undefined = node; at; at = parents.get(at)) path.push(at);
    return path;
  };
}

/** Areas of a page, by tag name, class or id. */
const areas: readonly (readonly [RegExp, string])[] = [
  [/^nav$|\b(?:nav|menu|breadcrumb)/i, 'navigation'],
  [/^footer$|\bfooter/i, 'the page footer'],
  [/^header$|\bheader/i, 'the page header'],
  [/\bcomment|\brespond/i, 'comments'],
  [/\bshar(?:e|ing)|\bsocial/i, 'share links'],
  [/\brelated|\brecommend/i, 'related articles'],
  [/^aside$|\bsidebar|\bwidget/i, 'a sidebar'],
];

/** Where a block outside the article is. */
function areaOf(path: readonly Element[]): string {
  for (const node of path) {
    const name = node.tagName === 'body' ? '' : `${propertyOf(node, 'className')} ${propertyOf(node, 'id')}`;
    const [, area] = areas.find(([pattern]) => pattern.test(node.tagName) || pattern.test(name)) ?? [];
    if (area) return area;
    if (/\bhidden\b|display:\s*none/i.test(`${propertyOf(node, 'hidden')} ${propertyOf(node, 'style')}`))
      return 'it is hidden';
  }
  return 'it is outside the article';
}

/** Whether a block can be a title in a list of articles: a short list item, or a block that is only a link. */
function isTitle({ kind, text, node }: PageBlock, path: readonly Element[]): boolean {
  if (kind !== 'text' || text.length > 200) return false;
  const [link] = findAll(node, 'a');
  return path.some(({ tagName }) => tagName === 'li') || (link !== undefined && lineText(link) === text);
}

/** The decision on a block that is not part of the article's text. */
function decisionOutside(
  block: PageBlock,
  pathOf: PathOf,
  isInArticle: boolean,
  { title, author, date }: Metadata,
): Decision | undefined {
  const { why, text } = block;
  if (why !== undefined) return { action: 'dropped', note: why };
  if (block.kind === 'text') {
    if (text === title) return { action: 'moved', note: 'to title' };
    if (author && (text === author || readByline(text) === author))
      return { action: 'moved', note: 'to author' };
    if (date && readDay(text) === date) return { action: 'moved', note: 'to source.date' };
  }
  return isInArticle ? undefined : { action: 'dropped', note: areaOf(pathOf(block)) };
}

/** A read-more block can't be inside a list, a quotation or a table. */
const canBeReadMore = (path: readonly Element[]): boolean =>
  !path.some((node) => isElement(node, 'li', 'blockquote', 'td'));

/** Decides on labels, such as “Read more”, and on the titles below them. */
function decideOnLabels(
  inside: readonly PageBlock[],
  pathOf: PathOf,
  { decisions, readMore }: Decisions,
): void {
  for (let at = 0, end = 0; at < inside.length; at = end) {
    end = at + 1;
    const block = inside[at];
    const label = block?.kind === 'text' && !decisions.has(block) ? labelOf(block.text) : undefined;
    if (!block || !label) continue;
    if (label === 'readMore' || label === 'related')
      for (let next = inside[end]; next && isTitle(next, pathOf(next)); next = inside[end]) end++;
    const titles = inside.slice(at + 1, end);
    const decide = (own: Decision, below: Decision): void => {
      decisions.set(block, own);
      for (const title of titles) decisions.set(title, below);
    };
    if (label !== 'readMore')
      decide(
        { action: 'dropped', note: whyDropped[label] },
        { action: 'dropped', note: `it is under «${block.text}»` },
      );
    else if (
      titles.length > 0 &&
      canBeReadMore(pathOf(block)) &&
      titles.every(({ text }) => isPlainTitle(text))
    ) {
      decide(
        { action: 'moved', note: 'to a read-more block, whose heading the site adds' },
        { action: 'kept', note: 'title in the read-more block' },
      );
      readMore.set(block, titles.map(readMoreTitle));
    }
  }
}

function readMoreTitle(block: PageBlock): ReadMoreTitle {
  const [link] = findAll(block.node, 'a');
  return { block, title: block.text, url: link && propertyOf(link, 'href') };
}

/**
 * Decides on every block of a page.
 *
 * @param article numbers of the blocks in the article
 */
export function decideOnBlocks(
  page: Root,
  blocks: readonly PageBlock[],
  article: ReadonlySet<number>,
  metadata: Metadata,
): Decisions {
  const decided: Decisions = { decisions: new Map(), readMore: new Map() };
  const pathOf = pathsIn(page);
  for (const block of blocks) {
    const decision = decisionOutside(block, pathOf, article.has(block.unit), metadata);
    if (decision) decided.decisions.set(block, decision);
  }
  const inside = blocks.filter((block) => block.kind !== 'disallowed' && article.has(block.unit));
  decideOnLabels(inside, pathOf, decided);
  for (const block of inside)
    if (!decided.decisions.has(block)) decided.decisions.set(block, { action: 'kept' });
  return decided;
}
