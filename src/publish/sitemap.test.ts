import { expect, test } from 'vitest';
import { headTags, type PageFacts } from './head.ts';
import { listedPage, sitemaps } from './sitemap.ts';
import { absolute } from './urls.ts';

const facts: PageFacts = {
  lang: 'ar',
  title: 'Oil',
  description: 'Text.',
  path: 'ar/oil/',
  alternates: { ar: 'ar/oil/', en: 'en/oil/' },
  fallback: 'ar/oil/',
  card: 'ar/oil/card.png',
};
const head = (page: PageFacts): string =>
  headTags(page)
    .map((entry) => {
      if (entry.tag === 'title') return `<title>${entry.text}</title>`;
      const attributes = Object.entries(entry.attributes).map(([name, value]) => `${name}="${value}"`);
      return `<${entry.tag} ${attributes.join(' ')}>`;
    })
    .join('');

test('lists a page with its languages as its head has them', () => {
  expect(listedPage('ar/oil/', head(facts))).toEqual({
    url: absolute('ar/oil/'),
    links: [
      { lang: 'ar', url: absolute('ar/oil/') },
      { lang: 'en', url: absolute('en/oil/') },
      { lang: 'x-default', url: absolute('ar/oil/') },
    ],
  });
});

test('the day of an article is that of its last change, or else of its publication', () => {
  const lastmod = (page: Partial<PageFacts>) => listedPage('ar/oil/', head({ ...facts, ...page }))?.lastmod;
  expect(lastmod({ article: { published: '2025-01-02' } })).toBe('2025-01-02');
  expect(lastmod({ article: { published: '2025-01-02', updated: '2025-03-04' } })).toBe('2025-03-04');
  expect(lastmod({ updated: '2025-05-06' })).toBe('2025-05-06');
});

test('leaves out pages with noindex, with another canonical page or without a language of their own', () => {
  expect(listedPage('ar/oil/', head({ ...facts, unlisted: true }))).toBeUndefined();
  expect(listedPage('ar/oil/', head({ ...facts, canonical: 'ar/gas/' }))).toBeUndefined();
  const search = { path: 'ar/search/', alternates: { ar: 'ar/search/' } };
  expect(listedPage('ar/search/', head({ ...facts, ...search }))).toBeUndefined();
  expect(listedPage('', head({ ...facts, path: '', fallback: '' }))).toBeUndefined();
  expect(listedPage('ar/oil/', '')).toBeUndefined();
});

test('each page is in a sitemap that the index names, whatever its body contains', async () => {
  const body = `</head><body><meta name="robots" content="noindex"></body>`;
  const pages = ['ar/oil/', 'en/oil/'].flatMap((path) => {
    const [text = ''] = `${head({ ...facts, path })}${body}`.split('</head>');
    return listedPage(path, text) ?? [];
  });
  const files = await sitemaps(pages);
  const urls = (name: string) => [...String(files.get(name)).matchAll(/<loc>([^<]+)/g)].map(([, url]) => url);
  expect(urls('sitemap.xml')).toEqual([absolute('sitemap-1.xml')]);
  expect(urls('sitemap-1.xml')).toEqual([absolute('ar/oil/'), absolute('en/oil/')]);
});
