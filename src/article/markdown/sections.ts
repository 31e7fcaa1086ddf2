import type { Token } from 'markdown-it';
import { plainText, type ReadMoreItem } from './document.ts';

/** Kinds of blocks. */
type BlockKind =
  'paragraph' | 'heading' | 'list' | 'quote' | 'figure' | 'table' | 'code' | 'rule' | 'read-more';

/** A block at the top level: a paragraph, a list, a quotation … Facing pages pair them. */
export interface Block {
  readonly kind: BlockKind;
  /** Its position among the numbered blocks of the article, from 1. */
  readonly number?: number;
  readonly tokens: Token[];
  /** The items of a read-more block. */
  readonly items?: readonly ReadMoreItem[];
}

/** A section: an h2 and the blocks up to the next one. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** Ids it had before. */
  readonly was: readonly string[];
  /** Line of its heading in the body, from 0. */
  readonly line: number;
  /** The heading's inline tokens. */
  readonly heading: Token[];
  readonly blocks: readonly Block[];
}

/** A body split into its opening, its sections and its notes. */
export interface Body {
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
  /** The tokens of the notes at the end. */
  readonly notes: Token[];
}

const kinds: Readonly<Record<string, BlockKind>> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  blockquote_open: 'quote',
  pull_quote_open: 'quote',
  figure_open: 'figure',
  table_open: 'table',
  fence: 'code',
  code_block: 'code',
  hr: 'rule',
  read_more: 'read-more',
};

const numbered = new Set<BlockKind>(['paragraph', 'list', 'quote', 'figure', 'table', 'code']);

/** Splits tokens into sections and blocks, and numbers the blocks. */
export function sectionsOf(tokens: Token[]): Body {
  const opening: Block[] = [];
  const sections: (Section & { blocks: Block[] })[] = [];
  let notes: Token[] = [];
  let count = 0;
  for (let start = 0; start < tokens.length;) {
    const token = tokens[start];
    if (!token) break;
    if (token.type === 'footnote_block_open') {
      notes = tokens.slice(start);
      break;
    }
    const end = endOf(tokens, start);
    const block = tokens.slice(start, end);
    start = end;
    if (token.type === 'heading_open' && token.tag === 'h2') {
      const heading = block[1]?.children ?? [];
      const title = plainText(heading).trim();
      const was = (token.meta?.['was'] as readonly string[] | undefined) ?? [];
      sections.push({
        id: String(token.attrGet('id') ?? ''),
        title,
        was,
        line: token.map?.[0] ?? 0,
        heading,
        blocks: [],
      });
      continue;
    }
    const kind = kinds[token.type] ?? 'paragraph';
    const number = numbered.has(kind) ? ++count : undefined;
    const items = token.meta?.['items'] as readonly ReadMoreItem[] | undefined;
    (sections.at(-1)?.blocks ?? opening).push({
      kind,
      ...(number && { number }),
      ...(items && { items }),
      tokens: block,
    });
  }
  return { opening, sections, notes };
}

/** Index after the token that closes the one at `start`. */
function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    depth += tokens[i]?.nesting ?? 0;
    if (depth === 0) return i + 1;
  }
  return tokens.length;
}

/** The plain text of tokens: a line per paragraph, heading or table cell. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ type }) => type === 'inline' || type === 'fence' || type === 'code_block')
    .map((token) => (token.children ? plainText(token.children) : token.content))
    .join('\n');

/** The plain text of a section and its heading. */
export const sectionText = ({ title, blocks }: Section): string =>
  [title, ...blocks.map(({ tokens }) => textOf(tokens))].join('\n');
