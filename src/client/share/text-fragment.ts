import { foldLetters } from '../../language/letters.ts';

/** A position in the text of a page. */
export interface TextPosition {
  /** Index of the block. */
  readonly block: number;
  /** Offset in the block's text, in UTF-16 code units. */
  readonly offset: number;
}

interface Word {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** The word without marks and case, so that words that any browser treats as equal are equal. */
  readonly key: string;
}

/** Passages of up to this many words are quoted in full. */
const longestQuote = 10;
/** Words that quote the start of a longer passage, and its end, if they identify it. */
const wordsAtEnds = 4;
/** The most words that are added to make a quotation unique: it keeps addresses short and the search fast. */
const mostAdded = 20;

/**
 * The text directive of a passage: its words, or its first and last words, with a prefix or suffix if they occur more
 * than once.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 * @param blocks the text of the page's blocks (paragraphs, headings and so on), in their order
 * @param start start of the passage; `start` and `end` are moved to word boundaries
 * @returns what follows `:~:text=`; undefined if no words identify the passage
 */
export function passageDirective(
  blocks: readonly string[],
  start: TextPosition,
  end: TextPosition,
  lang: string,
): string | undefined {
  const text = pageText(blocks, lang);
  const first = text.words.findIndex(
    ({ block, to }) => block > start.block || (block === start.block && to > start.offset),
  );
  const last = text.words.findLastIndex(
    ({ block, from }) => block < end.block || (block === end.block && from < end.offset),
  );
  if (first < 0 || last < first) return undefined;
  return text.inOneBlock(first, last) && last - first < longestQuote
    ? quote(text, first, last)
    : quoteEnds(text, first, last);
}

/** Quotes a passage in full, with the nearest words of its block that make it unique. */
function quote(text: PageText, first: number, last: number): string | undefined {
  let [before, after] = [first, last];
  while (!text.isUnique(before, after)) {
    const more = text.isNear(before - 1, first);
    if (more) before--;
    if (text.isUnique(before, last)) {
      after = last;
      break;
    }
    if (text.isNear(after + 1, last)) after++;
    else if (!more) return undefined;
    if (text.isUnique(first, after)) {
      before = first;
      break;
    }
  }
  return text.prefix(before, first) + text.term(first, last) + text.suffix(last, after);
}

/** Quotes the first and the last words of a passage, with a prefix and a suffix if they are needed. */
function quoteEnds(text: PageText, first: number, last: number): string | undefined {
  let head = first;
  while (
    text.isNear(first, head + 1) &&
    head + 1 < last &&
    (head - first + 1 < wordsAtEnds || !text.isUnique(first, head))
  )
    head++;
  let before = first;
  while (!text.isUnique(before, head) && text.isNear(before - 1, first)) before--;
  // A browser ends the passage at the first match after its start.
  const isNext = (tail: number, to = last): boolean => text.matches(tail, to).find((i) => i > head) === tail;
  let tail = last;
  while (tail - 1 > head && text.isNear(tail - 1, last) && (last - tail + 1 < wordsAtEnds || !isNext(tail)))
    tail--;
  let after = last;
  while (!isNext(tail, after) && text.isNear(after + 1, last)) after++;
  if (!text.isUnique(before, head) || !isNext(tail, after)) return undefined;
  return `${text.prefix(before, first)}${text.term(first, head)},${text.term(tail, last)}${text.suffix(last, after)}`;
}

type PageText = ReturnType<typeof pageText>;

/** The words of a page. Ranges of words are given by the indexes of their first and last word. */
function pageText(blocks: readonly string[], lang: string) {
  const words = wordsOf(blocks, lang);
  const inOneBlock = (a: number, b: number): boolean => words[a]?.block === words[b]?.block;
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= mostAdded && inOneBlock(a, b);
  /** Where the words from `a` to `b` occur in one block, by the index of the first word. */
  const matches = (a: number, b: number): number[] =>
    words.flatMap((_, i) => {
      for (let k = 0; k <= b - a; k++) if (words[i + k]?.key !== words[a + k]?.key) return [];
      return inOneBlock(i, i + b - a) ? [i] : [];
    });
  /** Part of a block, percent-encoded: a hyphen would separate the parts of the directive. */
  const encode = (block = 0, from?: number, to?: number): string =>
    encodeURIComponent((blocks[block] ?? '').slice(from, to).replace(/\s+/g, ' ').trim()).replaceAll(
      '-',
      '%2D',
    );
  return {
    words,
    inOneBlock,
    isNear,
    matches,
    isUnique: (a: number, b: number): boolean => matches(a, b).length === 1,
    term: (a: number, b: number): string => encode(words[a]?.block, words[a]?.from, words[b]?.to),
    // Browsers skip only white space between a passage and its prefix or suffix, so these include the punctuation.
    prefix: (a: number, passage: number): string =>
      a < passage ? `${encode(words[a]?.block, words[a]?.from, words[passage]?.from)}-,` : '',
    suffix: (passage: number, b: number): string =>
      b > passage ? `,-${encode(words[b]?.block, words[passage]?.to, words[b]?.to)}` : '',
  };
}

function wordsOf(blocks: readonly string[], lang: string): Word[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return blocks.flatMap((text, block) =>
    Array.from(segmenter.segment(text)).flatMap(({ segment, index, isWordLike }): Word[] => {
      if (!isWordLike) return [];
      const key = foldLetters(segment.normalize('NFKD').replace(/\p{M}/gu, ''));
      return [{ block, from: index, to: index + segment.length, key }];
    }),
  );
}
