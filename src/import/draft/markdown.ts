// Blocks → Markdown that our own parser reads back to the same text, character for character.
import type { Heading, Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { printMarkdown } from '../../markup/markdown.ts';

export type { Nodes, PhrasingContent, RootContent } from 'mdast';

/** Midad's own syntax: ::: begins a block, {…} ends a heading. */
const unsafe = [
  { atBreak: true, character: ':', after: '::' },
  { character: '{', inConstruct: 'headingAtx' as const },
];

/** Prints blocks as a body. */
export const printBlocks = (children: RootContent[]): string => printMarkdown(children, { unsafe });

/**
 * A paragraph of plain text; lines of it stay lines. Each is a text of its own: after a line of one hyphen the library
 * would overlook the hyphen that begins the next.
 */
export const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  children: text.split(/(?=\n)/).map((value) => ({ type: 'text', value })),
});

/** A section's heading with its id. */
export const sectionHeading = (children: readonly PhrasingContent[], id: string): Heading => ({
  type: 'heading',
  depth: 2,
  children: [...children, { type: 'text', value: ' ' }, { type: 'html', value: `{#${id}}` }],
});

/** An item of a read-more block. */
export interface ReadMoreLine {
  readonly title: string;
  readonly url?: string | undefined;
}

/** A read-more block. Its titles are not Markdown, so they stand as they are. */
export const readMore = (items: readonly ReadMoreLine[]): Html => ({
  type: 'html',
  value: [
    '::: read-more',
    ...items.map(({ title, url }) => (url ? `- [${title}](${url})` : `- ${title}`)),
    ':::',
  ].join('\n'),
});

/** Whether a title would not be read back as it is: as an article's id, or as a link. */
export const isTitleAlone = (title: string, isId: (text: string) => boolean): boolean =>
  !isId(title) && !title.includes('](') && !/[\r\n]/.test(title);
