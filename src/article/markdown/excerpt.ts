import { firstSentences } from './summary.ts';
import { textOf, type Section } from './sections.ts';

/** What those are shown of a section who have not opened its article yet. */
export interface Excerpt {
  /** Its first paragraph, or what stands in place of one. */
  readonly paragraph: string;
  /** Its first sentences, as many as networks and search engines show. */
  readonly summary: string;
}

/** How a section begins, as plain text. */
export function excerptOf({ blocks }: Pick<Section, 'blocks'>): Excerpt {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const others = blocks.filter(({ kind }) => kind === 'list' || kind === 'quote');
  const [first] = [...paragraphs, ...others];
  // A list has no stops: each of its lines ends as a sentence does.
  const text = (paragraphs.length > 0 ? paragraphs : others)
    .flatMap(({ tokens }) => textOf(tokens).split('\n'))
    .map((line) => (/[.؟?!…:]["”»]?$/.test(line) ? line : `${line}.`))
    .join(' ');
  return { paragraph: first ? textOf(first.tokens) : '', summary: firstSentences(text) };
}
