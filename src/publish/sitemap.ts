import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Language } from '../language/language.ts';
import { absolute, sitemapPath } from './urls.ts';

/** A page in each language it exists in, as search engines are to know it. */
export interface ListedPage {
  readonly alternates: Readonly<Partial<Record<Language, string>>>;
  /** The page for readers of any other language. */
  readonly fallback: string;
  /** The day of its last change, per language. */
  readonly changed?: Readonly<Partial<Record<Language, string | undefined>>>;
}

/** Most pages of one sitemap: it may hold 50,000 addresses, and each page has one per language. */
export const pagesPerSitemap = 10_000;

/**
 * A sitemap: every address with those of its other languages, each of which names it in turn.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export async function sitemap(pages: readonly ListedPage[]): Promise<string> {
  const items = pages.flatMap(({ alternates, fallback, changed }) => {
    const links = [
      ...Object.entries(alternates).map(([lang, path]) => ({ lang, url: absolute(path) })),
      { lang: 'x-default', url: absolute(fallback) },
    ];
    return Object.entries(alternates).map(([lang, path]) => {
      const day = changed?.[lang as Language];
      return { url: absolute(path), links, ...(day && { lastmod: day }) };
    });
  });
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  return String(await streamToPromise(Readable.from(items).pipe(stream)));
}

/** The list of all sitemaps. */
export async function sitemapIndex(count: number): Promise<string> {
  const items = Array.from({ length: count }, (_, i) => ({ url: absolute(sitemapPath(i + 1)) }));
  return String(await streamToPromise(Readable.from(items).pipe(new SitemapIndexStream())));
}

/** What crawlers are told: they may read everything, and where the list of it is. */
export const robots = (): string => `User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapPath())}\n`;
