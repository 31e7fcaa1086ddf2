// mdast → Markdown that the site's parser reads back as exactly the same text.
import type { Heading, Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isId } from '../../article/model/ids.ts';
import { printMarkdown } from '../../markup/markdown.ts';

export type { Nodes, PhrasingContent, RootContent } from 'mdast';

const unsafe = [
  // Midad's own syntax: ::: starts a block, {…} at the end of a heading is its id, and {# elsewhere is a mistake.
  { atBreak: true, character: ':', after: '::' },
  { character: '{', inConstruct: 'headingAtx' as const },
  { character: '{', after: '#', inConstruct: 'phrasing' as const },
  // Signs of a heading count behind marks of direction too.
  { character: '#', before: '[\u200e\u200f]', inConstruct: 'phrasing' as const },
  // The library escapes < before a letter, but an email autolink may begin with these too (CommonMark 6.5).
  { character: '<', after: "[\\d.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' as const },
];

/** Prints an article's body. An address in angle brackets would be shown with its percent-escapes decoded. */
export const printBlocks = (children: RootContent[]): string =>
  printMarkdown(children, { unsafe, resourceLink: true });

/**
 * A paragraph of plain text; its lines stay lines. Each line is a text node of its own: otherwise, after a line that is
 * only a hyphen, the library does not escape a hyphen that starts the next line.
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

/** A read-more block. Its titles are not Markdown, so they are not escaped. */
export const readMore = (items: readonly ReadMoreLine[]): Html => ({
  type: 'html',
  value: [
    '::: read-more',
    ...items.map(({ title, url }) => (url ? `- [${title}](${url})` : `- ${title}`)),
    ':::',
  ].join('\n'),
});

/** Whether a title is read back unchanged, not as an article's id or as a link. */
export const isPlainTitle = (title: string): boolean =>
  !isId(title) && !title.includes('](') && !/[\r\n]/.test(title);
