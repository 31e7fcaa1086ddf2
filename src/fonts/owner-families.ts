import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob as FontData, Face as FontFace } from 'harfbuzzjs';
import { UserError } from '../files/user-error.ts';
import { neededLetters, type Cut } from '../language/alphabet.ts';
import { languages, type Language } from '../language/language.ts';
import type { OwnerFonts } from '../settings/fonts.ts';
import type { Site } from '../settings/settings.ts';
import { uncompressed } from './cut-font.ts';
import { cuts } from './cuts.ts';
import { ownFamilies, type Families, type Family, type FontRole } from './families.ts';
import type { Variant } from './variant.ts';

type OwnerFiles = NonNullable<NonNullable<OwnerFonts[FontRole]>['arabic']>;

const lacks = (characters: string, known: ReadonlySet<number>): string[] =>
  Array.from(characters).filter((character) => !known.has(character.codePointAt(0) ?? 0));

/** The code points a font has, and whether it has a range of weights. */
async function readFont(
  root: string,
  path: string,
): Promise<{ readonly known: ReadonlySet<number>; readonly weights?: string }> {
  const file = join(root, path);
  if (!existsSync(file))
    throw new UserError(`There is no font ${path}. Put it there, or correct fonts in the settings.`);
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 0, 4) !== 'wOF2')
    throw new UserError(`${path} is not a woff2 file. Convert it, for example with woff2_compress.`);
  const face = new FontFace(new FontData(await uncompressed(bytes)));
  const known = new Set(face.collectUnicodes());
  const weight = face.getAxisInfos()['wght'];
  if (!weight) return { known };
  return { known, weights: `${Math.max(400, weight.min)} ${Math.min(700, weight.max)}` };
}

/** Reads an owner's font, and checks that it has the letters of some languages. */
async function variantOf(
  root: string,
  path: string,
  kind: 'regular' | 'bold' | 'italic',
  codes: readonly Language[],
): Promise<Variant & { readonly known: ReadonlySet<number> }> {
  const { known, weights } = await readFont(root, path);
  for (const code of codes) {
    const missing = lacks(neededLetters[code], known);
    if (missing.length)
      throw new UserError(
        `${path} lacks letters that ${languages[code].name} (${code}) needs: ${missing.join(' ')}. Choose a font that has them.`,
      );
  }
  return {
    own: join(root, path),
    weight: weights ?? (kind === 'bold' ? '700' : '400'),
    italic: kind === 'italic',
    limitsWeights: weights !== undefined,
    known,
  };
}

/** Reads an owner's fonts of one script, the regular one first. */
async function variantsOf(root: string, files: OwnerFiles, codes: readonly Language[]) {
  const { regular, bold, italic } = typeof files === 'string' ? { regular: files } : files;
  return [
    await variantOf(root, regular, 'regular', codes),
    ...(bold ? [await variantOf(root, bold, 'bold', codes)] : []),
    ...(italic ? [await variantOf(root, italic, 'italic', codes)] : []),
  ] as const;
}

/** A role's fonts: the owner's, and Midad's for the scripts that they left out. */
async function familyOf(root: string, role: FontRole, site: Site): Promise<Family> {
  const own = site.fonts[role] ?? {};
  const read = async (files: OwnerFiles | undefined, cut: Cut) =>
    files === undefined
      ? undefined
      : variantsOf(
          root,
          files,
          site.languages.filter((code) => languages[code].cut === cut),
        );
  const hasPersian = site.languages.some((code) => languages[code].cut === 'persian');
  const arabic = await read(own.arabic, 'arabic');
  const persian = hasPersian ? await read(own.persian ?? own.arabic, 'persian') : undefined;
  const latin = await read(own.latin, 'latin');
  // If an Arabic font has digits and signs, they are used.
  const withSigns = [arabic, latin].find(
    (list) => list && !lacks(cuts.signs.characters, list[0].known).length,
  );
  const midad = ownFamilies[role];
  return {
    arabic: arabic ?? midad.arabic,
    persian: persian ?? midad.persian,
    latin: latin ?? midad.latin,
    signs: withSigns ? [withSigns[0]] : midad.signs,
  };
}

/**
 * The fonts of a site: the owner's, and Midad's for what they left out.
 *
 * @param root the site's folder
 * @throws UserError if a file is missing, is not a woff2 file, or lacks letters that a language of the site needs
 */
export async function familiesOf(root: string, site: Site): Promise<Families> {
  return { display: await familyOf(root, 'display', site), body: await familyOf(root, 'body', site) };
}
