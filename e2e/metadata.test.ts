// What the built site tells networks, search engines and feed readers of itself, read as files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { HTMLElement, parse } from 'node-html-parser';
import { parseSitemap } from 'sitemap';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { idsOf, contentsOf } from '../src/article/model/contents.ts';
import { readContent } from '../src/article/loader/load.ts';
import { readSections } from '../src/article/loader/read-again.ts';
import { excerptOf } from '../src/article/markdown/excerpt.ts';
import { isLanguage, languages, type Language } from '../src/language/language.ts';
import {
  absolute,
  cardPath,
  feedPath,
  href,
  manifestPath,
  markdownPath,
  pathOf,
  entryPath,
  sectionPath,
} from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';

const dist = 'dist';
const read = (name: string): string => readFileSync(join(dist, name), 'utf8');
const page = (path: string): HTMLElement => parse(read(`${path}index.html`));
const content = readContent('.');
const everyPath = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html'))
  .map((name) => name.replace(/index\.html$/, ''));
const attribute = (root: HTMLElement, selector: string, name: string): string | undefined =>
  root.querySelector(selector)?.getAttribute(name);
const property = (root: HTMLElement, name: string): string | undefined =>
  attribute(root, `meta[property="${name}"]`, 'content');
const other = (lang: Language): Language => (lang === 'ar' ? 'en' : 'ar');

/** Every address of every section. */
const sections = content.articles.flatMap((article) =>
  site.languages
    .filter((lang) => article.translations[lang])
    .flatMap((lang) =>
      contentsOf(article, lang).flatMap((item) =>
        idsOf(article, item.id).map((address) => ({ article, lang, item, address })),
      ),
    ),
);

test('each section has one page per language, with tags that are true of it', () => {
  expect(sections.length).toBeGreaterThan(50);
  for (const { article, lang, item, address } of sections) {
    const translation = article.translations[item.lang];
    if (!translation) throw new Error('a section without its text');
    const root = page(sectionPath(lang, article.id, address));
    const lead = readSections('.', translation).find(({ id }) => id === item.id);
    const { paragraph, summary } = excerptOf(lead ?? { blocks: [] });
    const title = `${item.title} | ${article.translations[lang]?.title}`;
    const own = absolute(sectionPath(lang, article.id, address));
    const place = href(entryPath(lang, article.id, item.id));
    expect({
      title: root.querySelector('title')?.text,
      description: attribute(root, 'meta[name=description]', 'content'),
      robots: attribute(root, 'meta[name=robots]', 'content'),
      canonical: attribute(root, 'link[rel=canonical]', 'href'),
      refresh: attribute(root, 'meta[http-equiv=refresh]', 'content'),
      link: root.querySelectorAll('main a').some((link) => link.getAttribute('href') === place),
      heading: root.querySelector('h1')?.text,
      paragraph: root.querySelector('.stand')?.text,
      card: attribute(root, 'meta[name="twitter:card"]', 'content'),
      'og:title': property(root, 'og:title'),
      'og:description': property(root, 'og:description'),
      'og:url': property(root, 'og:url'),
      'og:locale': property(root, 'og:locale'),
      'og:locale:alternate': property(root, 'og:locale:alternate'),
      'og:image': property(root, 'og:image'),
      'og:site_name': property(root, 'og:site_name'),
    }).toEqual({
      title: `${title} | ${site.name[lang]}`,
      description: summary,
      robots: 'noindex',
      canonical: absolute(entryPath(lang, article.id)),
      refresh: `0;url=${place}`,
      link: true,
      heading: item.title,
      paragraph,
      card: 'summary_large_image',
      'og:title': title,
      'og:description': summary,
      'og:url': own,
      'og:locale': languages[lang].openGraph,
      'og:locale:alternate': languages[other(lang)].openGraph,
      'og:image': absolute(cardPath(lang, article.id, item.id)),
      'og:site_name': site.name[lang],
    });
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(165);
  }
});

