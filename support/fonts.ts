// npm run fonts: cuts the fonts in src/fonts from their packages, the same bytes each time. The files are committed, so
// that a build needs neither the packages nor the time. Run it when an alphabet, a cut or a package changes.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { cutFont } from '../src/fonts/cut-font.ts';
import { cuts, type CutName } from '../src/fonts/cuts.ts';

const markazi = '@fontsource-variable/markazi-text/files/markazi-text';
const scheherazade = '@fontsource/scheherazade-new/files/scheherazade-new';
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const latin = ['latin', 'english', 'extended'] as const;

/** Names of files to write, in which the cut's name is appended; the file in a package; the cuts. */
const fonts: readonly [name: string, source: string, cuts: readonly CutName[], limitsWeights?: boolean][] = [
  ['markazi', `${markazi}-arabic-wght-normal`, ['arabic', 'persian']],
  ['markazi', `${markazi}-latin-wght-normal`, latin],
  // For cards only: on pages the reader's system has these few letters.
  ['markazi-ext', `${markazi}-latin-ext-wght-normal`, ['latin']],
  ['scheherazade', `${scheherazade}-arabic-400-normal`, ['arabic', 'persian']],
  ['scheherazade-bold', `${scheherazade}-arabic-700-normal`, ['arabic', 'persian']],
  ['scheherazade', `${scheherazade}-latin-400-normal`, ['signs', 'letters']],
  ['source-serif', `${serif}-latin-wght-normal`, latin, true],
  ['source-serif-italic', `${serif}-latin-wght-italic`, latin, true],
];

for (const [name, source, names, limitsWeights] of fonts)
  for (const cut of names) {
    const font = readFileSync(`node_modules/${source}.woff2`);
    const file = `src/fonts/${name}-${cut}.woff2`;
    const bytes = await cutFont(font, cuts[cut].characters, limitsWeights);
    writeFileSync(file, bytes);
    console.log(`${file}  ${bytes.length} bytes`);
  }
for (const [name, source] of [
  ['markazi', '@fontsource-variable/markazi-text'],
  ['scheherazade', '@fontsource/scheherazade-new'],
  ['source-serif', '@fontsource-variable/source-serif-4'],
])
  copyFileSync(`node_modules/${source}/LICENSE`, `src/fonts/LICENSE-${name}.txt`);
