import subsetFont from 'subset-font';

/** Weights that pages use, of a font that has others too. */
const weights = { min: 400, max: 700 };

/** Features that browsers apply by themselves. The others, such as small capitals, are left out with their glyphs. */
const features = [
  ...['ccmp', 'locl', 'rlig', 'liga', 'clig', 'calt', 'rclt', 'rvrn', 'kern', 'mark', 'mkmk', 'curs'],
  ...['isol', 'init', 'medi', 'fina', 'fin2', 'fin3', 'med2'],
];

/**
 * Cuts a font to some characters: the same bytes each time. Characters that it lacks are left out.
 *
 * @param font a woff2 file
 * @param limitsWeights whether the font has other weights than 400 to 700, which are left out
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