test('every card a page names is there, 1200 by 630, and at most 60 KB', () => {
  const cards = new Set(everyPath.flatMap((path) => property(page(path), 'og:image') ?? []));
  // The home pages, the articles, the pages and the sections, in both languages.
  expect(cards.size).toBe(2 + 2 * (content.articles.length + content.pages.length) + sections.length);
  for (const address of cards) {
    const file = readFileSync(join(dist, pathOf(new URL(address).pathname) ?? ''));
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(file.length).toBeLessThanOrEqual(60 * 1024);
  }
});

const dataOf = (root: HTMLElement): string | undefined =>
  root.querySelector('script[type="application/ld+json"]')?.innerHTML;

test('what pages say of themselves is valid by the types of schema.org', () => {
  const texts = everyPath.flatMap((path) => dataOf(page(path)) ?? []);
  expect(texts.length).toBeGreaterThan(content.articles.length * 2);
  // The compiler checks the published JSON against schema-dts, which is made from schema.org.
  const file = 'src/published-data.ts';
  const source = `import type { Graph } from 'schema-dts';\n${texts.map((text, i) => `export const d${i}: Graph = ${text};`).join('\n')}\n`;
  const errorsIn = (text: string): string[] => {
    const options: ts.CompilerOptions = {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: [],
      module: ts.ModuleKind.Preserve,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    const disk = ts.createCompilerHost(options);
    const host: ts.CompilerHost = {
      ...disk,
      fileExists: (name) => name.endsWith(file) || disk.fileExists(name),
      readFile: (name) => (name.endsWith(file) ? text : disk.readFile(name)),
      getSourceFile: (name, ...rest) =>
        name.endsWith(file)
          ? ts.createSourceFile(name, text, ts.ScriptTarget.Latest)
          : disk.getSourceFile(name, ...rest),
    };
    const program = ts.createProgram([file], options, host);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 300));
  };
  expect(errorsIn(source)).toEqual([]);
  expect(errorsIn(source.replace('"headline"', '"headlein"'))).not.toEqual([]);
});

test('an article says its language, its source, its translation and its sections', () => {
  for (const lang of site.languages) {
    const graph = JSON.parse(dataOf(page(entryPath(lang, 'kazakhstan-unrest'))) ?? '') as {
      '@graph': Record<string, unknown>[];
    };
    const [facts, crumbs] = graph['@graph'];
    expect(facts).toMatchObject({
      '@type': 'OpinionNewsArticle',
      inLanguage: lang,
      isBasedOn: { author: { name: lang === 'ar' ? 'طارق الشامي' : 'Tareq al-Shami' } },
      publisher: { name: site.name[lang] },
      ...(lang === 'ar'
        ? { workTranslation: [{ '@id': absolute('en/kazakhstan-unrest/') }] }
        : { translationOfWork: { '@id': absolute('ar/kazakhstan-unrest/') } }),
    });
    expect(facts?.['hasPart']).toHaveLength(6);
    expect(crumbs?.['itemListElement']).toHaveLength(3);
  }
});

