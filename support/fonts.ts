// npm run fonts: makes src/fonts from the fonts' packages. Its output is committed, so that a build needs neither the
// packages nor the time; run it when the alphabet or a package changes.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { alphabet } from '../src/language/alphabet.ts';

type Script = keyof typeof alphabet;

/** Files to write: name, file in a package, script, and weights to keep of a variable font. */
const fonts: readonly [
  name: string,
  source: string,
  script: Script,
  weights?: { min: number; max: number },
][] = [
  ['markazi-arabic', '@fontsource-variable/markazi-text/files/markazi-text-arabic-wght-normal', 'arabic'],
  ['markazi-latin', '@fontsource-variable/markazi-text/files/markazi-text-latin-wght-normal', 'latin'],
  // For cards only: on pages the reader's system has these few letters.
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

for (const [name, source, script, weights] of fonts) {
  const font = await subsetFont(readFileSync(`node_modules/${source}.woff2`), alphabet[script], {
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
