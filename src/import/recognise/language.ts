import type { Language } from '../../language/language.ts';

/** The language of a text: that of most of its letters. */
export const languageOfLetters = (text: string): Language =>
  (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0) ? 'ar' : 'en';
