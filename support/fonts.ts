// npm run fonts: writes src/fonts anew from the packages the faces come in. Its output is committed, so that a build
// needs neither the packages nor the time; run it when the alphabet or a package changes.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { alphabet, type Cut } from '../src/language/alphabet.ts';

/** A file to write: its package, the file in it, and the weights kept of a variable font. */
const faces: readonly [name: string, source: string, cut: Cut, weights?: { min: number; max: number }][] = [
  ['markazi-arabic', '@fontsource-variable/markazi-text/files/markazi-text-arabic-wght-normal', 'arabic'],
  ['markazi-persian', '@fontsource-variable/markazi-text/files/markazi-text-arabic-wght-normal', 'persian'],
  ['markazi-latin', '@fontsource-variable/markazi-text/files/markazi-text-latin-wght-normal', 'latin'],
  // For cards: pages may leave these few letters to the reader's system, a card has nothing else to draw them with.
  [
    'markazi-latin-ext',
    '@fontsource-variable/markazi-text/files/markazi-text-latin-ext-wght-normal',
    'latin',
  ],
  ['scheherazade-arabic', '@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal', 'arabic'],
  [
    'scheherazade-arabic-bold',
    '@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal',
    'arabic',
  ],
  [
    'scheherazade-persian',
    '@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal',
    'persian',
  ],
  [
    'scheherazade-persian-bold',
    '@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal',
    'persian',
  ],
  ['scheherazade-latin', '@fontsource/scheherazade-new/files/scheherazade-new-latin-400-normal', 'latin'],
  [
    'source-serif',
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal',
    'latin',
    { min: 400, max: 700 },
  ],
  [
    'source-serif-italic',
    '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic',
    'latin',
    { min: 400, max: 700 },
  ],
];

for (const [name, source, cut, weights] of faces) {
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
