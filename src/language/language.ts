import type { Cut } from './alphabet.ts';

/**
 * Facts about a language. docs/architecture.md lists what else a new language needs; the compiler does not report all
 * of it.
 */
interface LanguageRow {
  /** The language's name in itself. */
  readonly name: string;
  readonly dir: 'rtl' | 'ltr';
  /** The script it is written in, as Unicode names it. */
  readonly script: 'Arabic' | 'Latin';
  /** The font files it is set in. */
  readonly cut: Cut;
  /** Locale for Intl. It names the digits: Western ones in Arabic, Persian ones in Persian. */
  readonly locale: string;
  /** Locale for Open Graph, which accepts a few only, with a region. */
  readonly openGraph: string;
  /**
   * Reading speed. English: Brysbaert 2019, silent reading of non-fiction. The others: the mean of 17 languages
   * in Trauzettel-Klosinski 2012, rounded down, for lack of a verified figure for each of them.
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

/** Whether a text is the code of a language in the table. */
export const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code);
