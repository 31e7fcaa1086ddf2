// npm run proof: a built site on real hosts, where the machine has them (on Debian: nginx, caddy, python3; wrangler comes
// from npm), at the root and under a base path. What each rule is for: src/publish/host-rules.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../src/files/files-in.ts';
import { entryPath, homePath, markdownPath, searchPath } from '../../src/publish/urls.ts';
import { launchBrowser, type Browser } from '../browser.ts';
import { eventually } from '../open-site.ts';
import { allHosts, isInstalled, startHost } from './host-servers.ts';

const policy = "frame-ancestors 'none'";
const searchPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";
/** What the type of a file has to begin with, by its ending. */
const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html/,
  css: /^text\/css/,
  js: /^(text|application)\/javascript/,
  json: /^application\/json/,
  xml: /^(text|application)\/xml/,
  md: /^text\/markdown/,
  txt: /^text\/plain/,
  png: /^image\/png/,
  svg: /^image\/svg\+xml/,
  woff2: /^font\/woff2/,
  webmanifest: /^application\/manifest\+json/,
};
const sites = [
  { base: '/', project: inject('fixture') },
  { base: '/reader/', project: inject('many') },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Files of a folder and those below it, without what hosts read themselves. */
const filesOf = (folder: string): string[] =>
  filesIn(folder).filter((file) => !/^(_headers|_redirects|vercel\.json|\.nojekyll)$/.test(file));
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
const sum = (counts: Record<string, number>): string => JSON.stringify(counts);

describe.each(allHosts)('$name', (host) => {
  describe.skipIf(!isInstalled(host)).each(sites)('at $base', ({ base, project }) => {
    const dist = join(project, 'dist');
    let origin = '';
    let stop = (): Promise<void> => Promise.resolve();
    beforeAll(async () => {
      ({ origin, stop } = await startHost(host, project, base));
    });
    afterAll(() => stop());
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(origin + base + path, { redirect: 'manual', headers });

    test('serves every file as it is, with the headers of the table', async () => {
      const counts: Record<string, number> = {};
      for (const file of filesOf(dist)) {
        if (file === '404.html') continue;
        const response = await get(addressOf(file));
        const ending = file.slice(file.lastIndexOf('.') + 1);
        counts[ending] = (counts[ending] ?? 0) + 1;
        expect(response.status, file).toBe(200);
        expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(dist, file))), file).toBe(
          true,
        );
        if (!host.sendsHeaders) continue;
        const header = (name: string): string => response.headers.get(name) ?? '';
        if (types[ending]) expect(header('content-type'), file).toMatch(types[ending]);
        if (/^(html|md|txt)$/.test(ending))
          expect(header('content-type').toLowerCase(), file).toContain('charset=utf-8');
        // Cloudflare joins the policies of two rules, and browsers apply both.
        expect(header('content-security-policy').split(', ').at(-1), file).toBe(
          file.startsWith('pagefind/') ? searchPolicy : policy,
        );
        expect(header('x-content-type-options'), file).toBe('nosniff');
        expect(header('referrer-policy'), file).toBe('strict-origin-when-cross-origin');
        expect(header('permissions-policy'), file).toContain('camera=()');
        expect(header('strict-transport-security'), file).toMatch(/^max-age=\d+/);
        const cached = header('cache-control');
        if (file.startsWith('assets/')) expect(cached, file).toBe('public, max-age=31536000, immutable');
        else expect(cached, file).toMatch(/^(no-cache|public, max-age=0, must-revalidate)$/);
      }
      console.log(`${host.name} at ${base}: ${sum(counts)}`);
    });

    test('answers 404 for what is missing, with the page for it, and does not let it be kept', async () => {
      for (const path of ['ar/nothing/', 'assets/old.js', 'assets/']) {
        const response = await get(path);
        if (!host.sendsHeaders && path === 'assets/') continue;
        expect(response.status, path).toBe(404);
        expect(response.headers.get('cache-control') ?? '', path).not.toContain('immutable');
        if (host.sendsHeaders)
          expect(await response.text(), path).toBe(readFileSync(join(dist, '404.html'), 'utf8'));
      }
    });

    test('leads from an address without its slash to the page', async () => {
      for (const path of [base.slice(0, -1), `${base}ar`].filter(Boolean)) {
        const response = await fetch(origin + path);
        expect([response.status, new URL(response.url).pathname], path).toEqual([200, `${path}/`]);
      }
    });

    test.skipIf(!host.sendsHeaders || host.program === 'wrangler')('compresses text', async () => {
      for (const path of [homePath('ar'), searchPath('en'), 'ar/feed.xml', 'ar/feed.json']) {
        const response = await get(path, { 'accept-encoding': 'gzip' });
        await response.arrayBuffer();
        expect(response.headers.get('content-encoding'), path).toBe('gzip');
      }
    });

    test('search finds an article, and Markdown is read as UTF-8, in a browser', async () => {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`${origin}${base}${searchPath('ar')}?q=${encodeURIComponent('الاحواض')}`);
      await eventually(() => page.locator('site-search mark').allTextContents()).toContain('الأحواض');
      expect(faults).toEqual([]);
      await page.goto(origin + base + markdownPath('ar', 'salt-works'));
      expect(await page.evaluate(() => document.characterSet)).toBe('UTF-8');
      await page.close();
    });
  });

  test.skipIf(!isInstalled(host) || !host.sendsHeaders)('redirects former addresses', async () => {
    const [, under] = sites;
    if (!under) throw new Error('there is no site under a base path');
    const to = under.base + entryPath('ar', 'salt-works');
    const froms = [
      '/2014/05/old-title/',
      '/2014/05/أحواض-الملح-القديمة-على-الشاطئ-الغربي/',
      '/reader/ar/c++ (2)/',
      '/x"y/',
    ];
    // As many as an archive brings.
    const others = Array.from({ length: 1500 }, (_, i) => [`/2013/مقال-${i}/`, to] as const);
    const queries = /nginx|Caddy/.test(host.name) ? ['/?p=12'] : [];
    const moved = [...[...froms, '/?p=12'].map((from) => [from, to] as const), ...others];
    const { origin, stop } = await startHost(host, under.project, under.base, moved);
    const found: Record<string, unknown> = {};
    for (const from of [...froms, ...queries, '/2013/مقال-1499/']) {
      const { status, headers } = await fetch(origin + encodeURI(from), { redirect: 'manual' });
      found[from] = [status, headers.get('location')?.replace(origin, '')];
    }
    await stop();
    for (const from of Object.keys(found)) expect(found[from], from).toEqual([301, to]);
  });
});
