import { getCollection } from 'astro:content';
import { makeCatalog, newestFirst, type Catalog } from '../article/model/catalog.ts';
import { topicsOf, type Article, type SitePage } from '../article/model/article.ts';
import type { TopicTable } from '../article/model/topics.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';

async function load(): Promise<Catalog> {
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

let loaded: Promise<Catalog> | undefined;

/** Everything that is published. A build reads the store once; in development each page reads it, for it may change. */
export const catalog = (): Promise<Catalog> => (import.meta.env.PROD ? (loaded ??= load()) : load());

/** Computes a value once per catalog. */
function perCatalog<Value extends object>(compute: (all: Catalog) => Value): (all: Catalog) => Value {
  const known = new WeakMap<Catalog, Value>();
  return (all) => {
    const value = known.get(all) ?? compute(all);
    known.set(all, value);
    return value;
  };
}

/** The topics with articles, and so with pages. */
export const topicsInUse = perCatalog(
  ({ articles }): ReadonlySet<string> => new Set([...articles.values()].flatMap(topicsOf)),
);

const newestByLanguage = perCatalog(
  ({ articles }) => new Map(site.languages.map((lang) => [lang, newestFirst(articles.values(), lang)])),
);

/** All articles, in the order in which a reader of a language sees them. */
export const articlesFor = (all: Catalog, lang: Language): readonly Article[] =>
  newestByLanguage(all).get(lang) ?? [];
