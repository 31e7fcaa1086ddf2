// The author's name in a page's text.
import { beginsByline, readByline } from '../recognise/attribution.ts';
import type { PageBlock } from './blocks.ts';
import { findAll, propertyOf } from './html.ts';

/** Length of a text that is a paragraph of an article, not a line above it. */
const paragraph = 140;

interface Byline {
  readonly author?: string | undefined;
  /** A line that may name an author, for the report. */
  readonly line?: string | undefined;
}

/** Whether a block begins as a byline does, or is marked as one. */
const maybeByline = ({ text, node }: PageBlock): boolean =>
  text.length < paragraph &&
  (beginsByline(text) ||
    [node, ...findAll(node)].some((each) =>
      /\b(?:byline|author)\b/i.test(`${propertyOf(each, 'className')} ${propertyOf(each, 'rel')}`),
    ));

/**
 * Looks for the author between the headline and the first paragraph, and in the last two lines of the text.
 *
 * @param article numbers of the blocks in the article
 */
export function findByline(
  blocks: readonly PageBlock[],
  article: ReadonlySet<number>,
  title: string | undefined,
): Byline {
  const texts = blocks.filter(({ kind }) => kind === 'text');
  const inside = texts.filter(({ unit }) => article.has(unit));
  const first = inside.find(({ text }) => text.length >= paragraph);
  const headline = texts.find(({ text }) => text === title)?.unit ?? inside[0]?.unit ?? 0;
  const above = texts.filter(({ unit }) => unit >= headline && unit < (first?.unit ?? 0));
  const lines = [...above, ...inside.slice(-2)].filter(({ text }) => text !== title);
  const author = lines.map(({ text }) => readByline(text)).find((name) => name !== undefined);
  return { author, line: author === undefined ? lines.find(maybeByline)?.text : undefined };
}
