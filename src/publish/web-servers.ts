import {
  baseRedirects,
  folders,
  hasQuery,
  headersEverywhere,
  lines,
  revalidate,
  sectionCards,
  types,
  type HostFile,
  type Redirect,
} from './host-rules.ts';

/** A text in quotation marks, as both servers read it. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** The target of a redirect: encoded, and without what the servers would read as a variable. */
const target = (path: string): string => quoted(encodeURI(path).replaceAll('$', '%24'));

/** Files of a map's rows: of redirects of paths, and of queries. */
const mapFiles = (
  moved: readonly Redirect[],
  ending: string,
  row: (redirect: Redirect) => string,
): HostFile[] => [
  {
    name: `midad-redirects.${ending}`,
    text: moved
      .filter((each) => !hasQuery(each))
      .map(row)
      .join(''),
  },
  { name: `midad-queries.${ending}`, text: moved.filter(hasQuery).map(row).join('') },
];

/** Redirects for nginx. It compares them with the decoded path. */
export const nginxRedirects = (moved: readonly Redirect[]): HostFile[] =>
  mapFiles(moved, 'map', ([from, to]) => `${quoted(from)} ${target(to)};\n`);

/** The maps of these rows. Sizes of maps can be set before the first one only. */
const nginxMap = `# Put midad-redirects.map and midad-queries.map into conf.d too. Addresses may be long, and many.
map_hash_bucket_size 1024;
map_hash_max_size 65536;
map $uri $midad_path {
  default "";
  include conf.d/midad-redirects.map;
}
map "$uri?$args" $midad_redirect {
  default $midad_path;
  include conf.d/midad-queries.map;
}
`;

/** Redirects for Caddy. It compares them with the decoded path. */
export const caddyRedirects = (moved: readonly Redirect[]): HostFile[] =>
  mapFiles(moved, 'caddy', ([from, to]) => `${quoted(from)} ${target(to)}\n`);

/** A server block for nginx, with the maps it needs before it: a file for its conf.d folder. */
export function nginxFile(base: string, host: string, moved: readonly Redirect[]): string {
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
${moved.length === 0 ? '' : nginxMap}${map('Content-Security-Policy', '$midad_policy', headersEverywhere['Content-Security-Policy'])}
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

  error_page 404 ${base}404.html;
  # Folders without a page.
  error_page 403 =404 ${base}404.html;
${moved.length === 0 ? '' : '  if ($midad_redirect) { return 301 $midad_redirect; }\n'}${baseRedirects(base)
    .map(([from, to]) => `  location = ${from} { return 301 ${to}; }\n`)
    .join('')}  location / { try_files $uri $uri/ =404; }
  location ~ ^${base}${sectionCards.pattern}$ { try_files $uri ${base}${sectionCards.article('$1', '$2')} =404; }
${Object.entries(types)
  .map(([ending, type]) => `  location ~ \\.${ending}$ { types { ${type} ${ending}; } }`)
  .join('\n')}
}
`;
}

/** A site block for Caddy 2. */
export function caddyFile(base: string, host: string, moved: readonly Redirect[]): string {
  const folderPaths = (header: string): string =>
    folders
      .filter(({ headers }) => header in headers)
      .map(({ path }) => `${base}${path}*`)
      .join(' ');
  return `# Put this into your Caddyfile, and set root to the folder that holds the site${base === '/' ? '' : ` as ${base}`}.
${host} {
  root * /var/www/html
  encode gzip
${
  moved.length === 0
    ? ''
    : `  # Put midad-redirects.caddy and midad-queries.caddy beside the Caddyfile.
  map {path} {midad_path} {
    import midad-redirects.caddy
    default ""
  }
  map {path}?{query} {midad_redirect} {
    import midad-queries.caddy
    default {midad_path}
  }
  @moved expression {midad_redirect} != ""
  redir @moved {midad_redirect} 301
`
}${baseRedirects(base)
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
  @section-card {
    path_regexp card ^${base}${sectionCards.pattern}$
    not file
  }
  rewrite @section-card ${base}${sectionCards.article('{re.card.1}', '{re.card.2}')}
  file_server {
    precompressed br gzip
  }
}
`;
}
