import {
  folders,
  headersEverywhere,
  lines,
  redirects,
  sectionCards,
  types,
  type HostFile,
} from './host-rules.ts';
import { caddyFile, nginxFile } from './web-servers.ts';

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

const redirectsFile = (base: string): string =>
  redirects(base)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');

/** `vercel.json`; Vercel reads it from the repository when it builds, and from the folder when one is uploaded. */
function vercelFile(base: string): string {
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
      redirects: redirects(base).map(([source, destination]) => ({ source, destination, permanent: true })),
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

/**
 * The files that hosts read beside a site, from one table of headers, redirects and cache rules.
 *
 * @param base the path the site lives under, with a slash at both ends
 * @param origin scheme and host of the site
 * @returns `deployed` belongs at the root of what is deployed, above the site's folder under a base path; `servers` are
 *   snippets for the configuration of a web server
 */
export function hostFiles(
  base: string,
  origin: string,
): { readonly deployed: readonly HostFile[]; readonly servers: readonly HostFile[] } {
  const { host } = new URL(origin);
  const redirected = redirectsFile(base);
  return {
    deployed: [
      { name: '_headers', text: headersFile(base) },
      ...(redirected ? [{ name: '_redirects', text: redirected }] : []),
      { name: 'vercel.json', text: vercelFile(base) },
      // Without it GitHub Pages leaves out files whose names begin with an underscore.
      { name: '.nojekyll', text: '' },
    ],
    servers: [
      { name: 'nginx.conf', text: nginxFile(base, host) },
      { name: 'Caddyfile', text: caddyFile(base, host) },
    ],
  };
}
