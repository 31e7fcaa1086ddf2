import { unicodeRange } from '../language/alphabet.ts';
import { languages } from '../language/language.ts';
import type { Site } from '../settings/settings.ts';
import { cuts, type CutName } from './cuts.ts';
import { roles, type Families } from './families.ts';
import { cutOf, cutTo, type Folders, type Variant } from './variant.ts';

/** A rule `@font-face`. */
export interface Face extends Pick<Variant, 'weight' | 'italic' | 'adjust'> {
  readonly family: string;
  /** Path of the file. */
  readonly file: string;
  readonly range: string;
}

const titles = { display: 'Display', body: 'Body' } as const;

/** The faces of a family: each of its fonts in some cuts. */
const facesOf = (
  family: string,
  variants: readonly Variant[],
  names: readonly CutName[],
  folders: Folders,
): Promise<Face[]> =>
  Promise.all(
    variants.flatMap(({ weight, italic, adjust, ...variant }) =>
      names.map(async (cut) => ({
        family,
        ...(weight && { weight }),
        ...(italic && { italic }),
        ...(adjust && { adjust }),
        file: await cutOf(variant, cut, folders),
        range: cuts[cut].range,
      })),
    ),
  );

/** The faces of pages, with the whole alphabets. */
export async function pageFaces(families: Families, site: Site, folders: Folders): Promise<Face[]> {
  const latin = site.languages.includes('fr') ? (['latin'] as const) : (['extended', 'english'] as const);
  const hasPersian = site.languages.some((code) => languages[code].cut === 'persian');
  const { signs } = families.body;
  const lists = await Promise.all([
    ...roles.flatMap((role) => [
      facesOf(`${titles[role]} Arabic`, families[role].arabic, ['arabic'], folders),
      facesOf(`${titles[role]} Persian`, hasPersian ? families[role].persian : [], ['persian'], folders),
      facesOf(`${titles[role]} Latin`, families[role].latin, latin, folders),
    ]),
    facesOf('Body Signs', signs, ['signs'], folders),
    facesOf('Body Letters', signs, ['letters'], folders),
  ]);
  return lists.flat();
}

/**
 * The small faces of pages in one language: the signs of headlines in Arabic script, and the names of the site and of
 * its languages in the other script.
 */
export async function smallFaces({ display }: Families, site: Site, folders: Folders): Promise<Face[]> {
  const names = Array.from(site.languages.map((code) => site.name[code] + languages[code].name).join(''));
  const lettersOf = (script: RegExp): string => names.filter((letter) => script.test(letter)).join('');
  const small = [
    ['Display Signs', display.signs, cuts.signs.characters + lettersOf(/\p{Script=Latin}/u), 'latin'],
    ['Display Names', display.arabic, lettersOf(/[\p{Script=Arabic}\p{M}]/u), 'arabic'],
  ] as const;
  return Promise.all(
    small.map(async ([family, variants, characters, cut]) => ({
      family,
      weight: variants[0].weight,
      file: await cutTo(characters, variants[0], cut, folders),
      range: unicodeRange[cut],
    })),
  );
}

/** The faces of cards. Those of one family have ranges that do not overlap. */
export async function cardFaces({ display, body }: Families, folders: Folders): Promise<Face[]> {
  const upright = (variants: readonly Variant[]) => variants.filter(({ italic }) => !italic);
  const lists = await Promise.all([
    facesOf('Display', upright(display.arabic), ['arabic'], folders),
    facesOf('Display', upright(display.latin), ['latin'], folders),
    facesOf('Display Persian', upright(display.persian), ['persian'], folders),
    facesOf('Body Persian', upright(body.persian), ['persian'], folders),
    facesOf('Body', upright(body.arabic), ['arabic'], folders),
  ]);
  return lists.flat().map((face) => ({ ...face, range: face.range.replace('U+20, ', '') }));
}
