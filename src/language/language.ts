import type { Cut } from './alphabet.ts';

/**
 * What is needed to set a language. A new language is a row here, a file of strings, a date format in format.ts, and its
 * sizes in tokens.css; the compiler names the rest.
 */
interface LanguageRow {
  /** The language's name in itself. */
  readonly name: string;
  readonly dir: 'rtl' | 'ltr';
  /** The script it is written in, as Unicode names it. */
  readonly script: 'Arabic' | 'Latin';
  /** The font files it is set in: see alphabet.ts. */
  readonly cut: Cut;
  /**
   * Locale for Intl. It names the digits: the Arab press online writes Western ones, which is not the default of ar-EG;
   * the Persian press writes Persian ones.
   */
  readonly locale: string;
  /** The same for Open Graph, which takes a few only, with a region. */
  readonly openGraph: string;
  /**
   * Words read in a minute. English: Brysbaert 2019, silent non-fiction. The others: the mean of 17 languages in
   * Trauzettel-Klosinski 2012, rounded down; no figure for one of them alone could be verified.
   */
  readonly wordsPerMinute: number;
}

export const languages = {
  ar: {
    name: 'العربية',
    dir: 'rtl',
    script: 'Arabic',
    cut: 'arabic',
    locale: 'ar-EG-u-nu-latn',
    openGraph: 'ar_AR',
    wordsPerMinute: 180,
  },
  en: {
    name: 'English',
    dir: 'ltr',
    script: 'Latin',
    cut: 'latin',
    locale: 'en-GB',
    openGraph: 'en_GB',
    wordsPerMinute: 238,
  },
  fr: {
    name: 'Français',
    dir: 'ltr',
    script: 'Latin',
    cut: 'latin',
    locale: 'fr-FR',
    openGraph: 'fr_FR',
    wordsPerMinute: 180,
  },
  fa: {
    name: 'فارسی',
    dir: 'rtl',
    script: 'Arabic',
    cut: 'persian',
    locale: 'fa-IR-u-nu-arabext',
    openGraph: 'fa_IR',
    wordsPerMinute: 180,
  },
} as const satisfies Record<string, LanguageRow>;

export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as Language[];

/** Whether a text, such as a file's name, is the code of a language in the table. */
export const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);
