import { foldLetters } from '../../language/letters.ts';

/** A place in the text of a page: the block, and a position in it. */
export interface Place {
  readonly block: number;
  readonly at: number;
}

interface Word {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** How it is compared: without marks, case and such, so that what any browser takes for alike counts as alike. */
  readonly key: string;
}

/** How many words name the beginning of a long passage, and how many its end, where that is enough to tell. */
const enough = 4;
/** A passage up to this many words is named whole. */
const short = 10;

/**
 * The text directive that leads to a passage and to nothing else: its words, or its first and last ones, with some
 * before or after it where they stand elsewhere too.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 * @param blocks the text of the page's paragraphs, headings and so on, in their order
 * @param start where the passage begins, and `end` where it ends; both are moved to the bounds of words
 * @returns what follows `:~:text=`; none where no words tell the passage from another
 */
export function passageDirective(
  blocks: readonly string[],
  start: Place,
  end: Place,
  lang: string,
): string | undefined {
  const words = wordsOf(blocks, lang);
  const first = words.findIndex(
    ({ block, to }) => block > start.block || (block === start.block && to > start.at),
  );
  const last = words.findLastIndex(
    ({ block, from }) => block < end.block || (block === end.block && from < end.at),
  );
  if (first < 0 || last < first) return undefined;

  const inBlock = (a: number, b: number): boolean => words[a]?.block === words[b]?.block;
  /** Where the words from `a` to `b` stand, all of them in one block. */
  const runs = (a: number, b: number): number[] =>
    words.flatMap((_, i) => {
      for (let k = 0; k <= b - a; k++) if (words[i + k]?.key !== words[a + k]?.key) return [];
      return inBlock(i, i + b - a) ? [i] : [];
    });
  const isAlone = (a: number, b: number): boolean => runs(a, b).length === 1;
  const term = (a: number, b: number): string => {
    const [one, two] = [words[a], words[b]];
    return one && two ? encode(blocks[one.block]?.slice(one.from, two.to) ?? '') : '';
  };
  // Between them and the passage a browser passes over white space only: what else stands there is theirs.
  const prefix = (a: number, passage: number): string => {
    const [one, two] = [words[a], words[passage]];
    return a < passage && one && two ? `${encode(blocks[one.block]?.slice(one.from, two.from) ?? '')}-,` : '';
  };
  const suffix = (passage: number, b: number): string => {
    const [one, two] = [words[passage], words[b]];
    return b > passage && one && two ? `,-${encode(blocks[one.block]?.slice(one.to, two.to) ?? '')}` : '';
  };

  if (inBlock(first, last) && last - first < short) {
    const [a, b] = widened(first, last, inBlock, isAlone);
    if (!isAlone(a, b)) return undefined;
    return prefix(a, first) + term(first, last) + suffix(last, b);
  }
  let head = first;
  while (inBlock(first, head + 1) && head + 1 < last && (head - first + 1 < enough || !isAlone(first, head)))
    head++;
  let before = first;
  while (!isAlone(before, head) && inBlock(before - 1, first)) before--;
  // The browser takes the first such words after the beginning for the end.
  const isNext = (tail: number, to = last): boolean => runs(tail, to).find((i) => i > head) === tail;
  let tail = last;
  while (tail - 1 > head && inBlock(tail - 1, last) && (last - tail + 1 < enough || !isNext(tail))) tail--;
  let after = last;
  while (!isNext(tail, after) && inBlock(after + 1, last)) after++;
  if (!isAlone(before, head) || !isNext(tail, after)) return undefined;
  return `${prefix(before, first)}${term(first, head)},${term(tail, last)}${suffix(last, after)}`;
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

/** The nearest words of its block with which a passage is alone, itself included. */
function widened(
  first: number,
  last: number,
  inBlock: (a: number, b: number) => boolean,
  isAlone: (a: number, b: number) => boolean,
): [number, number] {
  let [a, b] = [first, last];
  while (!isAlone(a, b)) {
    const more = inBlock(a - 1, first);
    if (more) a--;
    if (isAlone(a, last)) return [a, last];
    if (inBlock(b + 1, last)) b++;
    else if (!more) break;
    if (isAlone(first, b)) return [first, b];
  }
  return [a, b];
}

/** A term of a directive: a hyphen in it would be read as the directive's own. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
