// ::: read-more                        →  one token of type read_more, whose meta.items a component prints
// - kazakhstan-energy                     as an <aside> with a heading; titles come from the articles.
// - A piece elsewhere
// - [Another piece](https://example.org/)
// :::
//
// ::: pull-quote                       →  an <aside> with the paragraphs in it, set large
// Words worth repeating.
// :::
import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isAddress } from '../model/link-target.ts';
import { isId } from '../model/ids.ts';
import { report, type ReadMoreItem } from './document.ts';

/** What follows the colons of a line that begins or ends a block; undefined if it is another line. */
const afterColons = (line: string): string | undefined =>
  line.startsWith(':::') ? line.replace(/^:+/, '').trim() : undefined;

/** The text of an item, without its hyphen. */
const itemOf = (line: string): string => (/^[-*]\s/.test(line) ? line.slice(1).trim() : '');

/** Reads [title](https://…); undefined if the text is something else. */
function readOutside(text: string): { readonly title: string; readonly url: string } | undefined {
  const middle = text.lastIndexOf('](');
  if (!text.startsWith('[') || middle < 2 || !text.endsWith(')')) return undefined;
  const url = text.slice(middle + 2, -1);
  return isAddress(url) ? { title: text.slice(1, middle), url } : undefined;
}

export function colonBlocks(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'colon_block', colonBlock, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  // A component prints it: the titles are in other articles.
  md.renderer.rules['read_more'] = () => '';
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

function colonBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const name = afterColons(lineAt(state, start));
  if (name === undefined) return false;
  if (silent) return true;
  let close = start + 1;
  while (close < end && afterColons(lineAt(state, close)) !== '') close++;

  if (name !== 'read-more' && name !== 'pull-quote')
    report(
      state.env,
      start,
      `"::: ${name}" is not a block`,
      'Blocks begin with ::: read-more or ::: pull-quote.',
    );
  else if (close === end)
    report(
      state.env,
      start,
      'this block is never closed',
      'Write ::: on a line of its own after its last line.',
    );
  else if (state.level > 0)
    report(state.env, start, `a ${name} block is inside another block`, 'Move it to the start of a line.');

  if (name === 'pull-quote') pullQuote(state, start, close);
  else {
    const token = state.push('read_more', '', 0);
    token.map = [start, close + 1];
    token.meta = { items: name === 'read-more' && close < end ? readItems(state, start, close) : [] };
  }
  state.line = Math.min(close + 1, end);
  return true;
}

function pullQuote(state: StateBlock, start: number, close: number): void {
  const open = state.push('pull_quote_open', 'aside', 1);
  open.attrSet('class', 'pull-quote');
  open.map = [start, close + 1];
  const { lineMax } = state;
  state.lineMax = close;
  state.md.block.tokenize(state, start + 1, close);
  state.lineMax = lineMax;
  state.push('pull_quote_close', 'aside', -1);
  if (state.tokens.at(-2) === open)
    report(state.env, start, 'this block is empty', 'Write the words in it, or take it out.');
}

function readItems(state: StateBlock, start: number, close: number): ReadMoreItem[] {
  const items: ReadMoreItem[] = [];
  for (let line = start + 1; line < close; line++) {
    const written = lineAt(state, line);
    if (!written.trim()) continue;
    const text = itemOf(written);
    if (!text) {
      report(
        state.env,
        line,
        `"${written}" is not an item`,
        'Begin each line of the block with a hyphen and a space.',
      );
      continue;
    }
    const elsewhere = readOutside(text);
    if (!elsewhere && text.includes('](')) {
      report(
        state.env,
        line,
        `"${text}" is not an outside piece`,
        'Write an article as its id alone, and a piece elsewhere as [title](https://…).',
      );
      continue;
    }
    if (elsewhere) items.push({ ...elsewhere, line });
    else items.push(isId(text) ? { id: text, line } : { title: text, line });
  }
  if (items.length === 0)
    report(state.env, start, 'this block is empty', 'Name an article on a line, or take it out.');
  return items;
}
