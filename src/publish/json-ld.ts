import type { Graph, NewsArticle, OpinionNewsArticle, Thing, WebSite } from 'schema-dts';
import type { Article, Source, Translation } from '../article/model/article.ts';
import { topicName, type Catalog } from '../article/model/catalog.ts';
import type { Language } from '../language/language.ts';
import { startOfDay } from '../language/time-zone.ts';
import { site } from '../settings/site.ts';
import {
  absolute,
  cardPath,
  homePath,
  entryPath,
  picturePath,
  pictureSizes,
  searchPath,
  topicPath,
  type PictureRatio,
} from './urls.ts';

/** A page's JSON-LD. */
export type StructuredData = Graph;

/** Serialises JSON-LD for a script element, which nothing in it can end. */
export const printData = (data: StructuredData): string => JSON.stringify(data).replace(/</g, '\\u003c');

const graph = (...things: Thing[]): StructuredData => ({
  '@context': 'https://schema.org',
  '@graph': things,
});

const publisher = (lang: Language) =>
  ({ '@type': 'NewsMediaOrganization', name: site.name[lang], url: absolute(homePath(lang)) }) as const;

/** The breadcrumbs from the home page to a page. */
const breadcrumbs = (steps: readonly (readonly [name: string, path: string])[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, path], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: absolute(path),
  })),
});

/**
 * An article in one language: facts, author, source, translations, sections and breadcrumbs.
 *
 * @see https://schema.org/NewsArticle
 */
export function articleData(catalog: Catalog, article: Article, translation: Translation): StructuredData {
  const { id, category, original } = article;
  const { lang, title, author, source, translator, date, updated, retelling, picture } = translation;
  const address = (code: Language): string => absolute(entryPath(code, id));
  const topic = category === undefined ? undefined : topicName(catalog, category, lang);
  const type =
    category !== undefined && site.opinion.includes(category) ? 'OpinionNewsArticle' : 'NewsArticle';
  const others = site.languages.filter((code) => code !== lang && article.translations[code]);
  const work = (code: Language) => ({ '@id': address(code) });
  const facts: NewsArticle | OpinionNewsArticle = {
    '@type': type,
    '@id': address(lang),
    headline: title,
    inLanguage: lang,
    image: picture
      ? Object.keys(pictureSizes).map((ratio) => absolute(picturePath(lang, id, ratio as PictureRatio)))
      : absolute(cardPath(lang, id)),
    ...(date && {
      datePublished: startOfDay(date, site.timeZone),
      dateModified: startOfDay(updated ?? date, site.timeZone),
    }),
    ...(topic && { articleSection: topic }),
    // The site is the author of a retelling, and of what is signed with its name.
    author:
      author && !retelling && author !== site.name[lang]
        ? { '@type': 'Person', name: author }
        : publisher(lang),
    publisher: publisher(lang),
    ...(translator && { translator: { '@type': 'Person', name: translator } }),
    ...(source && { isBasedOn: basis(type, source, author) }),
    ...(original === lang && others.length > 0 && { workTranslation: others.map(work) }),
    ...(original &&
      original !== lang &&
      article.translations[original] && { translationOfWork: work(original) }),
    hasPart: translation.sections.map((section) => ({
      '@type': 'WebPageElement',
      '@id': absolute(entryPath(lang, id, section.id)),
      name: section.title,
    })),
  };
  return graph(
    facts,
    breadcrumbs([
      [site.name[lang], homePath(lang)],
      ...(topic && category ? [[topic, topicPath(lang, category)] as const] : []),
      [title, entryPath(lang, id)],
    ]),
  );
}

/** The work a text retells or was first published as. */
const basis = (type: 'NewsArticle' | 'OpinionNewsArticle', source: Source, author: string | undefined) => ({
  '@type': type,
  ...(author && { author: { '@type': 'Person', name: author } as const }),
  publisher: { '@type': 'Organization', name: source.name } as const,
  ...(source.url && { url: source.url }),
  ...(source.date && { datePublished: source.date }),
});

/**
 * A list of articles, such as a topic's: its breadcrumbs.
 *
 * @param parent name and path of the list above it
 */
export const listData = (
  lang: Language,
  title: string,
  path: string,
  parent?: readonly [name: string, path: string],
): StructuredData =>
  graph(breadcrumbs([[site.name[lang], homePath(lang)], ...(parent ? [parent] : []), [title, path]]));

/** The site in one language, and its search. */
export function siteData(lang: Language): StructuredData {
  const facts: WebSite = {
    '@type': 'WebSite',
    url: absolute(homePath(lang)),
    name: site.name[lang],
    description: site.description[lang],
    inLanguage: lang,
    publisher: publisher(lang),
    potentialAction: { '@type': 'SearchAction', target: `${absolute(searchPath(lang))}?q={query}` },
  };
  return graph(facts);
}
