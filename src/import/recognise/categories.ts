import { foldLetters } from '../../language/letters.ts';
import { Unreadable, type Wishes } from '../draft/draft.ts';

const folded = (name: string): string => foldLetters(name).trim();

/** The id of the category of that name, in whichever language. */
export const categoryNamed = ({ categories }: Wishes, name: string): string | undefined =>
  Object.entries(categories).find(([, names]) =>
    Object.values(names).some((known) => folded(known) === folded(name)),
  )?.[0];

/** The category an author asked for; none where nothing or `none` was. */
export function wishedCategory({ category, categories }: Wishes): string | undefined {
  if (category === undefined || category === 'none') return undefined;
  if (!Object.hasOwn(categories, category))
    throw new Unreadable(
      `"${category}" is not a category of content/topics.yaml. Choose one of ${Object.keys(categories).join(', ')}, or none.`,
    );
  return category;
}
