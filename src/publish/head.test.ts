import { expect, test } from 'vitest';
import { site } from '../settings/site.ts';
import { headTags } from './head.ts';
import { listData, printData } from './json-ld.ts';
import { contentSecurityPolicy, readingScript } from './content-security-policy.ts';
import { absolute, archivePath, cardPath, href, pathOf, entryPath, sectionPath, topicPath } from './urls.ts';

const page = {
  lang: 'ar',
  title: 'عنوان',
  description: 'وصف.',
  path: 'ar/oil/',
  alternates: { ar: 'ar/oil/', en: 'en/oil/' },
  fallback: 'ar/oil/',
} as const;

test('the head has title, description, canonical URL and other languages', () => {
  expect(headTags(page)).toEqual([
    { tag: 'title', text: `عنوان | ${site.name.ar}` },
    { tag: 'meta', attributes: { name: 'description', content: 'وصف.' } },
    { tag: 'meta', attributes: { name: 'robots', content: 'max-image-preview:large' } },
    { tag: 'link', attributes: { rel: 'canonical', href: absolute('ar/oil/') } },
    { tag: 'link', attributes: { rel: 'alternate', hreflang: 'ar', href: absolute('ar/oil/') } },
    { tag: 'link', attributes: { rel: 'alternate', hreflang: 'en', href: absolute('en/oil/') } },
    {
      tag: 'link',
      attributes: { rel: 'alternate', hreflang: 'x-default', href: absolute('ar/oil/') },
    },
    { tag: 'link', attributes: { rel: 'alternate', type: 'application/rss+xml', href: href('ar/feed.xml') } },
  ]);
});

test('a title has the site’s name once', () => {
  const titleOf = (title: string) => headTags({ ...page, title })[0];
  const both = `${site.name.ar} | Other`;
  expect(titleOf(site.name.ar)).toEqual({ tag: 'title', text: site.name.ar });
  expect(titleOf(both)).toEqual({ tag: 'title', text: both });
  expect(titleOf(`About ${site.name.ar}`)).toEqual({
    tag: 'title',
    text: `About ${site.name.ar} | ${site.name.ar}`,
  });
});

/** What a page says to search engines, besides its title and description. */
const said = (facts: Parameters<typeof headTags>[0]): unknown[] =>
  headTags(facts)
    .slice(2)
    .filter((entry) => entry.tag !== 'link' || entry.attributes['type'] === undefined);

test('an unlisted page has noindex, and neither a canonical address nor other languages', () => {
  expect(said({ ...page, unlisted: true })).toEqual([
    { tag: 'meta', attributes: { name: 'robots', content: 'noindex' } },
  ]);
});

test('a page that is another one’s has its canonical address alone, and may lead there', () => {
  expect(said({ ...page, unlisted: true, canonical: 'ar/gas/', refreshTo: 'ar/gas/#prices' })).toEqual([
    { tag: 'meta', attributes: { 'http-equiv': 'refresh', content: `0; url=${href('ar/gas/')}#prices` } },
    { tag: 'link', attributes: { rel: 'canonical', href: absolute('ar/gas/') } },
  ]);
});

test('the policy allows the site’s own files and one script by its hash', () => {
  const policy = contentSecurityPolicy();
  expect(policy).toMatch(/^default-src 'none';script-src 'self' 'sha256-[\w+/=]{44}';/);
  expect(policy).toMatch(/;form-action 'none'$/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(readingScript).not.toContain('<');
});

test('JSON-LD can’t end its script element', () => {
  const data = listData('en', '</script><b>', 'en/topics/x/');
  expect(printData(data)).not.toContain('<');
  expect(JSON.parse(printData(data))).toEqual(data);
});

test('the policy of a page allows fetching from the site, and sending only where it sends', () => {
  expect(contentSecurityPolicy()).toContain(";connect-src 'self';");
  expect(contentSecurityPolicy({ sendsTo: 'self' })).toMatch(/;form-action 'self'$/);
  expect(contentSecurityPolicy({ sendsTo: new URL('https://forms.example/to/us') })).toMatch(
    /;form-action https:\/\/forms\.example 'self'$/,
  );
});

test('paths, links and absolute addresses follow one scheme', () => {
  expect(href(entryPath('ar', 'oil', 'prices'))).toBe(`${site.base}ar/oil/#prices`);
  expect(absolute(topicPath('en', 'energy', '2025'))).toBe(
    `${site.origin}${site.base}en/topics/energy/2025/`,
  );
  expect(href(sectionPath('ar', 'oil', 'prices'))).toBe(`${site.base}ar/oil/prices/`);
  expect([cardPath('ar'), cardPath('ar', 'oil'), cardPath('ar', 'oil', 'prices')]).toEqual([
    'ar/card.png',
    'ar/oil/card.png',
    'ar/oil/prices/card.png',
  ]);
  expect(archivePath('en', '')).toBe('en/archive/undated/');
  expect(pathOf('/reader/ar/', '/reader/')).toBe('ar/');
  expect(pathOf('/ar/', '/reader/')).toBeUndefined();
});
