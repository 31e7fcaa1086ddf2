import { isReservedSection } from '../../article/model/ids.ts';
import { UserError } from '../../files/user-error.ts';
import type { Language } from '../../language/language.ts';
import type { DraftOptions } from './draft.ts';
import { knownNames, spokenId, type Topics } from './spoken-id.ts';
import type { Warning } from './totals.ts';

/**
 * Ids for sections, unique within their article.
 *
 * @param titles the headings, in order
 * @param given ids that the first of them already have
 * @param topics whose ids the suggestions use for their names
 */
export function sectionIds(
  titles: readonly string[],
  given: readonly string[] = [],
  topics: Topics = {},
): string[] {
  const taken = new Set(given);
  const names = knownNames(topics);
  return titles.map((title, i) => {
    const known = given[i];
    if (known !== undefined) return known;
    const stem = spokenId(title, names);
    let id = stem;
    for (let n = 2; taken.has(id) || isReservedSection(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    return id;
  });
}

/**
 * Ids for the sections of a text; one that is added to an article takes the existing ids by position.
 *
 * @param line line of the input, for the warning
 * @returns the ids, and a warning if the two texts differ in their number of sections
 * @throws UserError if a translation would have more sections than its original
 */
export function sectionIdsFor(
  titles: readonly string[],
  lang: Language,
  line: number,
  { sections, topics }: Pick<DraftOptions, 'sections' | 'topics'>,
): { readonly ids: string[]; readonly warnings: readonly Warning[] } {
  const existing = sections?.(lang);
  const [count, known] = [titles.length, existing?.ids.length ?? 0];
  if (!existing || count === known) return { ids: sectionIds(titles, existing?.ids, topics), warnings: [] };
  if (existing.lang === lang) return { ids: sectionIds(titles, [], topics), warnings: [] };
  if (existing.isOriginal ? count > known : count < known)
    throw new UserError(
      `It has ${count} headings, and the existing text in "${existing.lang}" has ${known} sections: a translation has none of its own. Give both the same number, or import it as an article of its own under another id.`,
    );
  return {
    ids: sectionIds(titles, existing.ids.slice(0, count), topics),
    warnings: [
      {
        line,
        what: `it has ${count} headings, and the text in "${existing.lang}" has ${known} sections: ids were given by position, so check each`,
      },
    ],
  };
}
