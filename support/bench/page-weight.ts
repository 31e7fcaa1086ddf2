// The longest article of this site in a browser, beside the same text in Starlight's default page and in a bare page.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { languages, type BenchLanguage } from './corpus.ts';
import { measure, median } from './measure.ts';
import { installed } from './prepare.ts';

/** What a browser loads of a page, and when its largest part is painted. */
export interface Weight {
  readonly page: string;
  readonly lang: BenchLanguage;
  readonly requests: number;
  /** Bytes over the wire. */
  readonly total: number;
  readonly fonts: number;
  /** Largest contentful paint in milliseconds, median of the runs; Lighthouse's simulated phone. */
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
}

interface Report {
  readonly audits: Record<
    string,
    | { readonly numericValue?: number; readonly details?: { readonly items: readonly RequestItem[] } }
    | undefined
  >;
}
interface RequestItem {
  readonly url: string;
  readonly resourceType?: string;
  readonly transferSize: number;
}

const runs = 5;

/** Measures the pages of `dist`, which must be built at the base path /. */
export async function pageWeights(folder: string, dist: string): Promise<Weight[]> {
  const bin = installed(join(folder, 'lighthouse'), { lighthouse: '13.5.0' });
  const weights: Weight[] = [];
  for (const lang of languages) {
    const id = longest(dist, lang);
    const text = readFileSync(join(dist, lang, id, 'index.md'), 'utf8').replace(/^---.*?\n---\n/s, '');
    const sites = [
      { page: 'Midad', root: dist, path: `/${lang}/${id}/` },
      { page: 'Starlight', root: await starlight(join(folder, `starlight-${lang}`), lang, text), path: '/' },
      { page: 'bare page', root: barePage(join(folder, `bare-${lang}`), lang, text), path: '/' },
    ];
    for (const { page, root, path } of sites) {
      const server = await serve(root);
      try {
        const url = `http://localhost:${(server.address() as AddressInfo).port}${path}`;
        const reports: Report[] = [];
        for (let run = 0; run < runs; run++) reports.push(await lighthouse(bin, folder, url));
        weights.push({ page, lang, ...summary(reports) });
      } finally {
        server.close();
      }
    }
  }
  return weights;
}

/** The id of the article with the longest text. */
function longest(dist: string, lang: BenchLanguage): string {
  const size = (id: string): number =>
    statSync(join(dist, lang, id, 'index.md'), { throwIfNoEntry: false })?.size ?? 0;
  return readdirSync(join(dist, lang)).sort((a, b) => size(b) - size(a))[0] ?? '';
}

function summary(reports: readonly Report[]): Omit<Weight, 'page' | 'lang'> {
  const items = (reports[0]?.audits['network-requests']?.details?.items ?? []).filter(
    ({ url }) => !url.endsWith('/favicon.ico'),
  );
  const bytes = (type?: string): number =>
    items.reduce((sum, item) => (!type || item.resourceType === type ? sum + item.transferSize : sum), 0);
  const middle = (audit: string): number =>
    median(reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
  return {
    requests: items.length,
    total: bytes(),
    fonts: bytes('Font'),
    lcp: Math.round(middle('largest-contentful-paint')),
    cls: Number(middle('cumulative-layout-shift').toFixed(3)),
    tbt: Math.round(middle('total-blocking-time')),
  };
}

async function lighthouse(bin: string, folder: string, url: string): Promise<Report> {
  const file = join(folder, 'lighthouse.json');
  await measure(
    `"${join(bin, 'lighthouse')}" ${url} --quiet --only-categories=performance --output=json --output-path="${file}" --chrome-flags="--headless --no-sandbox"`,
    folder,
  );
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** Builds a site with Starlight's defaults and the text as its first page. Returns its folder. */
async function starlight(folder: string, lang: BenchLanguage, text: string): Promise<string> {
  const bin = installed(folder, { astro: '7.3.5', '@astrojs/starlight': '0.42.4' });
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  write(folder, {
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Bench', locales: { root: { label: '${lang}', lang: '${lang}', dir: '${dir}' } } })] };\n`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
    'src/content/docs/index.md': `---\ntitle: Bench\n---\n\n${text}`,
  });
  await measure(`"${join(bin, 'astro')}" build --silent`, folder);
  return join(folder, 'dist');
}

/** A page of the text in paragraphs, with nothing else. Returns its folder. */
function barePage(folder: string, lang: BenchLanguage, text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => (part.startsWith('#') ? `<h2>${part.replace(/^#+ /, '')}</h2>` : `<p>${part}</p>`));
  write(folder, {
    'index.html': `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title><link rel="icon" href="data:,"><body>${paragraphs.join('\n')}</body></html>`,
  });
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder as good hosts do: text in Brotli. */
async function serve(root: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const body = readFileSync(file);
    const text = /^text|xml/.test(type);
    response.writeHead(200, { 'content-type': type, ...(text && { 'content-encoding': 'br' }) });
    response.end(text ? brotliCompressSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return server;
}
