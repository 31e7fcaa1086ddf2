import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { site } from '../settings/site.ts';
import { absolute, searchPath, sitemapPath } from './urls.ts';

/** An address of the site with those of the same page in each language, itself and `x-default` included. */
interface ListedPage {
  readonly url: string;
  readonly links: readonly { readonly lang: string; readonly url: string }[];
  /** The day of its last change. */
  readonly lastmod?: string;
}

/** Most addresses in one sitemap. The protocol allows 50,000 in 50 MB; ten languages make about 1.5 KB of each. */
const addressesPerSitemap = 25_000;

/** Bytes that are read of a page. Its head is shorter, apart from JSON-LD, which comes last. */
const buffer = Buffer.alloc(16_384);

function readHead(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const [head = ''] = buffer.toString('utf8', 0, readSync(handle, buffer)).split('</head>');
    return head;
  } finally {
    closeSync(handle);
  }
}

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
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
    ([, lang = '', url = '']) => ({ lang, url }),
  );
  const own = links.some((link) => link.url === url && link.lang !== 'x-default');
  if (canonical !== url || !own || head.includes('<meta name="robots" content="noindex"')) return undefined;
  const day = (property: string): string | undefined =>
    new RegExp(`<meta property="${property}" content="([^"]+)"`).exec(head)?.[1];
  const lastmod = day('article:modified_time') ?? day('og:updated_time') ?? day('article:published_time');
  return { url, links, ...(lastmod && { lastmod }) };
}

/**
 * Writes the sitemaps of a built site into it, and the index that names them.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export async function writeSitemaps(dist: string): Promise<void> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(?:^|\/)index\.html$/.test(name))
    .sort();
  const pages = files.flatMap((file) => {
    const page = listedPage(file.slice(0, -'index.html'.length), readHead(join(dist, file)));
    // Cloned, since V8 keeps the whole text of a head in memory for each part of it.
    return page ? structuredClone(page) : [];
  });
  const count = Math.ceil(pages.length / addressesPerSitemap);
  for (let i = 0; i < count; i++) {
    const part = pages.slice(i * addressesPerSitemap, (i + 1) * addressesPerSitemap);
    const options = {
      lastmodDateOnly: true,
      xmlns: { news: false, video: false, image: false, xhtml: true },
    };
    const stream = Readable.from(part).pipe(new SitemapStream(options));
    writeFileSync(join(dist, sitemapPath(i + 1)), await streamToPromise(stream));
  }
  const maps = Array.from({ length: count }, (_, i) => ({ url: absolute(sitemapPath(i + 1)) }));
  const index = Readable.from(maps).pipe(new SitemapIndexStream());
  writeFileSync(join(dist, sitemapPath()), await streamToPromise(index));
}

/** Lets crawlers read everything, and names the sitemaps. */
export const robots = (): string => `User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapPath())}\n`;
