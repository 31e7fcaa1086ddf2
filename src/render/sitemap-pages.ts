import type { Article, SitePage } from '../article/model/article.ts';
import { byTopic, listing } from '../article/model/catalog.ts';
import type { Language } from '../language/language.ts';
import type { ListedPage } from '../publish/sitemap.ts';
import {
  archivePath,
  facingPath,
  homePath,
  inEach,
  entryPath,
  root,
  searchPath,
  topicPath,
} from '../publish/urls.ts';
import { site } from '../settings/site.ts';
import { articlesFor, catalog } from './published.ts';

/** Every page search engines are to know, once for all its languages; those that stand for others are left out. */
export async function listedPages(): Promise<ListedPage[]> {
  const all = await catalog();
  const articles = [...all.articles.values()];
  return [
    { alternates: inEach(site.languages, homePath), fallback: root },
    { alternates: inEach(site.languages, searchPath), fallback: searchPath(site.languages[0]) },
    ...[...articles, ...all.pages.values()].map(entryPage),
    ...articles.flatMap(facingPagesOf),
    ...lists((lang) => listing(articlesFor(all, lang), lang).years.keys(), archivePath),
    ...lists((lang) => byTopic(articlesFor(all, lang)).keys(), topicPath),
    ...topicYears((lang) => byTopic(articlesFor(all, lang))),
  ];
}

function entryPage(entry: Article | SitePage): ListedPage {
  const codes = site.languages.filter((lang) => entry.translations[lang]);
  return {
    alternates: inEach(codes, (lang) => entryPath(lang, entry.id)),
    fallback: entryPath(entry.main, entry.id),
    changed: Object.fromEntries(
      codes.map((lang) => [lang, entry.translations[lang]?.updated ?? entry.translations[lang]?.date]),
    ),
  };
}

/** The facing pages of an article: one of each two languages, seen from either. */
function facingPagesOf({ id, main, translations }: Article): ListedPage[] {
  const codes = site.languages.filter((lang) => translations[lang]);
  return codes.flatMap((lang, i) =>
    codes.slice(i + 1).map((other) => {
      const paths = { [lang]: facingPath(lang, id, other), [other]: facingPath(other, id, lang) };
      return { alternates: paths, fallback: paths[main] ?? facingPath(lang, id, other) };
    }),
  );
}

/** Lists that are there in each language that has their key. */
function lists(
  keysIn: (lang: Language) => Iterable<string>,
  path: (lang: Language, key: string) => string,
): ListedPage[] {
  const languagesOf = new Map<string, Language[]>();
  for (const lang of site.languages)
    for (const key of keysIn(lang)) languagesOf.set(key, [...(languagesOf.get(key) ?? []), lang]);
  return [...languagesOf].map(([key, codes]) => ({
    alternates: inEach(codes, (lang) => path(lang, key)),
    fallback: path(codes[0] ?? site.languages[0], key),
  }));
}

/** The years of each topic that has more articles than one page lists. */
function topicYears(topicsIn: (lang: Language) => ReadonlyMap<string, readonly Article[]>): ListedPage[] {
  const topics = new Map(site.languages.map((lang) => [lang, topicsIn(lang)]));
  return [...new Set([...topics.values()].flatMap((found) => [...found.keys()]))].flatMap((topic) =>
    lists(
      (lang) => listing(topics.get(lang)?.get(topic) ?? [], lang).years.keys(),
      (lang, year) => topicPath(lang, topic, year),
    ),
  );
}
