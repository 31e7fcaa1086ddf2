import { languages, type Language } from './language.ts';

/** The plural forms of a phrase, with `#` for the number. Arabic has six, English two. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();

/**
 * Formats a number and the phrase it counts.
 *
 * @example counted('ar', 3, { few: '# أقسام', other: '# قسم' }) // '3 أقسام'
 */
export function counted(lang: Language, count: number, forms: PluralForms): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(languages[lang].locale)));
  return (forms[rule.select(count)] ?? forms.other).replace('#', String(count));
}

const month = (locale: string, date: Date): string =>
  new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { month: 'long', timeZone: 'UTC' }).format(date);

const writers: Record<Language, (date: Date) => string> = {
  // Arab newspapers give two names of a month: the one in ar-EG, and the Levantine one in ar-IQ.
  ar: (date) =>
    `${date.getUTCDate()} ${month('ar-EG', date)} (${month('ar-IQ', date)}) ${date.getUTCFullYear()}`,
  en: (date) => `${date.getUTCDate()} ${month('en-GB', date)} ${date.getUTCFullYear()}`,
};

const written = new Map<string, string>();

/**
 * Formats a day, given as `YYYY-MM-DD`, as newspapers of that language do.
 *
 * @example formatDate('ar', '2022-01-08') // '8 يناير (كانون الثاني) 2022'
 */
export function formatDate(lang: Language, day: string): string {
  const key = lang + day;
  let text = written.get(key);
  if (!text) written.set(key, (text = writers[lang](new Date(`${day}T00:00:00Z`))));
  return text;
}
