import type { Language } from '../language/language.ts';
import { foldLatin, foldLetters, foldPersian, foldWord, withoutElision } from '../language/letters.ts';

/** A word of a text as it is written, and as it is indexed. */
interface SearchWord {
  /** With the punctuation around it; ends with `glue` if no space follows. */
  readonly written: string;
  /** Normalised and without punctuation; empty if it has no letter or digit. */
  readonly folded: string;
}

/**
 * A word joiner. It marks words that are not separated by a space, as in «النظام،على». Word joiners of the text itself
 * are removed.
 */
export const glue = '\u2060';

/** Word boundaries besides white space: punctuation between letters. */
const breaks =
  /(?<=[\p{L}\p{N}\p{M}][،؛؟…–—/«»“”()]+)(?=[\p{L}\p{N}])|(?<=\p{Script=Arabic}\p{M}*[.,:;!]+)(?=\p{Script=Arabic})/u;
const arabic = /[\p{Script=Arabic}\u0660-\u0669]/u;
/** Arabic particles before a number or a Latin word, as in «و2014». */
const particles = /^[وف]?[بكل]?(?:ال)?(?=[0-9\p{Script=Latin}])/u;

/**
 * Folds a word by its script and the language of its text. All Arabic particles before it are removed, so that «وزارة»
 * finds «الوزارة».
 */
function fold(lang: Language, written: string): string {
  let folded = written
    .replace(/_/g, '-')
    .replace(/[^\p{L}\p{N}\p{M}.'’-]/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[.'’-]+$/gu, '');
  // Latin words keep their endings and their case: Pagefind removes endings, and splits KazMunayGas at its capitals.
  if (!arabic.test(folded)) return foldLatin(lang === 'fr' ? withoutElision(folded) : folded);
  if (lang === 'fa') return foldPersian(folded);
  folded = foldLetters(folded).replace(particles, '');
  for (let bare = foldWord(folded); bare !== folded; bare = foldWord(folded)) folded = bare;
  return folded;
}

function wordsIn(lang: Language, chunk: string): readonly SearchWord[] {
  const parts = chunk.split(breaks);
  return parts.map((part, i) => ({
    written: i < parts.length - 1 ? part + glue : part,
    folded: fold(lang, part),
  }));
}

/** Words that were split before, by language: most words of a site recur. */
const caches = new Map<Language, Map<string, readonly SearchWord[]>>();
/** The largest number of words in the cache of a language. */
const cacheSize = 50_000;
/** White space between words, but not a no-break space beside punctuation, as in « Oui ! ». */
const spaces = /[^\S\u00A0\u202F]+|(?<=[^«\s])[\u00A0\u202F]+(?=[^»:;!?%€\s])/u;

/**
 * Splits a text into words.
 *
 * @example searchWords('ar', 'في الأمن') // [{ written: 'في', folded: 'في' }, { written: 'الأمن', folded: 'امن' }]
 */
export function searchWords(lang: Language, text: string): SearchWord[] {
  const cache = caches.get(lang) ?? new Map<string, readonly SearchWord[]>();
  caches.set(lang, cache);
  return text
    .replaceAll(glue, '')
    .split(spaces)
    .filter((chunk) => chunk.trim())
    .flatMap((chunk) => {
      let words = cache.get(chunk);
      if (!words) {
        if (cache.size >= cacheSize) cache.clear();
        cache.set(chunk, (words = wordsIn(lang, chunk)));
      }
      return words;
    });
}

const list = (lang: Language, words: string): ReadonlySet<string> =>
  new Set(words.split(' ').map((word) => fold(lang, word)));
/** Stop words. */
const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
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

/** An Arabic particle of one letter that is written with the word after it, of three letters at least. */
const particle = /^[وفبلك](?=\p{Script=Arabic}{3})/u;

/**
 * A folded word without its first letter if that can be a particle, else undefined. The letter may be part of the word.
 */
export const bareWord = (word: string): string | undefined =>
  particle.test(word) ? word.replace(particle, '') : undefined;

/** The words that find a folded word: itself and its parts, as in KazMunayGas and al-Asad. */
export const wordParts = (word: string): string[] => {
  const parts = word.split(/[^\p{L}\p{N}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})/u);
  return [word, ...(parts.length > 1 ? parts : [])].filter(Boolean).map((part) => part.toLowerCase());
};

const folded = (lang: Language, text: string): string[] =>
  searchWords(lang, text).flatMap((word) => word.folded.toLowerCase() || []);

/** The folded words of a name or term, by which it is looked up. */
export const termKey = (lang: Language, text: string): string => folded(lang, text).join(' ');

/** A query's words. */
interface QueryWords {
  /** The texts between quotation marks. Their words must follow each other. */
  readonly phrases: readonly string[];
  readonly words: readonly string[];
}

/** A text between quotation marks of any kind. */
const quoted = /"[^"]+"|“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]/gu;

/** Folds the words of a query. */
export function queryWords(lang: Language, query: string): QueryWords {
  const phrases = (query.match(quoted) ?? []).map((phrase) => termKey(lang, phrase));
  return { phrases: phrases.filter(Boolean), words: folded(lang, query.replace(quoted, ' ')) };
}

/** Terms without the stop words, unless there are no others. */
export function significant(lang: Language, terms: readonly string[]): string[] {
  const others = terms.filter((term) => !stopWords[lang].has(term));
  return [...new Set(others.length > 0 ? others : terms)];
}
