import { expect, test } from 'vitest';
import { hostFiles } from './hosts.ts';

const named = (base: string): Map<string, string> => {
  const { deployed, servers } = hostFiles(base, 'https://example.org');
  return new Map([...deployed, ...servers].map(({ name, text }) => [name, text]));
};

test('at the root of a host no redirect is needed', () => {
  const files = named('/');
  expect([...files.keys()]).toEqual(['_headers', 'vercel.json', '.nojekyll', 'nginx.conf', 'Caddyfile']);
  expect(files.get('_headers')).toContain(
    '\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
});

test('every host sends the search folder its own policy, and all pages that against frames', () => {
  for (const [name, text] of named('/reader/')) {
    if (name === '_redirects' || name === '.nojekyll') continue;
    expect(text, name).toContain("frame-ancestors 'none'");
    expect(text, name).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(text, name).toContain('/reader/pagefind/');
  }
});

test('the base path without its slash is redirected', () => {
  const files = named('/reader/');
  expect(files.get('_redirects')).toBe('/reader /reader/ 301\n');
  expect(JSON.parse(files.get('vercel.json') ?? '')).toMatchObject({
    redirects: [{ source: '/reader', destination: '/reader/', permanent: true }],
  });
  expect(files.get('nginx.conf')).toContain('location = /reader { return 301 /reader/; }');
  expect(files.get('Caddyfile')).toContain('redir /reader /reader/ 301');
});

test('one rule alone sets Cache-Control: Cloudflare joins the values of several', () => {
  expect(
    named('/')
      .get('_headers')
      ?.match(/Cache-Control/g),
  ).toHaveLength(1);
});

test('addresses that pages had before are redirected on every host, and their limits are said', () => {
  const { deployed, servers, notes } = hostFiles('/reader/', 'https://example.org', [
    ['/2014/نفط (1)/', '/reader/ar/oil/'],
    ['/?p=12', '/reader/ar/oil/'],
  ]);
  const text = (wanted: string): string =>
    [...deployed, ...servers].find(({ name }) => name === wanted)?.text ?? '';
  const encoded = encodeURI('/2014/نفط (1)/');
  expect(text('_redirects')).toContain(`${encoded} /reader/ar/oil/ 301\n`);
  expect(JSON.parse(text('vercel.json'))).toMatchObject({
    redirects: [
      { source: '/reader' },
      { source: encoded.replace('(1)', '\\(1\\)'), destination: '/reader/ar/oil/' },
      { source: '/', has: [{ type: 'query', key: 'p', value: '12' }], destination: '/reader/ar/oil/' },
    ],
  });
  expect(text('midad-redirects.map')).toBe('"/2014/نفط (1)/" "/reader/ar/oil/";\n');
  expect(text('midad-redirects.caddy')).toBe('"/2014/نفط (1)/" "/reader/ar/oil/"\n');
  // Cloudflare Pages would redirect the home page.
  expect(text('_redirects')).not.toContain('?');
  expect(text('midad-queries.map')).toBe('"/?p=12" "/reader/ar/oil/";\n');
  expect(text('midad-queries.caddy')).toBe('"/?p=12" "/reader/ar/oil/"\n');
  expect(notes).toEqual(['nginx, Caddy and Vercel redirect /?p=12 and the like, the others do not.']);
  const many = Array.from({ length: 3000 }, (_, i) => [`/${i}/`, '/ar/'] as const);
  expect(hostFiles('/', 'https://example.org', many, true).notes).toEqual([]);
  expect(hostFiles('/', 'https://example.org', many).notes).toEqual([
    'Cloudflare Pages takes the first 2000 of 3000 redirects. redirectPages: true in the settings makes a page for each old address.',
    'Vercel takes the first 2048 of 3000 redirects. redirectPages: true in the settings makes a page for each old address.',
  ]);
});

test('at the address of a section card that is not drawn, hosts that look for a file first have the article’s card', () => {
  const files = hostFiles('/reader/', 'https://example.org');
  const textOf = (name: string): string =>
    [...files.servers, ...files.deployed].find((file) => file.name === name)?.text ?? '';
  const pattern = '([^/]+)/([^/]+)/[^/]+/card\\.png';
  expect(textOf('nginx.conf')).toContain(
    `location ~ ^/reader/${pattern}$ { try_files $uri /reader/$1/$2/card.png =404; }`,
  );
  expect(textOf('Caddyfile')).toContain(`path_regexp card ^/reader/${pattern}$\n    not file`);
  expect(JSON.parse(textOf('vercel.json'))).toMatchObject({
    rewrites: [{ source: `/reader/${pattern}`, destination: '/reader/$1/$2/card.png' }],
  });
});
