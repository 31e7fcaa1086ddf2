import { getCollection } from 'astro:content';
import { makeCatalog, newestFirst, type Catalog } from '../article/model/catalog.ts';
import { topicsOf, type Article, type SitePage } from '../article/model/article.ts';
import type { TopicTable } from '../article/model/topics.ts';
import type { Language } from '../language/language.ts';

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

/** All that is published. A build asks the store once; in development each page asks again, for it may have changed. */
export const catalog = (): Promise<Catalog> => (import.meta.env.PROD ? (loaded ??= load()) : load());

const used = new WeakMap<Catalog, ReadonlySet<string>>();

/** The topics that have articles, and so pages. */
export function topicsInUse(all: Catalog): ReadonlySet<string> {
  let topics = used.get(all);
  if (!topics) used.set(all, (topics = new Set([...all.articles.values()].flatMap(topicsOf))));
  return topics;
}

const sorted = new WeakMap<Catalog, Map<Language, Article[]>>();

/** All articles as a reader of a language is shown them, sorted once per build. */
export function articlesFor(all: Catalog, lang: Language): readonly Article[] {
  let lists = sorted.get(all);
  if (!lists) sorted.set(all, (lists = new Map<Language, Article[]>()));
  let list = lists.get(lang);
  if (!list) lists.set(lang, (list = newestFirst(all.articles.values(), lang)));
  return list;
}
