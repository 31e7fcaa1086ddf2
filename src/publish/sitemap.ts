import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { site } from '../settings/site.ts';
import { absolute, searchPath, sitemapPath } from './urls.ts';

/** An address of the site with those of the same page in each language, itself and `x-default` included. */
export interface ListedPage {
  readonly url: string;
  readonly links: readonly { readonly lang: string; readonly url: string }[];
  /** The day of its last change. */
  readonly lastmod?: string;
}

/** Most addresses in one sitemap. The protocol allows 50,000 in 50 MB; ten languages make about 1.5 KB of each. */
const addressesPerSitemap = 25_000;

/**
 * What the head of a page says to search engines.
 *
 * @returns undefined if they are not to list it: it has `noindex`, another page is its canonical or only language, or it
 *   is the search page, which has nothing of its own
 */
export function listedPage(path: string, head: string): ListedPage | undefined {
  if (site.languages.some((lang) => path === searchPath(lang))) return undefined;
  const url = absolute(path);
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  if (canonical !== url) return undefined;
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, lang = '', url = '']) => ({ lang, url }),
  );
  const own = links.some((link) => link.url === url && link.lang !== 'x-default');
  if (!own || head.includes('<meta name="robots" content="noindex"')) return undefined;
  const day = (property: string): string | undefined =>
    new RegExp(`<meta property="${property}" content="([^"]+)"`).exec(head)?.[1];
  const lastmod = day('article:modified_time') ?? day('og:updated_time') ?? day('article:published_time');
  return { url, links, ...(lastmod && { lastmod }) };
}

/**
 * Makes the sitemaps of a site, and the index that names them.
 *
 * @param pages in the order of their addresses
 * @returns the text of each file, by its path
 * @see https://www.sitemaps.org/protocol.html
 */
export async function sitemaps(pages: readonly ListedPage[]): Promise<Map<string, Buffer>> {
  const count = Math.ceil(pages.length / addressesPerSitemap);
  const files = new Map<string, Buffer>();
  for (let i = 0; i < count; i++) {
    const part = pages.slice(i * addressesPerSitemap, (i + 1) * addressesPerSitemap);
    const options = {
      lastmodDateOnly: true,
      xmlns: { news: false, video: false, image: false, xhtml: true },
    };
    const stream = Readable.from(part).pipe(new SitemapStream(options));
    files.set(sitemapPath(i + 1), await streamToPromise(stream));
  }
  const maps = Array.from({ length: count }, (_, i) => ({ url: absolute(sitemapPath(i + 1)) }));
  const index = Readable.from(maps).pipe(new SitemapIndexStream());
  return files.set(sitemapPath(), await streamToPromise(index));
}

/** Lets crawlers read everything, and names the sitemaps. */
export const robots = (): string => `User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapPath())}\n`;
