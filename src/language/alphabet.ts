const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** The sets of font files: Arabic, Persian and Latin. */
export type Cut = 'arabic' | 'persian' | 'latin';

/** The characters in the site's fonts, by script. A test fails if the content needs another one: add it here. */
export const alphabet: Readonly<Record<Cut, string>> = {
  // Letters with hamza, letters of foreign names, vowel marks, digits, punctuation, signs.
  arabic:
    range(0x0621, 0x063a) +
    range(0x0640, 0x0652) +
    range(0x0660, 0x066c) +
    'ٰٱپچژڤگکی،؛؟' +
    '\u061C\u200C\u200D\u200E\u200F',
  // All of Persian, not only the letters Arabic lacks: letters of two files are not joined. With ي, ك, ة and ى, which
  // Arabic names and old encodings have.
  persian:
    'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكةىۀ' +
    range(0x0640, 0x0640) +
    range(0x064b, 0x0652) +
    '\u0654ٰ' +
    range(0x06f0, 0x06f9) +
    '٪٫٬،؛؟' +
    '\u061C\u200C\u200D\u200E\u200F',
  // Printable ASCII, letters of Western Europe and Turkey, and typographic punctuation.
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + 'ĞğİıŞşŠšŽžŒœŸ–—‘’“”„•…‹›€™−\u2009\u202F\u2060',
};

/**
 * The letters a text in a language can't do without, signs and digits included: a font without one of them is refused.
 * Marks and rare signs may come from another font.
 */
export const neededLetters: Readonly<Record<'ar' | 'en' | 'fr' | 'fa', string>> = {
  ar: range(0x0621, 0x063a) + range(0x0641, 0x064a) + '،؛؟',
  en: range(0x21, 0x7e),
  fr: range(0x21, 0x7e) + 'àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜ',
  fa: 'ءآأؤئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی،؛؟' + range(0x06f0, 0x06f9),
};

/** The value of `unicode-range` for each script's file. */
export const unicodeRange: Readonly<Record<Cut, string>> = {
  arabic: 'U+0600-06FF, U+200C-200F',
  persian: 'U+0600-06FF, U+200C-200F',
  latin: 'U+0020-017F, U+2000-200B, U+2010-206F, U+20AC, U+2122, U+2212',
};
