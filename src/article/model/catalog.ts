import { languages, type Language } from '../../language/language.ts';
import {
  languagesOf,
  topicsOf,
  translationFor,
  type Article,
  type SitePage,
  type Translation,
} from './article.ts';
import type { TopicTable } from './topics.ts';
import { idsOf } from './contents.ts';
import { groupByEach } from './group.ts';
import type { LinkTarget } from './link-target.ts';

/** The target of a link within the site: a page, its language, and a section of it. */
export type Place =
  | {
      readonly kind: 'article' | 'page';
      readonly lang: Language;
      readonly id: string;
      readonly section?: string;
    }
  | { readonly kind: 'topic'; readonly lang: Language; readonly id: string };

/** An article that was removed. */
export interface GoneArticle {
  /** The id of the article to offer instead. */
  readonly instead?: string | undefined;
  /** The ids of its sections, which have addresses too. */
  readonly sections: readonly string[];
}

/** Everything that is published: articles and pages without their texts, and the names of topics. */
export interface Catalog {
  readonly articles: ReadonlyMap<string, Article>;
  readonly pages: ReadonlyMap<string, SitePage>;
  readonly topics: TopicTable;
  /** Articles by each id they had before. */
  readonly renamed: ReadonlyMap<string, Article>;
  /** Articles that were removed, by id. */
  readonly gone: ReadonlyMap<string, GoneArticle>;
}

export function makeCatalog(
  articles: readonly Article[],
  pages: readonly SitePage[],
  topics: TopicTable,
  gone: ReadonlyMap<string, GoneArticle> = new Map(),
): Catalog {
  const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
    new Map(list.map((item) => [item.id, item]));
  const renamed = new Map(articles.flatMap((article) => article.was.map((old) => [old, article] as const)));
  const removed = new Map([...gone].filter(([id]) => !renamed.has(id)));
  return { articles: byId(articles), pages: byId(pages), topics, renamed, gone: removed };
}

/** All articles, then all pages. */
export const entriesOf = ({
  articles,
  pages,
}: Pick<Catalog, 'articles' | 'pages'>): (Article | SitePage)[] => [...articles.values(), ...pages.values()];

/** The article with an id, or that had it before. */
export const articleAt = ({ articles, renamed }: Catalog, id: string): Article | undefined =>
  articles.get(id) ?? renamed.get(id);

/** The day an article is listed under in a language: that of the translation that is linked to, or of the original. */
export const dayOf = (article: Article, lang: Language): string | undefined =>
  translationFor(article, lang).date ?? article.translations[article.main]?.date;

/** Sorts articles: newest first, those without a date last, those of one day by id. */
export function newestFirst(articles: Iterable<Article>, lang: Language): Article[] {
  const dated = Array.from(articles, (article) => ({ article, day: dayOf(article, lang) ?? '' }));
  dated.sort((a, b) => (a.day === b.day ? (a.article.id < b.article.id ? -1 : 1) : a.day < b.day ? 1 : -1));
  return dated.map(({ article }) => article);
}

/** Articles by topic: an article is listed under its category and each of its tags. */
export const byTopic = (articles: Iterable<Article>): Map<string, Article[]> =>
  groupByEach(articles, topicsOf);

/** The topics of articles with how many each has, those with the most first. */
export const topicCounts = (articles: Iterable<Article>): { readonly id: string; readonly count: number }[] =>
  [...byTopic(articles)]
    .map(([id, list]) => ({ id, count: list.length }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));

/** How many articles the home page and a topic's page list; older ones are listed by year. */
export const listedAtOnce = 30;

/** A list of articles split into pages. */
interface Listing {
  readonly newest: readonly Article[];
  /** All articles by year, newest year first, those without a date under an empty year. Empty if one page lists all. */
  readonly years: ReadonlyMap<string, readonly Article[]>;
}

/** Splits a list that is sorted newest first. */
export const listing = (sorted: readonly Article[], lang: Language): Listing => ({
  newest: sorted.slice(0, listedAtOnce),
  years:
    sorted.length > listedAtOnce
      ? Map.groupBy(sorted, (article) => dayOf(article, lang)?.slice(0, 4) ?? '')
      : new Map(),
});

/** A topic's name in a language, or else its first name in the same script, or else its first one. */
export function topicNameIn(
  { topics }: Catalog,
  id: string,
  lang: Language,
): { readonly text: string; readonly lang: Language } {
  const names = topics.categories[id] ?? topics.tags[id] ?? {};
  const given = Object.keys(names) as Language[];
  const { script } = languages[lang];
  const found =
    given.find((code) => code === lang) ??
    given.find((code) => languages[code].script === script) ??
    given[0];
  return { text: (found && names[found]) ?? id, lang: found ?? lang };
}

/** The text of `topicNameIn`, for what has no markup. */
export const topicName = (catalog: Catalog, id: string, lang: Language): string =>
  topicNameIn(catalog, id, lang).text;

/**
 * Finds the target of a link on a page of a language: the page in that language if it has the section, else the
 * original, else any language that has it.
 *
 * @param from id of the entry the link is in
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
  const order = [lang, entry.main, ...languagesOf(entry)];
  const found = order.find((code) => has(entry.translations[code]));
  return found && { kind: article ? 'article' : 'page', lang: found, id, ...(section && { section }) };
}
