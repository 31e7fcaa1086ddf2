import { firstSentences } from './summary.ts';
import { textOf, type Section } from './sections.ts';

/** The beginning of a section, as plain text. */
export interface Excerpt {
  /** Its first paragraph, list or quotation. */
  readonly paragraph: string;
  /** Its first sentences, as many as search engines show. */
  readonly summary: string;
}

/** The beginning of a section. A section without paragraphs is represented by its lists and quotations. */
export function excerptOf({ blocks }: Pick<Section, 'blocks'>): Excerpt {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const others = blocks.filter(({ kind }) => kind === 'list' || kind === 'quote');
  const [first] = [...paragraphs, ...others];
  // Items of a list have no full stop: add one, so that they count as sentences.
  const text = (paragraphs.length > 0 ? paragraphs : others)
    .flatMap(({ tokens }) => textOf(tokens).split('\n'))
    .map((line) => (/[.؟?!…:]["”»]?$/.test(line) ? line : `${line}.`))
    .join(' ');
  return { paragraph: first ? textOf(first.tokens) : '', summary: firstSentences(text) };
}
