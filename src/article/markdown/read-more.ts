// ::: read-more                        →  one token of type read_more, whose meta.items a component prints
// - kazakhstan-energy                     as an <aside> with a heading; titles come from the articles.
// - A piece elsewhere
// - [Another piece](https://example.org/)
// :::
import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isId } from '../model/ids.ts';
import { report, type ReadMoreItem } from './document.ts';

const opening = /^:::+\s*(.*?)\s*$/;
const item = /^[-*]\s+(.*?)\s*$/;
const outside = /^\[(.+)\]\((https?:\/\/\S+)\)$/;

export function readMore(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'read_more', readMoreBlock, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  // A component prints it: the titles are in other articles.
  md.renderer.rules['read_more'] = () => '';
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

function readMoreBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const name = opening.exec(lineAt(state, start))?.[1];
  if (name === undefined) return false;
  if (silent) return true;
  let close = start + 1;
  while (close < end && opening.exec(lineAt(state, close))?.[1] !== '') close++;

  if (name !== 'read-more')
    report(
      state.env,
      start,
      `"::: ${name}" is not a block`,
      'The one block there is begins with ::: read-more.',
    );
  else if (close === end)
    report(
      state.env,
      start,
      'this block is never closed',
      'Write ::: on a line of its own after its last item.',
    );
  else if (state.level > 0)
    report(state.env, start, 'a read-more block is inside another block', 'Move it to the start of a line.');

  const token = state.push('read_more', '', 0);
  token.map = [start, close + 1];
  token.meta = { items: name === 'read-more' && close < end ? readItems(state, start, close) : [] };
  state.line = Math.min(close + 1, end);
  return true;
}

function readItems(state: StateBlock, start: number, close: number): ReadMoreItem[] {
  const items: ReadMoreItem[] = [];
  for (let line = start + 1; line < close; line++) {
    const written = lineAt(state, line);
    if (!written.trim()) continue;
    const text = item.exec(written)?.[1];
    if (!text) {
      report(
        state.env,
        line,
        `"${written}" is not an item`,
        'Begin each line of the block with a hyphen and a space.',
      );
      continue;
    }
    const [, title, url] = outside.exec(text) ?? [];
    if (!url && text.includes('](')) {
      report(
        state.env,
        line,
        `"${text}" is not an outside piece`,
        'Write an article as its id alone, and a piece elsewhere as [title](https://…).',
      );
      continue;
    }
    if (title && url) items.push({ title, url, line });
    else items.push(isId(text) ? { id: text, line } : { title: text, line });
  }
  if (items.length === 0)
    report(state.env, start, 'this block is empty', 'Name an article on a line, or take it out.');
  return items;
}
