import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { cutFont } from './cut-font.ts';
import { cuts, type CutName } from './cuts.ts';

/** The folder of cut fonts, relative to the site's. */
export const fontsFolder = '.cache/fonts';

/** A font of a family: one weight or all, upright or italic. */
export interface Variant {
  /** The path of an owner's font. Otherwise `name` is the beginning of the names of the engine's files. */
  readonly own?: string;
  readonly name?: string;
  /** The value of `font-weight`; any weight if there is none. */
  readonly weight?: string | undefined;
  readonly italic?: boolean;
  /** The value of `size-adjust`. */
  readonly adjust?: string;
  /** Whether it has weights outside 400 to 700 that must be removed. */
  readonly limitsWeights?: boolean;
}

/** The two folders with font files. */
export interface Folders {
  /** The site's folder. */
  readonly root: string;
  /** The folder of Midad's own source. */
  readonly engine: string;
}

/** The path of the file that a font is cut from. */
const sourceOf = ({ own, name }: Variant, cut: CutName, { engine }: Folders): string =>
  own ?? join(engine, 'fonts', `${name}-${cut}.woff2`);

/**
 * Cuts a font to some characters, unless an earlier build did. Returns the path of the file.
 *
 * @param from the cut that has the characters, for a font of the engine
 */
export async function cutTo(
  characters: string,
  variant: Variant,
  from: CutName,
  folders: Folders,
): Promise<string> {
  const font = readFileSync(sourceOf(variant, from, folders));
  const digest = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 16);
  const file = join(folders.root, fontsFolder, `${digest}.woff2`);
  if (!existsSync(file)) writeWhole(file, await cutFont(font, characters, variant.limitsWeights));
  return file;
}

/** The path of a cut of a font. Cuts of the engine's fonts are in its folder. */
export const cutOf = async (variant: Variant, cut: CutName, folders: Folders): Promise<string> =>
  variant.own === undefined
    ? sourceOf(variant, cut, folders)
    : cutTo(cuts[cut].characters, variant, cut, folders);
