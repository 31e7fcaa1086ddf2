/**
 * What has to be known of a language to set it. A new language is a row here, a file of words, a way to write dates in
 * format.ts, its sizes in tokens.css, and its name in src/site.ts: the compiler names all but the sizes.
 */
interface LanguageRow {
  /** The language's name in itself. */
  readonly name: string;
  readonly dir: 'rtl' | 'ltr';
  /** The script it is written in, as Unicode names it. */
  readonly script: 'Arabic' | 'Latin';
  /** Locale for Intl: Western digits are asked for by name, since ar-EG and its like default to others. */
  readonly locale: string;
  /** The same for Open Graph, which takes a few only, with a region. */
  readonly openGraph: string;
  /**
   * Words read in a minute. English: Brysbaert 2019, silent non-fiction. Arabic: the mean of 17 languages in
   * Trauzettel-Klosinski 2012, rounded down; no figure for Arabic alone could be verified.
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

/** Whether a text, such as a file's name, is the code of a language in the table. */
export const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);
