import MarkdownItConstructor, { type MarkdownIt, type Token } from 'markdown-it';
import { direction } from './direction.ts';
import type { MarkdownDocument } from './document.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { headingIds } from './heading-ids.ts';
import { links } from './links.ts';
import { quoteSource } from './quote-source.ts';
import { readMore } from './read-more.ts';
import { tables } from './tables.ts';

/** What Midad adds to CommonMark. Each rule sees the tokens as the ones above it left them. */
const rules: readonly ((md: MarkdownIt) => void)[] = [
  footnotes, // moves the notes to the end, so that the rules below see them too
  readMore,
  headingIds,
  links,
  figures,
  quoteSource,
  tables,
  direction, // last: it splits text the others look at whole
];

/**
 * The one parser, for every document. Typographer is off: quotation marks, dots and digits stay as the author
 * typed them.
 */
const md = new MarkdownItConstructor({ html: false, linkify: false, typographer: false }).disable(
  'strikethrough',
);
for (const rule of rules) md.use(rule);

/** Parses a body; what is wrong with it is added to the document's problems. */
export const parse = (body: string, document: MarkdownDocument): Token[] => md.parse(body, { document });

/** Prints tokens as HTML. */
export const render = (tokens: Token[], document: MarkdownDocument): string =>
  md.renderer.render(tokens, md.options, { document });

/** Prints the inside of an inline token as HTML. */
export const renderInline = (tokens: Token[], document: MarkdownDocument): string =>
  md.renderer.renderInline(tokens, md.options, { document });
