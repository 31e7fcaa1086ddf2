// > What was said.      →  <figure class="quote"><blockquote>…</blockquote>
// > — Who said it           <figcaption>Who said it</figcaption></figure>
import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const dash = /^(?:—|--)\s+/;

export function quoteSource(md: MarkdownIt): void {
  md.core.ruler.push('quote_source', (state) => {
    const tokens: Token[] = [];
    const openings: number[] = [];
    for (const token of state.tokens) {
      if (token.type === 'blockquote_open') openings.push(tokens.length);
      tokens.push(token);
      if (token.type === 'blockquote_close') nameSource(state, tokens, openings.pop() ?? 0);
    }
    state.tokens = tokens;
  });
}

/**
 * Moves the last line of a quotation into a caption if it begins with a dash.
 *
 * @param tokens end with the quotation
 * @param opening the place of its first token
 */
function nameSource(state: StateCore, tokens: Token[], opening: number): void {
  const closing = tokens.length - 1;
  const open = tokens[opening];
  const close = tokens[closing];
  const inline = tokens[closing - 2];
  if (!open || !close || inline?.type !== 'inline' || !inline.children) return;
  const breakAt = inline.children.findLastIndex(({ type }) => type === 'softbreak' || type === 'hardbreak');
  const line = inline.children.slice(breakAt + 1);
  const [first] = line;
  if (first?.type !== 'text' || !dash.test(first.content)) return;
  // Leave a quotation as it is if the source is all it has.
  if (breakAt < 1 && closing - opening === 4) return;
  first.content = first.content.replace(dash, '');

  const token = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const made = new state.Token(type, tag, nesting);
    made.block = true;
    made.level = close.level;
    return made;
  };
  const caption = token('inline', '', 0);
  caption.children = line;
  caption.map = inline.map;
  const figure = token('figure_open', 'figure', 1);
  figure.attrSet('class', 'quote');
  figure.map = open.map;
  // Keep the rest of the source's paragraph, if there is one.
  const kept = breakAt > 0;
  if (kept) inline.children = inline.children.slice(0, breakAt);
  tokens.splice(closing - (kept ? 0 : 3));
  tokens.push(
    close,
    token('figcaption_open', 'figcaption', 1),
    caption,
    token('figcaption_close', 'figcaption', -1),
    token('figure_close', 'figure', -1),
  );
  tokens.splice(opening, 0, figure);
}
