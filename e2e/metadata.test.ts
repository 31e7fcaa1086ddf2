// What the built site tells networks, search engines and feed readers about itself, read as files.
import { sharp } from '../src/files/sharp.ts';
import { Readable } from 'node:stream';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parse, type HTMLElement } from '../src/check/built-site.ts';
import { parseSitemap } from 'sitemap';
import { expect, test } from 'vitest';
import { contentsOf, idsOf } from '../src/article/model/contents.ts';
import { readBody } from '../src/article/loader/read-again.ts';
import { excerptOf } from '../src/article/markdown/excerpt.ts';
import { isLanguage, languages } from '../src/language/language.ts';
import {
  absolute,
  cardPath,
  entryPath,
  feedPath,
  href,
  manifestPath,
  markdownPath,
  pathOf,
  pictureSizes,
  sectionPath,
} from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { content, fixture, linksTo, pageAt, textOf } from './built-pages.ts';

const read = (name: string): string => fixture.read(name).toString();
const attribute = (root: HTMLElement, selector: string, name: string): string | undefined =>
  root.querySelector(selector)?.getAttribute(name);
const property = (root: HTMLElement, name: string): string | undefined =>
  attribute(root, `meta[property="${name}"]`, 'content');

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

test('each section has one page per language, with its own tags', () => {
  expect(sections.length).toBeGreaterThan(25);
  for (const { article, lang, item, address } of sections) {
    const translation = article.translations[item.lang];
    if (!translation) throw new Error('a section without its text');
    const root = pageAt(sectionPath(lang, article.id, address));
    const own = article.translations[lang];
    const lead = readBody(fixture.project, translation).sections.find(({ id }) => id === item.id);
    const { paragraph, summary } = excerptOf(lead ?? { blocks: [] });
    // Networks get texts in the page's language only.
    const title = item.missing ? own?.title : `${item.title} | ${own?.title}`;
    const description = item.missing ? own?.summary : summary;
    const place = href(entryPath(lang, article.id, item.id));
    const others = site.languages.filter((code) => code !== lang && article.translations[code]);
    expect({
      title: root.querySelector('title')?.text,
      description: attribute(root, 'meta[name=description]', 'content'),
      robots: attribute(root, 'meta[name=robots]', 'content'),
      alternates: root.querySelectorAll('link[rel=alternate][hreflang]').length,
      canonical: attribute(root, 'link[rel=canonical]', 'href'),
      refresh: attribute(root, 'meta[http-equiv=refresh]', 'content'),
      leads: attribute(root, '[rel=bookmark]', 'href'),
      links: linksTo(root.querySelector('main'), place).length,
      heading: root.querySelector('h1')?.text,
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
      description,
      robots: undefined,
      alternates: 0,
      canonical: absolute(entryPath(lang, article.id)),
      refresh: undefined,
      leads: place,
      links: 1,
      heading: item.title,
      card: 'summary_large_image',
      'og:title': title,
      'og:description': description,
      'og:url': absolute(sectionPath(lang, article.id, address)),
      'og:locale': languages[lang].openGraph,
      'og:locale:alternate': others[0] && languages[others[0]].openGraph,
      'og:image': absolute(cardPath(lang, article.id, item.missing ? undefined : item.id)),
      'og:site_name': site.name[lang],
    });
    expect(root.querySelectorAll('main > p').map(textOf)).toContain(textOf(parse(paragraph)));
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(165);
  }
});

const dataOf = (root: HTMLElement): string | undefined =>
  root.querySelector('script[type="application/ld+json"]')?.innerHTML;

