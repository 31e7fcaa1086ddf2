/**
 * Facts about a language. To add a language, add a row here, a file of texts, its dates in format.ts, its sizes in
 * tokens.css and its texts in src/site.ts. The compiler reports what is missing, except the sizes.
 */
interface LanguageRow {
  /** The language's name in itself. */
  readonly name: string;
  readonly dir: 'rtl' | 'ltr';
  /** The script it is written in, as Unicode names it. */
  readonly script: 'Arabic' | 'Latin';
  /** Locale for Intl. It asks for Western digits, since some Arabic locales default to others. */
  readonly locale: string;
  /** Locale for Open Graph, which accepts a few only, with a region. */
  readonly openGraph: string;
  /**
   * Reading speed. English: Brysbaert 2019, silent reading of non-fiction. Arabic: the mean of 17 languages in
   * Trauzettel-Klosinski 2012, rounded down, for lack of a reliable figure for Arabic.
   */
  readonly wordsPerMinute: number;
}

export const languages = {
  ar: {
    name: 'العربية',
    dir: 'rtl',
    script: 'Arabic',
    locale: 'ar-EG-u-nu-latn',
    openGraph: 'ar_AR',
    wordsPerMinute: 180,
  },
  en: {
    name: 'English',
    dir: 'ltr',
    script: 'Latin',
    locale: 'en-GB',
    openGraph: 'en_GB',
    wordsPerMinute: 238,
  },
} as const satisfies Record<string, LanguageRow>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

/** Whether a text is the code of a language in the table. */
export const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);
