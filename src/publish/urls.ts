import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import type { Place } from '../article/model/catalog.ts';
import { commentIdOf, facingSegment, leaveCommentId, segments } from '../article/model/page-ids.ts';

/*
  All addresses of the site. A path is relative to the site's base and has no leading slash: `href` makes it a link on a
  page, `absolute` an address for others.
*/

/** The page that offers the languages. */
export const root = '';
export const homePath = (lang: Language): string => `${lang}/`;
/** The list of all articles, on the home page. */
export const articlesPath = (lang: Language): string => `${lang}/#articles`;
export const archivePath = (lang: Language, year: string): string =>
  `${lang}/${segments.archive}/${year || undatedYear}/`;
/** The list of all topics. */
export const topicsPath = (lang: Language): string => `${lang}/${segments.topics}/`;
export const topicPath = (lang: Language, topic: string, year?: string): string =>
  `${lang}/${segments.topics}/${topic}/${year === undefined ? '' : `${year || undatedYear}/`}`;
/** The article or page with an id, or a section of it. */
export const entryPath = (lang: Language, id: string, section?: string): string =>
  `${lang}/${id}/${section ? `#${section}` : ''}`;

/** The page that shares one section: it has the section's card and redirects to it. */
export const sectionPath = (lang: Language, id: string, section: string): string =>
  `${lang}/${id}/${section}/`;

/** The card of a section, an article or page, or else a home page. */
export const cardPath = (lang: Language, id?: string, section?: string): string =>
  [lang, id, section, 'card.png'].filter((part) => part !== undefined).join('/');

/** The proportions in which search engines ask for an article's picture: width and height in pixels. */
export const pictureSizes = { '16x9': [1200, 675], '4x3': [1200, 900], '1x1': [1200, 1200] } as const;
export type PictureRatio = keyof typeof pictureSizes;
/** An article's picture, in one of these. */
export const picturePath = (lang: Language, id: string, ratio: PictureRatio): string =>
  `${lang}/${id}/picture-${ratio}.webp`;

/** The text of an article as Markdown. */
export const markdownPath = (lang: Language, id: string): string => `${lang}/${id}/index.md`;
/** The feed of a language, as RSS (`xml`) or JSON Feed. */
export const feedPath = (lang: Language, form: 'xml' | 'json'): string => `${lang}/${segments.feed}.${form}`;
/** Path of the web app manifest. */
export const manifestPath = (lang: Language): string => `${lang}/manifest.webmanifest`;
/** The index of sitemaps, or one of them, counted from 1. */
export const sitemapPath = (number?: number): string =>
  number === undefined ? 'sitemap.xml' : `sitemap-${number}.xml`;
/** The page after a comment was sent. */
export const thanksPath = (lang: Language): string => `${lang}/${segments.thanks}/`;
/** A comment on an article's page, or the form for one. */
export const commentPath = (lang: Language, id: string, comment?: string): string =>
  `${lang}/${id}/#${comment === undefined ? leaveCommentId : commentIdOf(comment)}`;

export const searchPath = (lang: Language): string => `${lang}/${segments.search}/`;

/** The folder of a language's search index. */
export const searchFolder = (lang: Language): string => `pagefind/${lang}/`;

/** The article with another language facing it. */
export const facingPath = (lang: Language, id: string, other: Language, section?: string): string =>
  `${lang}/${id}/${facingSegment(other)}/${section ? `#${section}` : ''}`;

/** Replaces the year of articles without a date. */
export const undatedYear = 'undated';

/** The path of a link's target within the site. */
export const placePath = (place: Place): string =>
  place.kind === 'topic' ? topicPath(place.lang, place.id) : entryPath(place.lang, place.id, place.section);

/** A page's path in each of some languages. */
export const inEach = (
  languages: readonly Language[],
  path: (lang: Language) => string,
): Readonly<Partial<Record<Language, string>>> =>
  Object.fromEntries(languages.map((lang) => [lang, path(lang)]));

/** A link's address on a page of the site. */
export const href = (path: string): string => site.base + path;

/** The absolute address of a path. */
export const absolute = (path: string): string => site.origin + site.base + path;

/** Inverse of `href`; undefined if the address is outside the base. */
export function pathOf(pathname: string, base = site.base): string | undefined {
  return pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
}
