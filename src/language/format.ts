import { languageCodes, languages, type Language } from './language.ts';

/** The plural forms of a phrase, with `#` for the number. Arabic has six, French three. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();
const digits = new Map<Language, readonly string[]>();

/**
 * Writes the digits of a text as a language does.
 *
 * @example inDigitsOf('fa', 2025) // '۲۰۲۵'
 */
export function inDigitsOf(lang: Language, text: string | number): string {
  let own = digits.get(lang);
  if (!own) {
    const format = new Intl.NumberFormat(languages[lang].locale);
    digits.set(lang, (own = Array.from({ length: 10 }, (_, digit) => format.format(digit))));
  }
  return String(text).replace(/[0-9]/g, (digit) => own[Number(digit)] ?? digit);
}

/**
 * Formats a number and the phrase it counts.
 *
 * @example counted('ar', 3, { few: '# أقسام', other: '# قسم' }) // '3 أقسام'
 */
export function counted(lang: Language, count: number, forms: PluralForms): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(languages[lang].locale)));
  return (forms[rule.select(count)] ?? forms.other).replace('#', inDigitsOf(lang, count));
}

/**
 * The items of a list and the words between them, as a language writes them in a sentence.
 *
 * @example inList('ar', ['روسيا', 'الصين']) // the texts 'روسيا', ' و', 'الصين'
 */
export const inList = (lang: Language, items: readonly string[]): { text: string; item: boolean }[] =>
  new Intl.ListFormat(languages[lang].locale).formatToParts(items).map(({ type, value }) => ({
    // Persian has a direction mark after its comma, which a page in one direction does not need.
    text: type === 'element' ? value : value.replace('\u200F', ''),
    item: type === 'element',
  }));

/** A text about each language. */
export type ByLanguage = Readonly<Record<Language, string>>;

/**
 * A phrase about each language.
 *
 * @param names of the languages, as the phrase needs them
 * @example aboutEach({ ar: 'Arabic', … }, 'Read in #').ar // 'Read in Arabic'
 */
export const aboutEach = (names: ByLanguage, phrase: string): ByLanguage =>
  Object.fromEntries(languageCodes.map((code) => [code, phrase.replace('#', names[code])])) as ByLanguage;

const month = (locale: string, date: Date): string =>
  new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { month: 'long', timeZone: 'UTC' }).format(date);

const persian = (date: Date, calendar: 'persian' | 'gregory'): string =>
  new Intl.DateTimeFormat(`fa-IR-u-ca-${calendar}-nu-arabext`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatToParts(date)
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
    .map(({ value }) => value)
    .join(' ');

/** Which names a date gives a month where a language has two: the first, or both. */
type MonthNames = 'one' | 'both';

const writers: Record<Language, (date: Date, months: MonthNames) => string> = {
  // Arab newspapers give two names of a month: the one in ar-EG, and the Levantine one in ar-IQ.
  ar: (date, months) =>
    `${date.getUTCDate()} ${month('ar-EG', date)} ${months === 'both' ? `(${month('ar-IQ', date)}) ` : ''}${date.getUTCFullYear()}`,
  en: (date) => `${date.getUTCDate()} ${month('en-GB', date)} ${date.getUTCFullYear()}`,
  // The first of a month is an ordinal in French.
  fr: (date) =>
    `${date.getUTCDate() === 1 ? '1er' : date.getUTCDate()} ${month('fr-FR', date)} ${date.getUTCFullYear()}`,
  // Iran uses the Solar Hijri calendar; Persian newspapers abroad add the Gregorian date.
  fa: (date, months) =>
    `${persian(date, 'persian')}${months === 'both' ? ` (${persian(date, 'gregory')})` : ''}`,
};

const written = new Map<string, string>();

/**
 * Formats a day, given as `YYYY-MM-DD`, as newspapers of that language do.
 *
 * @example formatDate('ar', '2022-01-08') // '8 يناير (كانون الثاني) 2022'
 */
export function formatDate(lang: Language, day: string, months: MonthNames = 'both'): string {
  const key = lang + day + months;
  let text = written.get(key);
  if (!text) written.set(key, (text = writers[lang](new Date(`${day}T00:00:00Z`), months)));
  return text;
}
