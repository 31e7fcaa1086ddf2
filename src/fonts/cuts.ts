import { alphabet, unicodeRange } from '../language/alphabet.ts';

/**
 * What a font file is cut to: its characters, and its `unicode-range`. The range may contain more: a browser takes a
 * character that a file lacks from the next font.
 */
interface CutRow {
  readonly characters: string;
  readonly range: string;
}

/** Digits and signs that Arabic text takes from the Latin font. Rarer ones are in the cut `letters`. */
const signs = ' !"%()*+,-./0123456789:;?[]\u00A0©«·»–—‘’“”…';

/** Letters beyond English, and rare signs. */
const isExtended = (character: string): boolean => /[¡-ž]/.test(character) && !'£§©«°·»'.includes(character);

const only = (alphabet: string, keep: (character: string) => boolean): string =>
  Array.from(alphabet).filter(keep).join('');

/**
 * The cuts. A page loads the files that its text needs: `arabic` and `signs` for a text in Arabic, `english` for one in
 * English. Sites with French have `latin` instead of `english` and `extended`, since browsers do not adjust the
 * distance between letters of two files.
 *
 * The Arabic cuts have a space. Without it WebKitGTK draws a word that ends in a vowel mark above the others of its line.
 */
export const cuts = {
  arabic: { characters: `${alphabet.arabic} `, range: `U+20, ${unicodeRange.arabic}` },
  persian: { characters: `${alphabet.persian} `, range: `U+20, ${unicodeRange.persian}` },
  latin: { characters: alphabet.latin, range: unicodeRange.latin },
  english: {
    characters: only(alphabet.latin, (character) => !isExtended(character)),
    range: 'U+20-BF, U+2000-2212',
  },
  extended: { characters: only(alphabet.latin, isExtended), range: 'U+A1-17F' },
  signs: { characters: signs, range: 'U+20-3F, U+5B-5D, U+A0-BB, U+2010-2026' },
  /** For Latin words in Arabic text: all characters that are not in `signs`. */
  letters: {
    characters: only(alphabet.latin, (character) => !signs.includes(character)),
    range: 'U+20-17F, U+2000-2212',
  },
} as const satisfies Record<string, CutRow>;

export type CutName = keyof typeof cuts;
