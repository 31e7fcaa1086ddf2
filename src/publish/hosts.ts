import {
  baseRedirects,
  folders,
  hasQuery,
  headersEverywhere,
  lines,
  redirectLimits,
  sectionCards,
  types,
  type HostFile,
  type Redirect,
} from './host-rules.ts';
import { caddyFile, caddyRedirects, nginxFile, nginxRedirects } from './web-servers.ts';

/**
 * `_headers`, which Netlify and Cloudflare Pages read at the root of what is deployed. Both let caches revalidate
 * everything by default, and Cloudflare joins the values of a header that two rules set, so Cache-Control is set once.
 */
const headersFile = (base: string): string =>
  [
    `${base}*\n${lines(headersEverywhere, (name, value) => `  ${name}: ${value}`)}`,
    ...folders.map(
      ({ path, headers }) => `${base}${path}*\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`,
    ),
    ...Object.entries(types).map(
      ([ending, type]) => `${base}*.${ending}\n  Content-Type: ${type}; charset=utf-8`,
    ),
    '',
  ].join('\n');

const redirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join('');

/** `vercel.json`; Vercel reads it from the repository when it builds, and from the folder when one is uploaded. */
function vercelFile(base: string, redirects: readonly Redirect[]): string {
  const rule = (source: string, headers: Readonly<Record<string, string>>) => ({
    source,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  return `${JSON.stringify(
    {
      trailingSlash: true,
      headers: [
        rule(`${base}(.*)`, headersEverywhere),
        ...folders.map(({ path, headers }) => rule(`${base}${path}(.*)`, headers)),
        ...Object.entries(types).map(([ending, type]) =>
          rule(`${base}(.*)\\.${ending}`, { 'Content-Type': `${type}; charset=utf-8` }),
        ),
      ],
      redirects: redirects.slice(0, redirectLimits.Vercel).map(([from, to]) => {
        const [path = '', query] = from.split('?');
        return {
          // What path-to-regexp reads as a pattern is escaped.
          source: encodeURI(path).replace(/[()*+:?{}]/g, '\\$&'),
          ...(query && {
            has: [...new URLSearchParams(query)].map(([key, value]) => ({ type: 'query', key, value })),
          }),
          destination: encodeURI(to),
          permanent: true,
        };
      }),
      // Rewrites are for addresses without a file.
      rewrites: [
        {
          source: `${base}${sectionCards.pattern}`,
          destination: `${base}${sectionCards.article('$1', '$2')}`,
        },
      ],
    },
    undefined,
    2,
  )}\n`;
}

/** What a build writes for hosts. */
interface HostFiles {
  /** They belong at the root of what is deployed, above the site's folder under a base path. */
  readonly deployed: readonly HostFile[];
  /** Parts of the configuration of a web server. */
  readonly servers: readonly HostFile[];
  /** Sentences about redirects that a host does not take, for the owner. */
  readonly notes: readonly string[];
}

/**
 * The files that hosts read beside a site, from one table of headers, redirects and cache rules.
 *
 * @param base the path the site lives under, with a slash at both ends
 * @param origin scheme and host of the site
 * @param moved redirects of addresses that pages had before; the most important first, since hosts have limits
 * @param havePages whether old addresses have redirect pages too: then the limits of hosts do not matter
 */
export function hostFiles(
  base: string,
  origin: string,
  moved: readonly Redirect[] = [],
  havePages = false,
): HostFiles {
  const { host } = new URL(origin);
  const redirects = [...baseRedirects(base), ...moved];
  const paths = redirects.filter((redirect) => !hasQuery(redirect));
  const queries = redirects.filter(hasQuery);
  return {
    deployed: [
      { name: '_headers', text: headersFile(base) },
      // Netlify and Cloudflare Pages read one file, and write queries differently: it has none.
      ...(paths.length > 0 ? [{ name: '_redirects', text: redirectsFile(paths) }] : []),
      { name: 'vercel.json', text: vercelFile(base, redirects) },
      // Without it GitHub Pages leaves out files whose names begin with an underscore.
      { name: '.nojekyll', text: '' },
    ],
    servers: [
      { name: 'nginx.conf', text: nginxFile(base, host, moved) },
      { name: 'Caddyfile', text: caddyFile(base, host, moved) },
      ...(moved.length > 0 ? [...nginxRedirects(moved), ...caddyRedirects(moved)] : []),
    ],
    notes: [
      ...Object.entries(redirectLimits).flatMap(([name, limit]) => {
        const count = name === 'Vercel' ? redirects.length : paths.length;
        return count > limit && !havePages
          ? [
              `${name} takes the first ${limit} of ${count} redirects. redirectPages: true in the settings makes a page for each old address.`,
            ]
          : [];
      }),
      ...(queries.length > 0
        ? [`nginx, Caddy and Vercel redirect ${queries[0]?.[0] ?? ''} and the like, the others do not.`]
        : []),
    ],
  };
}
