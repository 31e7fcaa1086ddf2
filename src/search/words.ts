import type { Language } from '../language/language.ts';
import { foldLetters, foldWord } from '../language/letters.ts';

/** A word of a text as it is written, and as it is indexed. */
export interface SearchWord {
  /** With the punctuation around it; ends with `glue` if no space follows. */
  readonly written: string;
  /** Normalised and without punctuation; empty if it has no letter or digit. */
  readonly folded: string;
}

/** A word joiner between words that have no space between them, as in «النظام،على». Texts are indexed without it. */
export const glue = '\u2060';

/** Word boundaries besides white space: punctuation between letters. */
const breaks =
  /(?<=[\p{L}\p{N}\p{M}][،؛؟…–—/«»“”()]+)(?=[\p{L}\p{N}])|(?<=\p{Script=Arabic}\p{M}*[.,:;!]+)(?=\p{Script=Arabic})/u;
const arabic = /[\p{Script=Arabic}\u0660-\u0669]/u;
/** Arabic particles before a number or a Latin word, as in «و2014». */
const particles = /^[وف]?[بكل]?(?:ال)?(?=[0-9\p{Script=Latin}])/u;

/** Folds a word. All Arabic particles before it are removed, so that «وزارة» finds «الوزارة». */
function fold(written: string): string {
  let folded = written
    .replace(/_/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}.'’-]/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[.'’-]+$/gu, '');
  // Other scripts are left to the stemmer, which also splits KazMunayGas.
  if (!arabic.test(folded)) return folded;
  folded = foldLetters(folded).replace(particles, '');
  for (let bare = foldWord(folded); bare !== folded; bare = foldWord(folded)) folded = bare;
  return folded;
}

function wordsIn(chunk: string): readonly SearchWord[] {
  const parts = chunk.split(breaks);
  return parts.map((part, i) => ({
    written: i < parts.length - 1 ? part + glue : part,
    folded: fold(part),
  }));
}

/** Most words of a site recur. */
const cache = new Map<string, readonly SearchWord[]>();
/** Most words in the cache. */
const cacheSize = 50_000;

/**
 * Splits a text into words.
 *
 * @example searchWords('في الأمن') // [{ written: 'في', folded: 'في' }, { written: 'الأمن', folded: 'امن' }]
 */
export const searchWords = (text: string): SearchWord[] =>
  text
    .replaceAll(glue, '')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((chunk) => {
      let words = cache.get(chunk);
      if (!words) {
        if (cache.size >= cacheSize) cache.clear();
        cache.set(chunk, (words = wordsIn(chunk)));
      }
      return words;
    });

const list = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));
/** Stop words. */
const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: list(
    'و أو ثم في من على عن إلى مع أن إن ما لا لم لن قد كان كانت هو هي هذا هذه ذلك تلك التي الذي الذين بين بعد قبل كل',
  ),
  en: list(
    'a an the and or but of in on at to for from by with as is are was were be been it its this that these those',
  ),
};

/** The folded words of a query, without stop words unless it has no others. */
export function queryWords(lang: Language, query: string): string[] {
  const words = searchWords(query).flatMap(({ folded }) => folded.toLowerCase() || []);
  const others = words.filter((word) => !stopWords[lang].has(word));
  return [...new Set(others.length > 0 ? others : words)];
}
