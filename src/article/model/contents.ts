import type { Language } from '../../language/language.ts';
import type { Article, SectionHead, SitePage } from './article.ts';

/** A section as a page of a language lists it: its own, or in place of it the main language's that it lacks. */
export interface ContentsItem extends SectionHead {
  /** The language the title is in. */
  readonly lang: Language;
  readonly missing: boolean;
}

/**
 * The sections of a page of a language: its own in their order, and each that it lacks after the one it follows in the
 * main language.
 */
export function contentsOf(entry: Article | SitePage, lang: Language): ContentsItem[] {
  const { main } = entry;
  const own = entry.translations[lang]?.sections ?? [];
  const items = own.map((head): ContentsItem => ({ ...head, lang, missing: false }));
  let after = -1;
  for (const head of entry.translations[main]?.sections ?? []) {
    const place = items.findIndex(({ id }) => id === head.id);
    if (place >= 0) after = place;
    else items.splice(++after, 0, { ...head, lang: main, missing: true });
  }
  return items;
}

/** The ids a section had before, whichever language's file says so. */
export const formerIds = (entry: Article | SitePage, id: string): string[] => [
  ...new Set(
    Object.values(entry.translations).flatMap(
      ({ sections }) => sections.find((head) => head.id === id)?.was ?? [],
    ),
  ),
];

/** Every id a section answers to: its own, then those it had before. */
export const idsOf = (entry: Article | SitePage, id: string): string[] => [id, ...formerIds(entry, id)];
