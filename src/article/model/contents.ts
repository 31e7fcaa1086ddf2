import type { Language } from '../../language/language.ts';
import { mainTranslation, type Article, type SectionHead, type SitePage } from './article.ts';

/** An item of a page's contents: a section of its own, or one of the main language that it lacks. */
export interface ContentsItem extends SectionHead {
  /** The language the title is in. */
  readonly lang: Language;
  readonly missing: boolean;
}

/** The contents of a page: its own sections in order; each one it lacks comes after its predecessor in the main language. */
export function contentsOf(entry: Article | SitePage, lang: Language): ContentsItem[] {
  const items = (entry.translations[lang]?.sections ?? []).map((head): ContentsItem => ({
    ...head,
    lang,
    missing: false,
  }));
  let after = -1;
  for (const head of mainTranslation(entry).sections) {
    const place = items.findIndex(({ id }) => id === head.id);
    if (place >= 0) after = place;
    else items.splice(++after, 0, { ...head, lang: entry.main, missing: true });
  }
  return items;
}

/** The ids a section had before, in any language's file. */
export const formerIds = (entry: Article | SitePage, id: string): string[] => [
  ...new Set(
    Object.values(entry.translations).flatMap(
      ({ sections }) => sections.find((head) => head.id === id)?.was ?? [],
    ),
  ),
];

/** All ids of a section: its own, then those it had before. */
export const idsOf = (entry: Article | SitePage, id: string): string[] => [id, ...formerIds(entry, id)];
