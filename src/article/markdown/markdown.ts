import MarkdownItConstructor, { type MarkdownIt, type Token } from 'markdown-it';
import { direction } from './direction.ts';
import { directionMarks } from './direction-marks.ts';
import type { MarkdownDocument } from './document.ts';
import { emphasis } from './emphasis.ts';
import { figures } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { headingIds } from './heading-ids.ts';
import { links } from './links.ts';
import { quoteSource } from './quote-source.ts';
import { colonBlocks } from './colon-blocks.ts';
import { straySyntax } from './stray-syntax.ts';
import { tables } from './tables.ts';
import { unread } from './unread.ts';

/** Midad's extensions of CommonMark, in the order they run. */
const rules: readonly ((md: MarkdownIt) => void)[] = [
  directionMarks,
  emphasis,
  tables, // before footnotes: it gives cells their lines
  footnotes, // it moves the notes to the end, where the rules below find them
  colonBlocks,
  unread,
  headingIds,
  straySyntax, // after headingIds, which takes the ids away
  links,
  figures,
  quoteSource,
  direction, // last: it splits texts that the other rules read whole
];

/** The parser of all documents. Typographer is off: quotation marks and dots stay as the author typed them. */
const md = new MarkdownItConstructor({ html: false, linkify: false, typographer: false }).disable(
  'strikethrough',
);
for (const rule of rules) md.use(rule);

/** Parses a body; mistakes are added to the document's problems. */
export const parse = (body: string, document: MarkdownDocument): Token[] => md.parse(body, { document });

/** Renders tokens as HTML. */
export const render = (tokens: Token[], document: MarkdownDocument): string =>
  md.renderer.render(tokens, md.options, { document });

/** Renders the children of an inline token as HTML. */
export const renderInline = (tokens: Token[], document: MarkdownDocument): string =>
  md.renderer.renderInline(tokens, md.options, { document });
