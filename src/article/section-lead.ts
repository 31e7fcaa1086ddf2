import { firstSentences } from './summary.ts';
import { textOf, type Section } from './sections.ts';

/** What those are shown of a section who have not opened its article yet. */
export interface SectionLead {
  /** Its first paragraph, or what stands in place of one. */
  readonly paragraph: string;
  /** Its first sentences, as many as networks and search engines show. */
  readonly summary: string;
}

/** How a section begins, as plain text. */
export function leadOf({ blocks }: Pick<Section, 'blocks'>): SectionLead {
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  const text = blocks
    .filter(({ kind }) => kind !== 'read-more' && kind !== 'heading')
    .map(({ tokens }) => textOf(tokens))
    .join('\n');
  return { paragraph: first ? textOf(first.tokens) : '', summary: firstSentences(text) };
}
