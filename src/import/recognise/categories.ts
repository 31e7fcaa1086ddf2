import { UserError } from '../../files/user-error.ts';
import { foldLetters } from '../../language/letters.ts';
import type { Language } from '../../language/language.ts';

/** Names of the site's categories by id and language. */
export type Categories = Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;

const folded = (name: string): string => foldLetters(name).trim();

/** Id of the category that has this name in any language. */
export const categoryNamed = (categories: Categories, name: string): string | undefined =>
  Object.entries(categories).find(([, names]) =>
    Object.values(names).some((known) => folded(known) === folded(name)),
  )?.[0];

/** The category the author chose, if it is not `none`. @throws UserError if the site has no such category */
export function chosenCategory(categories: Categories, category: string | undefined): string | undefined {
  if (category === undefined || category === 'none') return undefined;
  if (!Object.hasOwn(categories, category))
    throw new UserError(
      `"${category}" is not a category of content/topics.yaml. Choose one of ${Object.keys(categories).join(', ')}, or none.`,
    );
  return category;
}
