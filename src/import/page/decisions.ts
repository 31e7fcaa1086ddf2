// Decides which blocks of a page are kept, moved or dropped.
import { readByline } from '../recognise/attribution.ts';
import { readDay } from '../recognise/days.ts';
import type { Decision } from '../draft/totals.ts';
import { areaOf, pathsIn, type PathOf } from './areas.ts';
import type { PageBlock } from './blocks.ts';
import type { Root } from './html.ts';
import { decideOnLabels, type Decisions } from './labels.ts';
import type { Metadata } from './metadata.ts';

/** The decision on a block that is not part of the article's text. */
function decisionOutside(
  block: PageBlock,
  pathOf: PathOf,
  isInArticle: boolean,
  { title, author, date }: Metadata,
  dateField: string,
): Decision | undefined {
  const { why, text } = block;
  if (why !== undefined) return { action: 'dropped', note: why };
  if (block.kind === 'text') {
    if (text === title) return { action: 'moved', note: 'to title' };
    if (author && (text === author || readByline(text) === author))
      return { action: 'moved', note: 'to author' };
    if (date && readDay(text) === date) return { action: 'moved', note: `to ${dateField}` };
  }
  return isInArticle ? undefined : { action: 'dropped', note: areaOf(pathOf(block)) };
}

/**
 * Decides on every block of a page.
 *
 * @param dateField the field that the date is moved to
 * @param article numbers of the blocks in the article
 */
export function decideOnBlocks(
  page: Root,
  blocks: readonly PageBlock[],
  article: ReadonlySet<number>,
  metadata: Metadata,
  dateField: string,
): Decisions {
  const decided: Decisions = { decisions: new Map(), readMore: new Map() };
  const pathOf = pathsIn(page);
  for (const block of blocks) {
    const decision = decisionOutside(block, pathOf, article.has(block.unit), metadata, dateField);
    if (decision) decided.decisions.set(block, decision);
  }
  const inside = blocks.filter((block) => block.kind !== 'disallowed' && article.has(block.unit));
  decideOnLabels(inside, pathOf, decided);
  for (const block of inside)
    if (!decided.decisions.has(block)) decided.decisions.set(block, { action: 'kept' });
  return decided;
}

/** Keeps every block that is allowed: the whole body is the article. */
export const keepAll = (blocks: readonly PageBlock[]): Decisions => ({
  decisions: new Map(
    blocks.map((block): [PageBlock, Decision] => [
      block,
      block.why === undefined ? { action: 'kept' } : { action: 'dropped', note: block.why },
    ]),
  ),
  readMore: new Map(),
});
