import stopWordLists from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { foldLetters, withoutElision } from '../../language/letters.ts';
import { languages, type Language } from '../../language/language.ts';
import { wordsOf } from '../../language/words.ts';
import { foldedIn } from './folded.ts';

/** Locales whose months and weekdays a language's articles name: there are several sets of Arabic month names. */
const calendars: Readonly<Record<Language, readonly string[]>> = {
  ar: ['ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA', 'ar-u-ca-islamic'],
  en: ['en'],
  fr: ['fr'],
  fa: ['fa-u-ca-persian', 'fa-u-ca-gregory', 'fa-AF-u-ca-persian', 'fa-u-ca-islamic'],
};

/** The words for months and weekdays. */
function calendarWords(lang: Language): string[] {
  // Steps of five days reach every month and every weekday.
  const days = Array.from({ length: 75 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + 5 * i)));
  return calendars[lang].flatMap((locale) => {
    const format = new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', timeZone: 'UTC' });
    return days.flatMap((day) => wordsOf(lang, format.format(day)));
  });
}

const common = new Map<Language, ReadonlySet<string>>();

/** The stop words, months and weekdays of a language, folded. */
function commonWords(lang: Language): ReadonlySet<string> {
  const known = common.get(lang);
  if (known) return known;
  const words = [...stopWordLists[lang], ...calendarWords(lang)];
  const made = new Set(words.flatMap((word) => [word.toLowerCase(), foldedIn(lang, word)]));
  common.set(lang, made);
  return made;
}

/**
 * The words of running text that are probably names or terms, so that they can be shown to readers. In Latin script
 * they have a capital within a sentence, and the text never has them without. Arabic script has no capitals: there
 * they are what the text mentions more than once. Stop words, months and weekdays are left out.
 *
 * @param text prose without headings, whose words may have capitals for another reason
 */
export function namesIn(lang: Language, text: string): string[] {
  const ordinary = commonWords(lang);
  const found = languages[lang].script === 'Latin' ? capitalised(text) : repeated(lang, text);
  return found.filter((word) => !ordinary.has(word.toLowerCase()) && !ordinary.has(foldedIn(lang, word)));
}

function capitalised(text: string): string[] {
  const within = new Set<string>();
  const lowercase = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
    const bare = /['’]/.test(word) ? withoutElision(word) : word;
    if (lowercase.has(bare)) continue;
    if (!/^\p{Lu}/u.test(bare)) lowercase.add(bare);
    else if (bare !== word || /[\p{L}\p{N}],?[ \u00A0]$/u.test(text.slice(Math.max(0, index - 3), index)))
      within.add(bare);
  }
  return [...within].filter((word) => !lowercase.has(word.toLowerCase()));
}

/** Common nouns are used both with the article and without it: a name always has it, or never. */
function repeated(lang: Language, text: string): string[] {
  const spellings = Map.groupBy(wordsOf(lang, text), (word) => foldedIn(lang, word));
  const hasArticle = (word: string): boolean => /^[وف]?(?:[بك]?ال|لل)/.test(foldLetters(word));
  return [...spellings.values()]
    .filter((words) => words.length > 1 && new Set(words.map(hasArticle)).size === 1)
    .flatMap(([word]) => word ?? []);
}
