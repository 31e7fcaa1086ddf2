import { getCollection } from 'astro:content';
import { makeCatalog, newestFirst, type Catalog } from '../article/model/catalog.ts';
import { topicsOf, type Article, type SitePage } from '../article/model/article.ts';
import type { TopicTable } from '../article/model/topics.ts';
import { noteRead, withoutReads } from '../files/reads.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { buildContext } from '../build-context.ts';
import { tracked } from './tracked.ts';

async function fromStore(): Promise<Catalog> {
  const articles: Article[] = [];
  const pages: SitePage[] = [];
  let topics: TopicTable = { categories: {}, tags: {} };
  let gone: Catalog['gone'] = new Map();
  for (const { data } of await getCollection('content')) {
    if (data.kind === 'article') articles.push(data.entry);
    else if (data.kind === 'page') pages.push(data.entry);
    else {
      topics = data.topics;
      gone = new Map(data.gone);
    }
  }
  return makeCatalog(articles, pages, topics, gone);
}

const load = async (): Promise<Catalog> => tracked(buildContext.catalog ?? (await fromStore()));

let loaded: Promise<Catalog> | undefined;

/** Everything that is published. A build loads it once; in development each page reads the store, for it may change. */
export const catalog = (): Promise<Catalog> => (import.meta.env.PROD ? (loaded ??= load()) : load());

/** Computes a value once per catalog. */
function perCatalog<Value extends object>(compute: (all: Catalog) => Value): (all: Catalog) => Value {
  const known = new WeakMap<Catalog, Value>();
  return (all) => {
    const value = known.get(all) ?? withoutReads(() => compute(all));
    known.set(all, value);
    return value;
  };
}

const topicsInUse = perCatalog(
  ({ articles }): ReadonlySet<string> => new Set([...articles.values()].flatMap(topicsOf)),
);

/** Whether any topic has articles: then there is a page of all topics. */
export function hasTopics(all: Catalog): boolean {
  noteRead('used');
  return topicsInUse(all).size > 0;
}

/** Whether a topic has articles, and so a page. */
export function isTopicUsed(all: Catalog, topic: string): boolean {
  noteRead(`used ${topic}`);
  return topicsInUse(all).has(topic);
}

const newestByLanguage = perCatalog(
  ({ articles }) => new Map(site.languages.map((lang) => [lang, newestFirst(articles.values(), lang)])),
);

/** All articles, in the order in which a reader of a language sees them. */
export function articlesFor(all: Catalog, lang: Language): readonly Article[] {
  noteRead(`newest ${lang}`);
  return newestByLanguage(all).get(lang) ?? [];
}

/** Whether an article is among the newest in a language, whose sections have cards of their own. */
export function hasSectionCards(all: Catalog, { id }: Pick<Article, 'id'>, lang: Language): boolean {
  noteRead(`carded ${lang} ${id}`);
  return withSectionCards(all).get(lang)?.has(id) ?? false;
}

const withSectionCards = perCatalog(
  (all) =>
    new Map(
      [...newestByLanguage(all)].map(([lang, articles]) => [
        lang,
        new Set(articles.slice(0, site.cards).map(({ id }) => id)),
      ]),
    ),
);

/** The articles with some ids, in their order. */
export const articlesOf = ({ articles }: Catalog, ids: readonly string[]): Article[] =>
  ids.flatMap((id) => articles.get(id) ?? []);
