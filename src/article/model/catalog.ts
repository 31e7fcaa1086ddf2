import type { Language } from '../../language/language.ts';
import { topicsOf, translationFor, type Article, type SitePage, type Translation } from './article.ts';
import type { TopicTable } from './topics.ts';
import { idsOf } from './contents.ts';
import type { LinkTarget } from './link-target.ts';

/** Where a link within the site leads: a page, its language, and a section of it. */
export type Place =
  | {
      readonly kind: 'article' | 'page';
      readonly lang: Language;
      readonly id: string;
      readonly section?: string;
    }
  | { readonly kind: 'topic'; readonly lang: Language; readonly id: string };

/** An article that was removed, as its addresses need it. */
export interface GoneArticle {
  /** The id of the article to offer instead. */
  readonly instead?: string | undefined;
  /** The ids its sections had, which have addresses too. */
  readonly sections: readonly string[];
}

/** All that is published: every article and page without its text, and the names of topics. */
export interface Catalog {
  readonly articles: ReadonlyMap<string, Article>;
  readonly pages: ReadonlyMap<string, SitePage>;
  readonly topics: TopicTable;
  /** Articles that were removed, by id. */
  readonly gone: ReadonlyMap<string, GoneArticle>;
}

/** Makes a library of what was read. */
export function makeCatalog(
  articles: readonly Article[],
  pages: readonly SitePage[],
  topics: TopicTable,
  gone: ReadonlyMap<string, GoneArticle> = new Map(),
): Catalog {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
    new Map(list.map((item) => [item.id, item]));
  return { articles: byId(articles), pages: byId(pages), topics, gone };
}

/** The day an article is listed under in a language: that of the text a reader will open, or else the original's. */
export const dayOf = (article: Article, lang: Language): string | undefined =>
  translationFor(article, lang).date ?? article.translations[article.main]?.date;

/**
 * The articles a reader of a language is shown: all of them, newest first, those without a date last. Within a
 * day they stand by id, so that the order is the same in every build.
 */
export function newestFirst(articles: Iterable<Article>, lang: Language): Article[] {
  const dated = Array.from(articles, (article) => ({ article, day: dayOf(article, lang) ?? '' }));
  dated.sort((a, b) => (a.day === b.day ? (a.article.id < b.article.id ? -1 : 1) : a.day < b.day ? 1 : -1));
  return dated.map(({ article }) => article);
}

/** Articles by topic: an article stands under its category and each of its tags. */
export function byTopic(articles: Iterable<Article>): Map<string, Article[]> {
  const topics = new Map<string, Article[]>();
  for (const article of articles)
    for (const topic of topicsOf(article)) {
      const list = topics.get(topic);
      if (list) list.push(article);
      else topics.set(topic, [article]);
    }
  return topics;
}

/** How many articles the home page and a topic's page list; older ones stand under their year. */
export const listedAtOnce = 30;

/** A list of articles as its pages show it: the newest, and where there are more the years of all. */
export interface Listing {
  readonly newest: readonly Article[];
  /** All articles by year, newest year first; the empty year holds those without a date. None where one page holds all. */
  readonly years: ReadonlyMap<string, readonly Article[]>;
}

/** Splits a list that is sorted newest first. */
export function listing(sorted: readonly Article[], lang: Language): Listing {
  const years = new Map<string, Article[]>();
  if (sorted.length > listedAtOnce)
    for (const article of sorted) {
      const year = dayOf(article, lang)?.slice(0, 4) ?? '';
      const list = years.get(year);
      if (list) list.push(article);
      else years.set(year, [article]);
    }
  return { newest: sorted.slice(0, listedAtOnce), years };
}

/** A topic's name in a language. */
export function topicName({ topics }: Catalog, id: string, lang: Language): string {
  return (topics.categories[id] ?? topics.tags[id])?.[lang] ?? id;
}

/**
 * Finds where a link leads for a reader of a language: the page in that language where it has the section asked
 * for, else the original, else any language that has it.
 */
export function placeOf(
  catalog: Catalog,
  target: LinkTarget,
  lang: Language,
  from: string,
): Place | undefined {
  if (target.kind === 'outside') return undefined;
  if (target.kind === 'topic') return { kind: 'topic', lang, id: target.id };
  const id = target.kind === 'section' ? from : target.id;
  const { section } = target;
  const article = catalog.articles.get(id);
  const entry = article ?? catalog.pages.get(id);
  if (!entry) return undefined;
  const has = (translation: Translation | undefined): boolean =>
    translation !== undefined &&
    (!section || translation.sections.some((head) => idsOf(entry, head.id).includes(section)));
  const order = [lang, entry.main, ...(Object.keys(entry.translations) as Language[])];
  const found = order.find((code) => has(entry.translations[code]));
  return found && { kind: article ? 'article' : 'page', lang: found, id, ...(section && { section }) };
}
