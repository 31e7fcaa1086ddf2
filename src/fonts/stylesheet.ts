import { dirname, join, relative, sep } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { Site } from '../settings/settings.ts';
import { pageFaces, smallFaces, type Face } from './faces.ts';
import { familiesOf } from './owner-families.ts';
import { fontsFolder, type Folders } from './variant.ts';

/** Prints a face as a rule, with the path of its file as an address from the stylesheet's folder. */
function printFace({ family, file, range, weight, italic, adjust }: Face, folder: string): string {
  const address = relative(folder, file).split(sep).join('/');
  const declarations = [
    `font-family: '${family}'`,
    ...(weight ? [`font-weight: ${weight}`] : []),
    ...(italic ? ['font-style: italic'] : []),
    'font-display: swap',
    ...(adjust ? [`size-adjust: ${adjust}`] : []),
    `src: url('${address}')`,
    `unicode-range: ${range}`,
  ];
  return `@font-face {\n${declarations.map((line) => `  ${line};\n`).join('')}}\n`;
}

/** The stylesheets of a site's fonts, and the font files to preload. */
export interface FontSheets {
  /** Paths of the stylesheets: the fonts of all pages; and the small ones, of pages in one language. */
  readonly fonts: string;
  readonly small: string;
  /** Paths of the files to preload, by family: `Display Arabic`. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Writes the stylesheets of a site's fonts into its cache, and cuts the fonts that they name.
 *
 * @throws UserError if an owner's font is missing or lacks letters
 */
export async function writeFontSheets(site: Site, folders: Folders): Promise<FontSheets> {
  const families = await familiesOf(folders.root, site);
  const write = (name: string, faces: readonly Face[]): string => {
    const sheet = join(folders.root, fontsFolder, name);
    writeWhole(sheet, faces.map((face) => printFace(face, dirname(sheet))).join(''));
    return sheet;
  };
  const faces = await pageFaces(families, site, folders);
  return {
    fonts: write('fonts.css', faces),
    small: write('small.css', await smallFaces(families, site, folders)),
    files: Object.fromEntries(
      // A family's last upright face that is not bold is its main one: extended faces are declared before it.
      faces
        .filter(({ italic, weight }) => !italic && weight !== '700')
        .map(({ family, file }) => [family, file]),
    ),
  };
}
