import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import type { Place } from '../article/model/catalog.ts';

/*
  Every address of the site, spelled in one place. A path is written from the site's base, without a slash before it:
  `href` makes it a link on a page, `absolute` an address for others.
*/

/** The page that offers the languages. */
export const root = '';
export const homePath = (lang: Language): string => `${lang}/`;
/** The list of all articles, on the home page. */
export const articlesPath = (lang: Language): string => `${lang}/#articles`;
export const archivePath = (lang: Language, year: string): string =>
  `${lang}/archive/${year || undatedYear}/`;
export const topicPath = (lang: Language, topic: string, year?: string): string =>
  `${lang}/topics/${topic}/${year === undefined ? '' : `${year || undatedYear}/`}`;
/** The article or page with that id; the section is put behind it. */
export const entryPath = (lang: Language, id: string, section?: string): string =>
  `${lang}/${id}/${section ? `#${section}` : ''}`;

/** The page of one section, to be shared: it has its own card, and leads on to the section. */
export const sectionPath = (lang: Language, id: string, section: string): string =>
  `${lang}/${id}/${section}/`;

/** The card of a section, an article or, without either, of a home page: what networks show of a shared address. */
export const cardPath = (lang: Language, id?: string, section?: string): string =>
  [lang, id, section, 'card.png'].filter((part) => part !== undefined).join('/');

/** The text of an article as Markdown, for those who take it elsewhere. */
export const markdownPath = (lang: Language, id: string): string => `${lang}/${id}/index.md`;
/** The newest articles in full, for feed readers. */
export const feedPath = (lang: Language, form: 'xml' | 'json'): string => `${lang}/feed.${form}`;
/** What a phone that keeps the site among its applications is told of it. */
export const manifestPath = (lang: Language): string => `${lang}/manifest.webmanifest`;
/** The list of sitemaps, or one of them, counted from 1. */
export const sitemapPath = (number?: number): string =>
  number === undefined ? 'sitemap.xml' : `sitemap-${number}.xml`;
/** The page a reader is led to once a comment was sent. */
export const thanksPath = (lang: Language): string => `${lang}/thanks/`;
/** The form for comments, or a comment, on an article's page. */
export const commentPath = (lang: Language, id: string, comment?: string): string =>
  `${lang}/${id}/#${comment === undefined ? 'leave-comment' : `comment-${comment}`}`;

export const searchPath = (lang: Language): string => `${lang}/search/`;

/** The folder of a language's search index. */
export const searchFolder = (lang: Language): string => `pagefind/${lang}/`;

/** The article with another language facing this one. */
export const facingPath = (lang: Language, id: string, other: Language, section?: string): string =>
  `${lang}/${id}/with-${other}/${section ? `#${section}` : ''}`;

/** Stands for the year of articles that have no date. */
export const undatedYear = 'undated';

/** The path of a place within the site. */
export const placePath = (place: Place): string =>
  place.kind === 'topic' ? topicPath(place.lang, place.id) : entryPath(place.lang, place.id, place.section);

/** A page's path in each of the languages. */
export const inEach = (
  languages: readonly Language[],
  path: (lang: Language) => string,
): Readonly<Partial<Record<Language, string>>> =>
  Object.fromEntries(languages.map((lang) => [lang, path(lang)]));

/** A link's address on a page of the site. */
export const href = (path: string): string => site.base + path;

/** An address for those outside: search engines, other sites, paper. */
export const absolute = (path: string): string => site.origin + site.base + path;

/** Takes the base off an address's path: the inverse of `href`; none where the address is outside the base. */
export function pathOf(pathname: string, base = site.base): string | undefined {
  return pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
}
