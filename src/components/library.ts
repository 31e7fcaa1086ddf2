import { getCollection } from 'astro:content';
import { makeLibrary, newestFirst, type Library } from '../article/library.ts';
import { topicsOf, type Article, type SitePage } from '../article/article.ts';
import type { TopicTable } from '../article/front-matter.ts';
import type { Language } from '../language/language.ts';

async function load(): Promise<Library> {
  const articles: Article[] = [];
  const pages: SitePage[] = [];
  let topics: TopicTable = { categories: {}, tags: {} };
  let gone: Library['gone'] = new Map();
  for (const { data } of await getCollection('content')) {
    if (data.kind === 'article') articles.push(data.piece);
    else if (data.kind === 'page') pages.push(data.piece);
    else {
      topics = data.topics;
      gone = new Map(data.gone);
    }
  }
  return makeLibrary(articles, pages, topics, gone);
}

let loaded: Promise<Library> | undefined;

/** All that is published. A build asks the store once; in development each page asks again, for it may have changed. */
export const library = (): Promise<Library> => (import.meta.env.PROD ? (loaded ??= load()) : load());

const used = new WeakMap<Library, ReadonlySet<string>>();

/** The topics that have articles, and so pages. */
export function topicsInUse(all: Library): ReadonlySet<string> {
  let topics = used.get(all);
  if (!topics) used.set(all, (topics = new Set([...all.articles.values()].flatMap(topicsOf))));
  return topics;
}

const sorted = new WeakMap<Library, Map<Language, Article[]>>();

/** All articles as a reader of a language is shown them, sorted once per build. */
export function articlesFor(all: Library, lang: Language): readonly Article[] {
  let lists = sorted.get(all);
  if (!lists) sorted.set(all, (lists = new Map<Language, Article[]>()));
  let list = lists.get(lang);
  if (!list) lists.set(lang, (list = newestFirst(all.articles.values(), lang)));
  return list;
}
