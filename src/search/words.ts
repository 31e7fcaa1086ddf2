import type { Language } from '../language/language.ts';
import { foldLatin, foldLetters, foldPersian, foldWord, withoutElision } from '../language/letters.ts';

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

/**
 * A word as search knows it, by its script and the language it stands in. The particles of Arabic are taken off until
 * none is left, so that «وزارة» finds «الوزارة».
 */
function knownOf(lang: Language, written: string): string {
  let known = written
    .replace(/_/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}.'’-]/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[.'’-]+$/gu, '');
  // Endings of Latin words are left to the stemmer, and case, which tells the parts of KazMunayGas.
  if (!arabic.test(known)) return foldLatin(lang === 'fr' ? withoutElision(known) : known);
  if (lang === 'fa') return foldPersian(known);
  known = foldLetters(known).replace(beforeOthers, '');
  for (let bare = foldWord(known); bare !== known; bare = foldWord(known)) known = bare;
  return known;
}

function wordsIn(lang: Language, chunk: string): readonly SearchWord[] {
  const parts = chunk.split(breaks);
  return parts.map((part, i) => ({
    written: i < parts.length - 1 ? part + glue : part,
    known: knownOf(lang, part),
  }));
}

/** What was made of the words met so far in each language, most of which come again. */
const metIn = new Map<Language, Map<string, readonly SearchWord[]>>();
/** How many are remembered of each language. */
const most = 50_000;
/** White space between words: not the one that does not break beside punctuation, as in « Oui ! ». */
const spaces = /[^\S\u00A0\u202F]+|(?<=[^«\s])[\u00A0\u202F]+(?=[^»:;!?%€\s])/u;

/**
 * The words of a text, in their order.
 *
 * @example searchWords('ar', 'في الأمن') // [{ written: 'في', known: 'في' }, { written: 'الأمن', known: 'امن' }]
 */
export function searchWords(lang: Language, text: string): SearchWord[] {
  let met = metIn.get(lang);
  if (!met) metIn.set(lang, (met = new Map()));
  const known = met;
  return text
    .replaceAll(glue, '')
    .split(spaces)
    .filter((chunk) => chunk.trim())
    .flatMap((chunk) => {
      let words = known.get(chunk);
      if (!words) {
        if (known.size >= most) known.clear();
        known.set(chunk, (words = wordsIn(lang, chunk)));
      }
      return words;
    });
}

const list = (lang: Language, words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => knownOf(lang, word)));
/** Words that stand in every text, and say nothing of what is looked for. */
const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: list(
    'ar',
    'و أو ثم في من على عن إلى مع أن إن ما لا لم لن قد كان كانت هو هي هذا هذه ذلك تلك التي الذي الذين بين بعد قبل كل',
  ),
  en: list(
    'en',
    'a an the and or but of in on at to for from by with as is are was were be been it its this that these those',
  ),
  fr: list(
    'fr',
    'un une le la les des du de et ou mais en dans sur à au aux pour par avec sans que qui est sont être été ce cet cette ces il elle ils elles se sa son ses leur leurs ne pas plus',
  ),
  fa: list(
    'fa',
    'و یا اما اگر در به از با برای تا که را این آن است بود شد شده می هم نیز بر هر یک خود هایی ها های بین پس پیش',
  ),
};

/** What a query asks for: its words as search knows them, without those of every text where it has others. */
export function queryWords(lang: Language, query: string): string[] {
  const words = searchWords(lang, query).flatMap(({ known }) => known.toLowerCase() || []);
  const telling = words.filter((word) => !common[lang].has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}
