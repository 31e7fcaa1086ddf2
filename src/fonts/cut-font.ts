import subsetFont from 'subset-font';

/** The weights that pages use, for fonts that have more. */
const weights = { min: 400, max: 700 };

/** OpenType features that browsers apply by default. Others, such as small capitals, are removed with their glyphs. */
const features = [
  ...['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'rclt', 'rvrn', 'kern', 'mark', 'mkmk', 'curs'],
  ...['isol', 'init', 'medi', 'fina', 'fin2', 'fin3', 'med2'],
];

/**
 * Cuts a font to some characters. The same input always gives the same bytes. Characters that the font lacks are
 * ignored.
 *
 * @param font a woff2 file
 * @param limitsWeights whether to remove weights outside 400 to 700
 */
export const cutFont = (font: Buffer, characters: string, limitsWeights = false): Promise<Buffer> =>
  subsetFont(font, characters, {
    targetFormat: 'woff2',
    keepFeatures: features,
    ...(limitsWeights && { variationAxes: { wght: weights } }),
  });

/** A font in the form in which its tables can be read. */
export const uncompressed = (font: Buffer): Promise<Buffer> =>
  subsetFont(font, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true });
