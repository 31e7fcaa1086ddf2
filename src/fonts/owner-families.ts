import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob as FontData, Face as FontFace } from 'harfbuzzjs';
import { UserError } from '../files/user-error.ts';
import { neededLetters } from '../language/alphabet.ts';
import { languages, type Language } from '../language/language.ts';
import type { OwnerFonts } from '../settings/fonts.ts';
import type { Site } from '../settings/settings.ts';
import { uncompressed } from './cut-font.ts';
import { cuts } from './cuts.ts';
import { ownFamilies, roles, type Families, type Family, type FontRole } from './families.ts';
import type { Variant } from './variant.ts';

type OwnerFiles = NonNullable<NonNullable<OwnerFonts[FontRole]>['arabic']>;

const lacks = (characters: string, known: ReadonlySet<number>): string[] =>
  Array.from(characters).filter((character) => !known.has(character.codePointAt(0) ?? 0));

/** The code points a font has, and whether it has a range of weights. */
async function readFont(root: string, path: string): Promise<{ known: Set<number>; weights?: string }> {
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

/** Reads an owner's fonts of one script, and checks that they have the letters of some languages. */
async function variantsOf(
  root: string,
  files: OwnerFiles,
  codes: readonly Language[],
): Promise<{ variants: Variant[]; known: Set<number> }> {
  const paths = typeof files === 'string' ? { regular: files } : files;
  const all = new Set<number>();
  const variants: Variant[] = [];
  for (const kind of ['regular', 'bold', 'italic'] as const) {
    const path = paths[kind];
    if (path === undefined) continue;
    const { known, weights } = await readFont(root, path);
    for (const code of codes) {
      const missing = lacks(neededLetters[code], known);
      if (missing.length)
        throw new UserError(
          `${path} lacks letters that ${languages[code].name} (${code}) needs: ${missing.join(' ')}. Choose a font that has them.`,
        );
    }
    if (kind === 'regular') for (const code of known) all.add(code);
    variants.push({
      own: join(root, path),
      weight: weights ?? (kind === 'bold' ? '700' : '400'),
      italic: kind === 'italic',
      limitsWeights: weights !== undefined,
    });
  }
  return { variants, known: all };
}

/** A role's fonts: the owner's, and Midad's for the scripts that they left out. */
async function familyOf(root: string, role: FontRole, site: Site): Promise<Family> {
  const own = site.fonts[role] ?? {};
  const family: Record<keyof Family, readonly Variant[]> = { ...ownFamilies[role] };
  const of = (cut: string) => site.languages.filter((code) => languages[code].cut === cut);
  if (own.latin) {
    const { variants } = await variantsOf(root, own.latin, of('latin'));
    family.latin = variants;
    family.signs = variants.slice(0, 1);
  }
  if (own.arabic) {
    const { variants, known } = await variantsOf(root, own.arabic, of('arabic'));
    family.arabic = variants;
    if (!lacks(cuts.signs.characters, known).length) family.signs = variants.slice(0, 1);
  }
  const persian = own.persian ?? own.arabic;
  if (persian && of('persian').length)
    family.persian = (await variantsOf(root, persian, of('persian'))).variants;
  return family;
}

/**
 * The fonts of a site: the owner's, and Midad's for what they left out.
 *
 * @param root the site's folder
 * @throws UserError if a file is missing, no woff2 file, or lacks letters that a language of the site needs
 */
export async function familiesOf(root: string, site: Site): Promise<Families> {
  const [display, body] = await Promise.all(roles.map((role) => familyOf(root, role, site)));
  return { display: display ?? ownFamilies.display, body: body ?? ownFamilies.body };
}