// The functions that make it are checked by the compiler against the types of schema.org.
test('structured data is JSON, and every object in it has a type or refers to one that has', () => {
  const withoutType = (value: unknown): unknown[] => {
    if (Array.isArray(value)) return value.flatMap(withoutType);
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.values(value).flatMap(withoutType);
    return '@type' in value || '@id' in value || '@graph' in value ? inner : [value, ...inner];
  };
  const texts = [...fixture.pages.values()].flatMap(({ root }) => dataOf(root) ?? []);
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) {
    const data = JSON.parse(text) as Record<string, unknown>;
    expect(data['@context']).toBe('https://schema.org');
    expect(withoutType(data)).toEqual([]);
    expect(text).not.toContain('undefined');
  }
});

test('an article’s data names its language, source, translation and sections', () => {
  for (const lang of site.languages) {
    const graph = JSON.parse(dataOf(pageAt(entryPath(lang, 'salt-works'))) ?? '') as {
      '@graph': Record<string, unknown>[];
    };
    const [facts, crumbs] = graph['@graph'];
    expect(facts).toMatchObject({
      '@type': 'OpinionNewsArticle',
      inLanguage: lang,
      isBasedOn: { author: { name: lang === 'ar' ? 'هالة مرجان' : 'Hala Murjan' } },
      publisher: { name: site.name[lang] },
      ...(lang === 'ar'
        ? { workTranslation: [{ '@id': absolute('en/salt-works/') }] }
        : { translationOfWork: { '@id': absolute('ar/salt-works/') } }),
    });
    expect(facts?.['hasPart']).toHaveLength(5);
    expect(crumbs?.['itemListElement']).toHaveLength(3);
  }
});

test.each(site.languages)('a feed reader gets the whole text of the feeds in %s', (lang) => {
  const rss = parseRssFeed(read(feedPath(lang, 'xml')));
  const json = parseJsonFeed(JSON.parse(read(feedPath(lang, 'json'))));
  expect(rss.language).toBe(lang);
  expect(rss.atom?.links?.[0]).toMatchObject({ rel: 'self', href: absolute(feedPath(lang, 'xml')) });
  expect(json.feed_url).toBe(absolute(feedPath(lang, 'json')));
  const own = content.articles.filter(({ translations }) => translations[lang]);
  expect(rss.items).toHaveLength(own.length);
  expect(json.items?.map(({ id }) => id)).toEqual(rss.items?.map(({ guid }) => guid?.value));
  for (const item of rss.items ?? []) {
    const { pathname } = new URL(item.link ?? '');
    const article = content.articles.find(({ id }) => entryPath(lang, id) === pathOf(pathname));
    expect(item.guid?.value).toBe(item.link);
    expect(item.title).toBe(article?.translations[lang]?.title);
    const { date } = article?.translations[lang] ?? {};
    expect(item.pubDate === undefined ? undefined : new Date(item.pubDate).toISOString()).toBe(
      date && `${date}T00:00:00.000Z`,
    );
    const html = item.content?.encoded ?? '';
    const root = parse(html);
    expect(attribute(root, 'div', 'dir')).toBe(languages[lang].dir);
    expect(root.querySelectorAll('h2')).toHaveLength(article?.translations[lang]?.sections.length ?? 0);
    const addresses = root
      .querySelectorAll('[href], [src]')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
    expect(addresses.filter((address) => !/^(https?:\/\/|mailto:)/.test(address))).toEqual([]);
    expect(html).not.toMatch(/<(?:script|button|details|nav|copied-note)/);
    // The whole text of the page, paragraph by paragraph.
    const paragraphs = pageAt(pathOf(pathname) ?? '').querySelectorAll('copied-note > p[id]');
    for (const { text } of paragraphs) expect(root.text).toContain(text);
    expect(json.items?.find(({ url }) => url === item.link)?.content_html).toBe(html);
  }
});

