// npm run fonts: makes src/fonts from the fonts' packages. Its output is committed, so that a build needs neither the
// packages nor the time; run it when the alphabet or a package changes.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { alphabet, type Cut } from '../src/language/alphabet.ts';

const markazi = '@fontsource-variable/markazi-text/files/markazi-text';
const scheherazade = '@fontsource/scheherazade-new/files/scheherazade-new';
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const textWeights = { min: 400, max: 700 };

/** Files to write: name, file in a package, alphabet, and weights to keep of a variable font. */
const fonts: readonly [name: string, source: string, cut: Cut, weights?: typeof textWeights][] = [
  ['markazi-arabic', `${markazi}-arabic-wght-normal`, 'arabic'],
  ['markazi-persian', `${markazi}-arabic-wght-normal`, 'persian'],
  ['markazi-latin', `${markazi}-latin-wght-normal`, 'latin'],
  // For cards only: on pages the reader's system has these few letters.
  ['markazi-latin-ext', `${markazi}-latin-ext-wght-normal`, 'latin'],
  ['scheherazade-arabic', `${scheherazade}-arabic-400-normal`, 'arabic'],
  ['scheherazade-arabic-bold', `${scheherazade}-arabic-700-normal`, 'arabic'],
  ['scheherazade-persian', `${scheherazade}-arabic-400-normal`, 'persian'],
  ['scheherazade-persian-bold', `${scheherazade}-arabic-700-normal`, 'persian'],
  ['scheherazade-latin', `${scheherazade}-latin-400-normal`, 'latin'],
  ['source-serif', `${serif}-latin-wght-normal`, 'latin', textWeights],
  ['source-serif-italic', `${serif}-latin-wght-italic`, 'latin', textWeights],
];

for (const [name, source, cut, weights] of fonts) {
  const font = await subsetFont(readFileSync(`node_modules/${source}.woff2`), alphabet[cut], {
    targetFormat: 'woff2',
    ...(weights && { variationAxes: { wght: weights } }),
  });
  writeFileSync(`src/fonts/${name}.woff2`, font);
  console.log(`src/fonts/${name}.woff2  ${font.length} bytes`);
}
for (const [name, source] of [
  ['markazi', '@fontsource-variable/markazi-text'],
  ['scheherazade', '@fontsource/scheherazade-new'],
  ['source-serif', '@fontsource-variable/source-serif-4'],
])
  copyFileSync(`node_modules/${source}/LICENSE`, `src/fonts/LICENSE-${name}.txt`);
