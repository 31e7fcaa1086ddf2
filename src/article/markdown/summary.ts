/** About what a search engine shows of a description, in characters. */
const shown = 160;

/**
 * The first sentences of a text, as many as fit a search engine's line; a first sentence that is longer is cut at a
 * word, which an ellipsis shows.
 */
export function firstSentences(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= shown) return line;
  const ends = [...line.slice(0, shown + 1).matchAll(/[.؟!?…](?=\s)/g)].map(({ index }) => index + 1);
  const end = ends.at(-1) ?? 0;
  if (end >= shown / 3) return line.slice(0, end);
  const cut = line.slice(0, shown);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s،,;؛:–—-]+$/, '')}…`;
}