test.each(site.languages)('the feeds in %s are read back whole', (lang) => {
  const rss = parseRssFeed(read(feedPath(lang, 'xml')));
  const json = parseJsonFeed(JSON.parse(read(feedPath(lang, 'json'))));
  expect(rss.language).toBe(lang);
  expect(rss.atom?.links?.[0]).toMatchObject({ rel: 'self', href: absolute(feedPath(lang, 'xml')) });
  expect(json.feed_url).toBe(absolute(feedPath(lang, 'json')));
  expect(rss.items).toHaveLength(content.articles.length);
  expect(json.items?.map(({ id }) => id)).toEqual(rss.items?.map(({ guid }) => guid?.value));
  for (const item of rss.items ?? []) {
    const { pathname } = new URL(item.link ?? '');
    const article = content.articles.find(({ id }) => entryPath(lang, id) === pathOf(pathname));
    expect(item.guid?.value).toBe(item.link);
    expect(item.title).toBe(article?.translations[lang]?.title);
    expect(String(item.pubDate)).toContain('2026');
    const html = item.content?.encoded ?? '';
    const root = parse(html);
    expect(attribute(root, 'div', 'dir')).toBe(languages[lang].dir);
    expect(root.querySelectorAll('h2')).toHaveLength(article?.translations[lang]?.sections.length ?? 0);
    const addresses = root
      .querySelectorAll('[href], [src]')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
    expect(addresses.filter((address) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([]);
    expect(html).not.toMatch(/class="sec"|<script|copied-note/);
    // The whole text of the page, paragraph by paragraph.
    const paragraphs = page(pathOf(pathname) ?? '').querySelectorAll('.prose > p[id]');
    for (const { text } of paragraphs) expect(root.text).toContain(text);
    expect(json.items?.find(({ url }) => url === item.link)?.content_html).toBe(html);
  }
});

test('the sitemap lists each page once, and its languages name each other', async () => {
  const maps = [...read('sitemap.xml').matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => address);
  expect(maps).toEqual([absolute('sitemap-1.xml')]);
  const items = await parseSitemap(Readable.from([read('sitemap-1.xml')]));
  const listed = everyPath.filter((path) => {
    const root = page(path);
    return path !== '' && attribute(root, 'meta[name=robots]', 'content') !== 'noindex';
  });
  expect(items.map(({ url }) => url).sort()).toEqual(listed.map(absolute).sort());
  const byUrl = new Map(items.map((item) => [item.url, item]));
  for (const { url, links } of items) {
    const hreflangs = new Map(links.map((link) => [link.lang, link.url]));
    expect(hreflangs.has('x-default')).toBe(true);
    expect([...hreflangs.values()]).toContain(url);
    for (const [lang, address] of hreflangs)
      if (isLanguage(lang)) expect(byUrl.get(address)?.links.map((link) => link.url)).toContain(url);
    // The same as the page itself says.
    const own = page(pathOf(new URL(url).pathname) ?? '')
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link): [string, string] => [
        link.getAttribute('hreflang') ?? '',
        link.getAttribute('href') ?? '',
      ]);
    expect(new Map(own)).toEqual(hreflangs);
  }
  expect(read('robots.txt')).toContain(`Sitemap: ${absolute('sitemap.xml')}`);
});

test.each(site.languages)('the manifest in %s names its icons, which are there', (lang) => {
  const manifest = JSON.parse(read(manifestPath(lang))) as Record<string, unknown> & {
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({
    lang,
    dir: languages[lang].dir,
    name: site.name[lang],
    start_url: href(`${lang}/`),
  });
  expect(attribute(page(`${lang}/`), 'link[rel=manifest]', 'href')).toBe(href(manifestPath(lang)));
  for (const { src } of manifest.icons) expect(existsSync(join(dist, pathOf(src) ?? '')), src).toBe(true);
});

test('an article’s Markdown is its text, with whole addresses and nothing of ours', () => {
  for (const { id, translations } of content.articles)
    for (const lang of site.languages) {
      if (!translations[lang]) continue;
      const text = read(markdownPath(lang, id));
      expect(text.startsWith(`# ${translations[lang].title}\n`)).toBe(true);
      expect(text).not.toMatch(/\{#|:::/);
      for (const [, address = ''] of text.matchAll(/\]\(([^)]*)\)/g))
        expect(address).toMatch(/^(https?:|mailto:)/);
      for (const { title } of translations[lang].sections) expect(text).toContain(`\n## ${title}\n`);
      expect(attribute(page(entryPath(lang, id)), 'link[type="text/markdown"]', 'href')).toBe(
        href(markdownPath(lang, id)),
      );
      expect(read('llms.txt')).toContain(absolute(markdownPath(lang, id)));
    }
});
