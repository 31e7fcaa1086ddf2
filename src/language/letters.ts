import type { Language } from './language.ts';

/** Vowel marks, Quranic marks and tatweel, which are optional. */
const marks = /[\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;
/** Joiners and bidi controls, which are invisible. */
const controls = /[\u200C-\u200F\u202A-\u202E\u2066-\u2069\u061C]/g;

const digit = (zero: number) => (d: string) => String(d.charCodeAt(0) - zero);

/**
 * Folds spellings of the same word: أ to ا, ة to ه, ٢ to 2. Based on Lucene's ArabicNormalizer, which leaves bidi
 * controls and digits.
 *
 * @example foldLetters('الأمن') // 'الامن'
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(marks, '')
    .replace(controls, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[٠-٩]/g, digit(0x660))
    .replace(/[۰-۹]/g, digit(0x6f0))
    .toLowerCase();
}

/**
 * Folds the spellings of a Persian word: that of Arabic letters, then ک and ی in either encoding, every form of ه, the
 * hamza, and the plural ها with what follows it. The zero-width joiner between the parts of a word is dropped like all
 * joiners. After Lucene's PersianNormalizer, with the plural added, since Pagefind has no Persian stemmer.
 *
 * @example foldPersian('کتاب‌های') // 'كتاب'
 */
export const foldPersian = (text: string): string =>
  foldLetters(text.normalize('NFC').replace(/\u06C0/g, 'ه'))
    .replace(/[یے]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ہە]/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/(?<=\p{Script=Arabic}{3})ها(?:ي(?:ي|م|ت|ش|مان|تان|شان)?)?$/u, '');

/**
 * Folds Latin letters: accents are dropped, ligatures taken apart, so that œuvre finds oeuvre and été finds ete. Case
 * is kept.
 */
export const foldLatin = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'Ae');

/** Takes the elided article, pronoun or conjunction off a French word: l’Élysée, qu’elle, jusqu’ici. */
export const withoutElision = (word: string): string =>
  word.replace(/^(?:(?:jus|lors|puis|quoi)?qu|[cdjlmnst])['’](?=\p{L})/iu, '');

/** The form in which two words of a language are compared, letters and endings folded. */
export function foldIn(lang: Language, word: string): string {
  if (lang === 'fa') return foldPersian(word);
  if (lang === 'fr') return foldLatin(withoutElision(word)).toLowerCase();
  return foldWord(foldLetters(word));
}

/**
 * Removes the particles at the start of a folded Arabic word (و ف ال بال كال لل) if three letters remain.
 *
 * @example foldWord('والاحتجاجات') // 'احتجاجات'
 */
export function foldWord(folded: string): string {
  const seats = folded.replace(/ؤ/g, 'و').replace(/ئ/g, 'ي');
  const bare = seats.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{3})/u, '');
  return bare === seats ? seats.replace(/^[وف](?=\p{Script=Arabic}{4})/u, '') : bare;
}

/** Whether a text is vocalised, so that its lines need more room. Tanwin does not count: plain prose has it too. */
export const isVocalised = (text: string): boolean => (text.match(/[\u064E-\u0652]/g)?.length ?? 0) >= 3;
