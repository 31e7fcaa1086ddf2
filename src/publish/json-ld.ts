import type { Graph, NewsArticle, OpinionNewsArticle, Thing, WebSite } from 'schema-dts';
import type { Article, Source, Translation } from '../article/model/article.ts';
import { topicName, type Catalog } from '../article/model/catalog.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { absolute, cardPath, homePath, entryPath, searchPath, topicPath } from './urls.ts';

/** What a page says of itself in the terms of schema.org. */
export type StructuredData = Graph;

/** As JSON that can stand in a script element: nothing in it ends the element. */
export const printData = (data: StructuredData): string => JSON.stringify(data).replace(/</g, '\\u003c');

const graph = (...things: Thing[]): StructuredData => ({
  '@context': 'https://schema.org',
  '@graph': things,
});

const publisher = (lang: Language) =>
  ({ '@type': 'NewsMediaOrganization', name: site.name[lang], url: absolute(homePath(lang)) }) as const;

/** The way from the home page to a page. */
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
 * An article in one language: what it is, who wrote it, what it draws on, its other languages, its sections, and the
 * way to it.
 *
 * @see https://schema.org/NewsArticle
 */
export function articleData(catalog: Catalog, article: Article, translation: Translation): StructuredData {
  const { id, category, original } = article;
  const { lang, title, author, source, translator, date, updated, retelling } = translation;
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
    image: absolute(cardPath(lang, id)),
    ...(date && { datePublished: date, dateModified: updated ?? date }),
    ...(topic && { articleSection: topic }),
    // What bears the site's name, and a retelling, is ours; what it retells has its own author.
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

/** The piece a text retells or was first published as. */
const basis = (type: 'NewsArticle' | 'OpinionNewsArticle', source: Source, author: string | undefined) => ({
  '@type': type,
  ...(author && { author: { '@type': 'Person', name: author } as const }),
  publisher: { '@type': 'Organization', name: source.name } as const,
  ...(source.url && { url: source.url }),
  ...(source.date && { datePublished: source.date }),
});

/** A list of articles, such as a topic's. */
export const listData = (lang: Language, title: string, path: string): StructuredData =>
  graph(
    breadcrumbs([
      [site.name[lang], homePath(lang)],
      [title, path],
    ]),
  );

/** The site in one language, and where it is searched. */
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
