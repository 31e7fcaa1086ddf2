import { isReservedSection, suggestId } from '../../article/model/ids.ts';
import { UserError } from '../../files/user-error.ts';
import type { Language } from '../../language/language.ts';
import type { ExistingSections } from './draft.ts';
import type { Warning } from './totals.ts';

/** Longest suggested id, in characters: people type ids and read them aloud. */
const longest = 32;

/**
 * Ids for sections, unique within their article.
 *
 * @param titles the headings, in order
 * @param given ids that the first of them already have
 */
export function sectionIds(titles: readonly string[], given: readonly string[] = []): string[] {
  const taken = new Set(given);
  return titles.map((title, i) => {
    const known = given[i];
    if (known !== undefined) return known;
    const stem = shortened(suggestId(title));
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
  existing: ExistingSections | undefined,
): { readonly ids: string[]; readonly warnings: readonly Warning[] } {
  const [count, known] = [titles.length, existing?.ids.length ?? 0];
  if (!existing || count === known) return { ids: sectionIds(titles, existing?.ids), warnings: [] };
  if (existing.lang === lang) return { ids: sectionIds(titles), warnings: [] };
  if (existing.isOriginal ? count > known : count < known)
    throw new UserError(
      `It has ${count} headings, and the existing text in "${existing.lang}" has ${known} sections: a translation has none of its own. Give both the same number, or import it as an article of its own under another id.`,
    );
  return {
    ids: sectionIds(titles, existing.ids.slice(0, count)),
    warnings: [
      {
        line,
        what: `it has ${count} headings, and the text in "${existing.lang}" has ${known} sections: ids were given by position, so check each`,
      },
    ],
  };
}

/** Cuts an id at a hyphen, so that no word is cut. */
function shortened(id: string): string {
  if (id.length <= longest) return id;
  const end = id.slice(0, longest + 1).lastIndexOf('-');
  return id.slice(0, end > 8 ? end : longest).replace(/-+$/, '');
}
