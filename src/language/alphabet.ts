const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** The sets of font files: Arabic, Persian and Latin. */
export type Cut = 'arabic' | 'persian' | 'latin';

/**
 * The characters our fonts draw, by the files they are cut into. Articles share one file per face, so it holds
 * the alphabet and not an article's letters; content that needs another character fails a test, and the character is
 * added here.
 */
export const alphabet: Readonly<Record<Cut, string>> = {
  // Letters with their hamza forms, those that write foreign names, vowel marks, digits, punctuation, signs.
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
  // Printable ASCII, the letters of Western Europe, and what editors type beside them.
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + 'ĞğİıŞşŠšŽžŒœŸ–—‘’“”„•…‹›€™−\u2009\u202F\u2060',
};

/** The ranges of each file, as CSS asks for them. */
export const unicodeRange: Readonly<Record<Cut, string>> = {
  arabic: 'U+0600-06FF, U+200C-200F',
  persian: 'U+0600-06FF, U+200C-200F',
  latin: 'U+0020-017F, U+2000-200B, U+2010-206F, U+20AC, U+2122, U+2212',
};
