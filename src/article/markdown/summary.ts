/** Characters that search engines show of a description. */
const shown = 160;

/**
 * The first sentences of a text that fit into 160 characters. If the first sentence is longer, it is cut at a word and
 * ends with an ellipsis.
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
