/** The headers of every response, besides those of its folder. */
export const headersEverywhere = {
  // Pages carry the rest of their policy in a <meta>, which cannot forbid frames.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000',
} as const;

/** Folders of the site whose files differ from the rest. */
export const folders = [
  {
    // Names of files hold a digest of their content.
    path: 'assets/',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    // The search worker takes its policy from its own response: it compiles WebAssembly and fetches the index.
    path: 'pagefind/',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
    },
  },
] as const;

/** Without it an old page may be kept and ask for a script that a newer build removed. */
export const revalidate = 'no-cache';

/**
 * The card of a section of an older article is not drawn. Hosts that look for a file first serve the article's card at its
 * address. Cloudflare Pages follows a rule of _redirects where there is a file too, and Netlify reads the same file.
 *
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export const sectionCards = {
  pattern: '([^/]+)/([^/]+)/[^/]+/card\\.png',
  article: (first: string, second: string): string => `${first}/${second}/card.png`,
} as const;

/** Types of the site's files that hosts may not know; all are UTF-8. */
export const types = { md: 'text/markdown', webmanifest: 'application/manifest+json' } as const;

/** A file for a host: its name, and its text. */
export interface HostFile {
  readonly name: string;
  readonly text: string;
}

export const lines = (
  headers: Readonly<Record<string, string>>,
  print: (name: string, value: string) => string,
): string =>
  Object.entries(headers)
    .map(([name, value]) => print(name, value))
    .join('\n');

/** A permanent redirect between two paths of a host, both as people write them: not percent-encoded. */
export type Redirect = readonly [from: string, to: string];

/** Whether a redirect is of one query, such as `/?p=12`: not every host can match those. */
export const hasQuery = ([from]: Redirect): boolean => from.includes('?');

/** The redirects of a base path without its slash. */
export const baseRedirects = (base: string): readonly Redirect[] =>
  base === '/' ? [] : [[base.slice(0, -1), base]];

/**
 * How many redirects a host takes; the others take any number.
 *
 * @see https://developers.cloudflare.com/pages/configuration/redirects/ and https://vercel.com/docs/redirects
 */
export const redirectLimits = { 'Cloudflare Pages': 2000, Vercel: 2048 } as const;
