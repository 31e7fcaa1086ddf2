/** The headers of every response, besides those of its folder. */
const headersEverywhere = {
  // Pages carry the rest of their policy in a <meta>, which cannot forbid frames.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Strict-Transport-Security': 'max-age=31536000',
} as const;

/** Folders of the site whose files differ from the rest. */
const folders = [
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
const revalidate = 'no-cache';

/** Types of the site's files that hosts may not know; all are UTF-8. */
const types = { md: 'text/markdown', webmanifest: 'application/manifest+json' } as const;

/** A file for a host: its name, and its text. */
export interface HostFile {
  readonly name: string;
  readonly text: string;
}

const lines = (
  headers: Readonly<Record<string, string>>,
  print: (name: string, value: string) => string,
): string =>
  Object.entries(headers)
    .map(([name, value]) => print(name, value))
    .join('\n');

/** Redirects of addresses without their final part: [from, to]. */
const redirects = (base: string): readonly (readonly [string, string])[] =>
  base === '/' ? [] : [[base.slice(0, -1), base]];

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
    },
    undefined,
    2,
  )}\n`;
}

/** A server block for nginx, with the maps it needs before it: a file for its conf.d folder. */
function nginxFile(base: string, host: string): string {
  const map = (name: string, variable: string, rest: string): string => {
    const rows = folders.flatMap(({ path, headers }) => {
      const value = new Map(Object.entries(headers)).get(name);
      return value === undefined ? [] : [`  ~^${base}${path} "${value}";`];
    });
    return `map $uri ${variable} {\n  default "${rest}";\n${rows.join('\n')}\n}`;
  };
  const headers = {
    ...headersEverywhere,
    'Content-Security-Policy': '$midad_policy',
    'Cache-Control': '$midad_cache',
  };
  return `# Put this file into nginx's conf.d folder, and set root to the folder that holds the site${base === '/' ? '' : ` as ${base}`}.
${map('Content-Security-Policy', '$midad_policy', headersEverywhere['Content-Security-Policy'])}
${map('Cache-Control', '$midad_cache', revalidate)}

server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  root /var/www/html;
  index index.html;

  charset utf-8;
  charset_types text/plain text/css text/xml text/javascript text/markdown application/javascript application/json application/manifest+json application/xml;
  gzip on;
  gzip_types text/plain text/css text/xml text/javascript text/markdown application/javascript application/json application/manifest+json application/xml image/svg+xml;

${lines(headers, (name, value) => `  add_header ${name} "${value}" always;`)}

  error_page 403 404 ${base}404.html;
${redirects(base)
  .map(([from, to]) => `  location = ${from} { return 301 ${to}; }\n`)
  .join('')}  location / { try_files $uri $uri/ =404; }
${Object.entries(types)
  .map(([ending, type]) => `  location ~ \\.${ending}$ { types { ${type} ${ending}; } }`)
  .join('\n')}
}
`;
}

/** A site block for Caddy 2. */
function caddyFile(base: string, host: string): string {
  const folderPaths = (header: string): string =>
    folders
      .filter(({ headers }) => header in headers)
      .map(({ path }) => `${base}${path}*`)
      .join(' ');
  return `# Put this into your Caddyfile, and set root to the folder that holds the site${base === '/' ? '' : ` as ${base}`}.
${host} {
  root * /var/www/html
  encode gzip
${redirects(base)
  .map(([from, to]) => `  redir ${from} ${to} 301\n`)
  .join('')}${['Content-Security-Policy', 'Cache-Control']
    .map((name) => `  @plain-${name.toLowerCase()} not path ${folderPaths(name)}\n`)
    .join('')}
${lines({ ...headersEverywhere, 'Cache-Control': revalidate }, (name, value) =>
  folderPaths(name)
    ? `  header @plain-${name.toLowerCase()} ${name} "${value}"`
    : `  header ${name} "${value}"`,
)}
${folders
  .map(({ path, headers }) => lines(headers, (name, value) => `  header ${base}${path}* ${name} "${value}"`))
  .join('\n')}
${Object.entries(types)
  // Deferred: the file server sets a type of its own.
  .map(
    ([ending, type]) =>
      `  @${ending} path *.${ending}\n  header @${ending} {\n    Content-Type "${type}; charset=utf-8"\n    defer\n  }`,
  )
  .join('\n')}
  handle_errors {
    # A missing file of assets/ must not be kept for a year.
    header Cache-Control ${revalidate}
    rewrite * ${base}404.html
    file_server
  }
  file_server {
    precompressed br gzip
  }
}
`;
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
