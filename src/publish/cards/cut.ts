const graphemes = new Intl.Segmenter();

/** Punctuation that nothing follows: commas, colons, full stops, dashes, opening brackets and quotation marks. */
const dangling = /[\s,;:.،؛…\p{Pd}\p{Ps}\p{Pi}]+$/u;

/**
 * Shortens a text by its last word, or a single word by its last letter, and ends it with an ellipsis.
 *
 * @example cutShorter('The sea, the land') // 'The sea, the…'
 * @returns undefined if only a letter is left
 */
export function cutShorter(words: string): string | undefined {
  const text = words.replace(dangling, '');
  const shorter = /\s/.test(text)
    ? text.replace(/\s+\S+$/, '')
    : Array.from(graphemes.segment(text), ({ segment }) => segment)
        .slice(0, -1)
        .join('');
  const kept = shorter.replace(dangling, '');
  return kept === '' ? undefined : `${kept}…`;
}

/** Says after which words a text was cut; `cut` ends with an ellipsis. */
export const cutNote = (what: string, cut: string): string =>
  `the ${what} was cut after "${cut.slice(0, -1).split(/\s+/).slice(-3).join(' ')}"`;
