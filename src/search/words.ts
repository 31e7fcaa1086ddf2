import type { Language } from '../language/language.ts';
import { foldLetters, foldWord } from '../language/letters.ts';

/** A word of a text as it is written, and as search knows it. */
export interface SearchWord {
  /** With the punctuation around it; ends with `glue` where no space stands after it. */
  readonly written: string;
  /** Folded, without punctuation; empty where nothing of it can be searched for. */
  readonly known: string;
}

/** Joins two words between which the text has no space, as in «النظام،على»: a word joiner, which no author types. */
export const glue = '\u2060';

/** Between two words: white space, or punctuation that stands between letters without any. */
const breaks =
  /(?<=[\p{L}\p{N}\p{M}][،؛؟…–—/«»“”()]+)(?=[\p{L}\p{N}])|(?<=\p{Script=Arabic}\p{M}*[.,:;!]+)(?=\p{Script=Arabic})/u;
const arabic = /[\p{Script=Arabic}\u0660-\u0669]/u;
/** Particles written onto a number or a word of another script, as in «و2014». */
const beforeOthers = /^[وف]?[بكل]?(?:ال)?(?=[0-9\p{Script=Latin}])/u;

/** A word as search knows it: the particles of Arabic are taken off until none is left, so that «وزارة» finds «الوزارة». */
function knownOf(written: string): string {
  let known = written
    .replace(/_/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}.'’-]/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[.'’-]+$/gu, '');
  // Words of other scripts are left to the stemmer, which also tells the parts of KazMunayGas.
  if (!arabic.test(known)) return known;
  known = foldLetters(known).replace(beforeOthers, '');
  for (let bare = foldWord(known); bare !== known; bare = foldWord(known)) known = bare;
  return known;
}

function wordsIn(chunk: string): readonly SearchWord[] {
  const parts = chunk.split(breaks);
  return parts.map((part, i) => ({
    written: i < parts.length - 1 ? part + glue : part,
    known: knownOf(part),
  }));
}

/** What was made of the words met so far, most of which come again. */
const met = new Map<string, readonly SearchWord[]>();
/** How many are remembered. */
const most = 50_000;

/**
 * The words of a text, in their order.
 *
 * @example searchWords('في الأمن') // [{ written: 'في', known: 'في' }, { written: 'الأمن', known: 'امن' }]
 */
export const searchWords = (text: string): SearchWord[] =>
  text
    .replaceAll(glue, '')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((chunk) => {
      let words = met.get(chunk);
      if (!words) {
        if (met.size >= most) met.clear();
        met.set(chunk, (words = wordsIn(chunk)));
      }
      return words;
    });

const list = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(knownOf));
/** Words that stand in every text, and say nothing of what is looked for. */
const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: list(
    'و أو ثم في من على عن إلى مع أن إن ما لا لم لن قد كان كانت هو هي هذا هذه ذلك تلك التي الذي الذين بين بعد قبل كل',
  ),
  en: list(
    'a an the and or but of in on at to for from by with as is are was were be been it its this that these those',
  ),
};

/** What a query asks for: its words as search knows them, without those of every text where it has others. */
export function queryWords(lang: Language, query: string): string[] {
  const words = searchWords(query).flatMap(({ known }) => known.toLowerCase() || []);
  const telling = words.filter((word) => !common[lang].has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}
