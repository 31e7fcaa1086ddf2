import { isReservedSection, suggestId } from '../../article/model/ids.ts';
import type { Language } from '../../language/language.ts';
import { Unreadable, type SectionsThere } from './draft.ts';
import type { Oddity } from './account.ts';

/** Longest id suggested: it is typed and read aloud. */
const short = 32;

/**
 * Ids for sections, unique within their article.
 *
 * @param titles the headings, in their order
 * @param given ids that the first of them have already
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
 * Ids for the sections of a text in a language: by place those of the text it joins.
 *
 * @param line of the input, for the oddity
 * @returns the ids, and what to look at where one of the texts has more sections
 * @throws Unreadable where the one would have sections that the text it is a translation of lacks
 */
export function idsBeside(
  titles: readonly string[],
  lang: Language,
  line: number,
  there: SectionsThere | undefined,
): { readonly ids: string[]; readonly oddities: readonly Oddity[] } {
  const [ours, theirs] = [titles.length, there?.ids.length ?? 0];
  if (!there || ours === theirs) return { ids: sectionIds(titles, there?.ids), oddities: [] };
  if (there.lang === lang) return { ids: sectionIds(titles), oddities: [] };
  if (there.excerpts ? ours > theirs : ours < theirs)
    throw new Unreadable(
      `It has ${ours} headings, and the text in "${there.lang}" that it joins has ${theirs} sections: a translation has none of its own. Make them as many in both, or import it by itself under another id.`,
    );
  return {
    ids: sectionIds(titles, there.ids.slice(0, ours)),
    oddities: [
      {
        line,
        what: `it has ${ours} headings, and the text in "${there.lang}" has ${theirs} sections: ids were given by place, so check each`,
      },
    ],
  };
}

/** Cut at a hyphen, so that no word is. */
function shortened(id: string): string {
  if (id.length <= short) return id;
  const end = id.slice(0, short + 1).lastIndexOf('-');
  return id.slice(0, end > 8 ? end : short).replace(/-+$/, '');
}
