import { getRssString } from '@astrojs/rss';
import { languages, type Language } from '../language/language.ts';
import { startOfDay } from '../language/time-zone.ts';
import { site } from '../settings/site.ts';
import { escapeText } from './escape.ts';
import { absolute, feedPath, homePath } from './urls.ts';

/** An article in a feed. */
export interface FeedEntry {
  /** Its address, also its id: it never changes. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The full text, with absolute addresses. */
  readonly html: string;
  readonly author?: string | undefined;
  readonly topic?: string | undefined;
  /** Days as `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
}

/** The beginning of a day: times are not recorded. */
const momentOf = (day: string): Date => new Date(startOfDay(day, site.timeZone));

/** Sets language and direction, which may differ from those of the feed reader. */
const wrapped = (lang: Language, html: string): string =>
  `<div lang="${lang}" dir="${languages[lang].dir}">${html}</div>`;

/** The feed of a language as RSS 2.0. Its date is that of the last change, not of the build. */
export function rssFeed(lang: Language, entries: readonly FeedEntry[]): Promise<string> {
  const last = entries
    .flatMap(({ date, updated }) => updated ?? date ?? [])
    .sort()
    .at(-1);
  return getRssString({
    title: site.name[lang],
    description: site.description[lang],
    site: absolute(homePath(lang)),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${lang}</language>`,
      ...(last ? [`<lastBuildDate>${momentOf(last).toUTCString()}</lastBuildDate>`] : []),
      `<atom:link href="${absolute(feedPath(lang, 'xml'))}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: entries.map(({ url, title, summary, html, author, topic, date, updated }) => ({
      link: url,
      title,
      description: summary,
      content: wrapped(lang, html),
      ...(date && { pubDate: momentOf(date) }),
      ...(topic && { categories: [topic] }),
      customData: [
        ...(author ? [`<dc:creator>${escapeText(author)}</dc:creator>`] : []),
        ...(updated ? [`<atom:updated>${startOfDay(updated, site.timeZone)}</atom:updated>`] : []),
      ].join(''),
    })),
  });
}

/**
 * The feed of a language as JSON Feed.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed = (lang: Language, entries: readonly FeedEntry[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name[lang],
    description: site.description[lang],
    home_page_url: absolute(homePath(lang)),
    feed_url: absolute(feedPath(lang, 'json')),
    icon: absolute('icon-512.png'),
    language: lang,
    items: entries.map(({ url, title, summary, html, author, topic, date, updated }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: wrapped(lang, html),
      language: lang,
      ...(author && { authors: [{ name: author }] }),
      ...(topic && { tags: [topic] }),
      ...(date && { date_published: startOfDay(date, site.timeZone) }),
      ...(updated && { date_modified: startOfDay(updated, site.timeZone) }),
    })),
  });
