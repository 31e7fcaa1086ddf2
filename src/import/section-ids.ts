import { isReservedSection, suggestId } from '../article/ids.ts';

/** Longest id suggested: it is typed and read aloud. */
const short = 32;

/**
 * Ids for sections, unique within their article.
 *
 * @param titles the headings, in their order
 * @param others ids of the sections in another language's file, taken by place where there are as many
 */
export function sectionIds(titles: readonly string[], others: readonly string[] = []): string[] {
  if (others.length === titles.length) return [...others];
  const taken = new Set<string>();
  return titles.map((title) => {
    const stem = shortened(suggestId(title));
    let id = stem;
    for (let n = 2; taken.has(id) || isReservedSection(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    return id;
  });
}

/** Cut at a hyphen, so that no word is. */
function shortened(id: string): string {
  if (id.length <= short) return id;
  const end = id.slice(0, short + 1).lastIndexOf('-');
  return id.slice(0, end > 8 ? end : short).replace(/-+$/, '');
}
