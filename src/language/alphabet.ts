const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/**
 * The characters our fonts draw, by the script their files are for. Articles share one file per face, so it holds
 * the alphabet and not an article's letters; content that needs another character fails a test, and the character is
 * added here.
 */
export const alphabet: Readonly<Record<'arabic' | 'latin', string>> = {
  // Letters with their hamza forms, those that write foreign names, vowel marks, digits, punctuation, signs.
  arabic:
    range(0x0621, 0x063a) +
    range(0x0640, 0x0652) +
    range(0x0660, 0x066c) +
    'ٰٱپچژڤگ،؛؟' +
    '\u061C\u200C\u200D\u200E\u200F',
  // Printable ASCII, the letters of Western Europe, and what editors type beside them.
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + 'ĞğİıŞşŠšŽžŒœŸ–—‘’“”„•…‹›€™−\u2009\u202F\u2060',
};

/** The ranges of each script's file, as CSS asks for them. */
export const unicodeRange: Readonly<Record<'arabic' | 'latin', string>> = {
  arabic: 'U+0600-06FF, U+200C-200F',
  latin: 'U+0020-017F, U+2000-200B, U+2010-206F, U+20AC, U+2122, U+2212',
};