test('the sitemap lists each page once, and its languages name each other', async () => {
  const maps = [...read('sitemap.xml').matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => address);
  expect(maps).toEqual([absolute('sitemap-1.xml')]);
  const items = await parseSitemap(Readable.from([read('sitemap-1.xml')]));
  const listed = [...fixture.pages.keys()].filter(
    (path) =>
      path !== '' &&
      !path.endsWith('/search/') &&
      attribute(pageAt(path), 'link[rel=canonical]', 'href') === absolute(path),
  );
  expect(items.map(({ url }) => url).sort()).toEqual(listed.map(absolute).sort());
  const byUrl = new Map(items.map((item) => [item.url, item]));
  for (const { url, links } of items) {
    const hreflangs = new Map(links.map((link) => [link.lang, link.url]));
    expect(hreflangs.has('x-default')).toBe(true);
    expect([...hreflangs.values()]).toContain(url);
    for (const [lang, address] of hreflangs)
      if (isLanguage(lang)) expect(byUrl.get(address)?.links.map((link) => link.url)).toContain(url);
    // The same days as in the page's head.
    const own = pageAt(pathOf(new URL(url).pathname) ?? '')
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link): [string, string] => [
        link.getAttribute('hreflang') ?? '',
        link.getAttribute('href') ?? '',
      ]);
    expect(new Map(own)).toEqual(hreflangs);
  }
  expect(read('robots.txt')).toContain(`Sitemap: ${absolute('sitemap.xml')}`);
});

test('every page names the feed of its language', () => {
  for (const [path, { lang, root }] of fixture.pages)
    expect(attribute(root, 'link[type="application/rss+xml"]', 'href'), path).toBe(
      href(feedPath(lang, 'xml')),
    );
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
  expect(attribute(pageAt(`${lang}/`), 'link[rel=manifest]', 'href')).toBe(href(manifestPath(lang)));
  for (const { src } of manifest.icons) expect(fixture.files.has(pathOf(src) ?? ''), src).toBe(true);
});

test('an article’s Markdown is its text, with absolute addresses and without Midad’s syntax', () => {
  for (const { id, translations } of content.articles)
    for (const lang of site.languages) {
      if (!translations[lang]) continue;
      const text = read(markdownPath(lang, id));
      // The mark tells browsers that it is UTF-8, whatever the host says.
      expect(text.startsWith(`\uFEFF\n# ${translations[lang].title}\n`)).toBe(true);
      expect(text).not.toMatch(/\{#|:::/);
      for (const [, address = ''] of text.matchAll(/\]\(([^)]*)\)/g))
        expect(address).toMatch(/^(https?:|mailto:)/);
      for (const { title } of translations[lang].sections) expect(text).toContain(`\n## ${title}\n`);
      expect(attribute(pageAt(entryPath(lang, id)), 'link[type="text/markdown"]', 'href')).toBe(
        href(markdownPath(lang, id)),
      );
      expect(read('llms.txt')).toContain(absolute(markdownPath(lang, id)));
    }
  expect(read('llms.txt')).toMatch(/^\uFEFF\n# /);
});

test('an article’s picture is under its head, in its feed, and in the ratios of search engines', async () => {
  const root = pageAt('ar/lighthouse/');
  const picture = root.querySelector('article header figure');
  expect(textOf(picture)).toBe('مصباحا المنارة عند الظهيرة. تصوير الحارس');
  const image = picture?.querySelector('img') ?? null;
  expect(image?.getAttribute('alt')).toBe('مصباحان في برج أبيض');
  expect(image?.getAttribute('loading')).toBe('eager');
  expect(Number(image?.getAttribute('width')) > 0 && Number(image?.getAttribute('height')) > 0).toBe(true);
  const paths = Object.keys(pictureSizes).map((ratio) => `ar/lighthouse/picture-${ratio}.webp`);
  for (const path of paths) expect(dataOf(root)).toContain(absolute(path));
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const { width, height } = await sharp(fixture.read(path)).metadata();
      return [width, height];
    }),
  );
  expect(sizes).toEqual(Object.values(pictureSizes));
  expect(fixture.read('ar/lighthouse/index.md').toString()).toContain(
    'مصباحا المنارة عند الظهيرة. تصوير الحارس',
  );
});
