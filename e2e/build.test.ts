// Builds of other content, in a copy of the project: what authors meet that our own articles don't show.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringsOf } from '../src/language/strings.ts';
import { copyProject, type Copy } from './project-copy.ts';

let copy: Copy;
const env = { SITE_URL: 'https://example.org', BASE_PATH: 'reader' };

/** A grey picture of that size. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 0x80))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const page = (path: string): HTMLElement =>
  parse(readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8'));
const text = (element: HTMLElement | null): string => element?.text.replace(/\s+/g, ' ').trim() ?? '';
const titles = (path: string): string[] => page(path).querySelectorAll('.row .t').map(text);

beforeAll(() => {
  copy = copyProject();
  copy.write(
    'content/topics.yaml',
    'categories:\n  opinion: { ar: رأي, en: Opinion }\ntags:\n  one: { ar: واحد, en: One }\n',
  );
  copy.write('content/pages/about/en.md', '---\ntitle: About\n---\n\nWhat it is.\n');
  copy.write('content/pages/about/ar.md', '---\ntitle: عن الموقع\n---\n\nما هو.\n');
  for (let i = 1; i <= 33; i++)
    copy.write(
      `content/articles/piece-${String(i).padStart(2, '0')}/en.md`,
      `---\ntitle: Piece ${i}\ncategory: opinion\ntags: [one]\ndate: 20${i > 20 ? 25 : 24}-01-${String((i % 20) + 1).padStart(2, '0')}\n---\n\nText ${i}.\n`,
    );
  copy.write('content/articles/bare/ar.md', '---\ntitle: عارٍ\n---\n\nنص بلا أقسام ولا تاريخ.\n');
  copy.write(
    'content/articles/draft/en.md',
    '---\ntitle: Not yet\ndraft: true\n---\n\nSecretword. ![Secret](secret.png)\n',
  );
  copy.write('content/articles/draft/secret.png', png(20, 10));
  copy.write('content/articles/full/map.png', png(1400, 700));
  copy.write('content/articles/full/small.png', png(200, 100));
  copy.write(
    'content/articles/full/ar.md',
    `---
title: كامل
author: كاتب
source: { name: BBC, url: https://example.com/piece, date: 2022-01-08 }
original: ar
date: 2026-01-02
updated: 2026-01-03
---

تمهيد[^1] عن [قطعة](piece-01) و[موضوع](topics/one).

::: read-more
- bare
- مقال في موقع آخر
- [مقال له عنوان](https://example.com/other)
:::

## الأول {#first}

![خريطة](map.png "تعليق")

![صغيرة](small.png)

> قول.
> — قائله

## الثاني {#second}

| أ | ب |
|---|--:|
| 1 | 2 |

[^1]: حاشية.
`,
  );
  copy.write(
    'content/articles/full/en.md',
    '---\ntitle: Full\ntranslator: Someone\n---\n\nAn opening.\n\n## First {#first}\n\nText.\n',
  );
  const { code, printed } = copy.run('build', env);
  if (code !== 0) throw new Error(printed);
});
afterAll(() => copy.remove());

test('every address is under the base path and of the origin given', () => {
  const faults: string[] = [];
  for (const name of readdirSync(join(copy.folder, 'dist'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|css)$/.test(name)) continue;
    const source = readFileSync(join(copy.folder, 'dist', name), 'utf8');
    for (const [, address = ''] of source.matchAll(/(?:href|src|url)(?:="|\()([^")]+)/g))
      // A network's address holds ours.
      if (
        !/^(\/reader\/|#|[^?]*\?(text|url|u|body)=https:\/\/example\.org\/reader\/|https:\/\/example\.(org\/reader\/|com\/))/.test(
          address,
        )
      )
        faults.push(`${name}: ${address}`);
    for (const [, set = ''] of source.matchAll(/srcset="([^"]+)"/g))
      for (const address of set.split(', '))
        if (!address.startsWith('/reader/assets/')) faults.push(`${name}: ${address}`);
  }
  expect(faults).toEqual([]);
  expect(page('ar/full').querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    'https://example.org/reader/ar/full/',
  );
});

test('what an article does not say vanishes, with its separators', () => {
  const root = page('ar/bare');
  expect(root.querySelectorAll('article .cat, .stand, .who, article-contents, .head time')).toHaveLength(0);
  expect(root.querySelectorAll('.meta > *').map(text)).toEqual([
    'مدة القراءة دقيقة واحدة',
    'متاح بالعربية فقط',
  ]);
  expect(root.querySelector('meta[name=description]')?.getAttribute('content')).toBe(
    'نص بلا أقسام ولا تاريخ.',
  );
});

test('a byline says all there is', () => {
  const byline = page('ar/full').querySelector('.by');
  expect(text(byline?.querySelector('.who') ?? null)).toBe('بقلم كاتب في «BBC»');
  expect(byline?.querySelectorAll('.meta > *').map(text)).toEqual([
    'نُشر الأصل في 8 يناير (كانون الثاني) 2022',
    '2 يناير (كانون الثاني) 2026',
    'حُدّث في 3 يناير (كانون الثاني) 2026',
    'مدة القراءة دقيقة واحدة',
  ]);
  expect(text(page('en/full').querySelector('.who'))).toBe('Translated from Arabic. Translated by Someone.');
  expect(page('ar/full').querySelector('.who a')?.getAttribute('href')).toBe('https://example.com/piece');
});

test('images go through Astro: hashed, with sizes and room kept for them', () => {
  const [map, small] = page('ar/full').querySelectorAll('figure img');
  expect(map?.getAttribute('src')).toMatch(/^\/reader\/assets\/map\.\w+.*\.webp$/);
  expect(
    map
      ?.getAttribute('srcset')
      ?.split(', ')
      .map((part) => part.split(' ')[1]),
  ).toEqual(['312w', '624w', '1248w']);
  expect([map?.getAttribute('width'), map?.getAttribute('height')]).toEqual(['624', '312']);
  expect([small?.getAttribute('width'), small?.getAttribute('height')]).toEqual(['200', '100']);
  for (const image of [map, small]) {
    expect(image?.getAttribute('alt')).toBeTruthy();
    expect(
      existsSync(join(copy.folder, 'dist', (image?.getAttribute('src') ?? '').replace('/reader/', ''))),
    ).toBe(true);
  }
  expect(text(page('ar/full').querySelector('figcaption'))).toBe('تعليق');
});

test('a read-more block names articles in the page’s language, and outside pieces with or without address', () => {
  const root = page('ar/full');
  expect(text(root.querySelector('.more h2'))).toBe(stringsOf('ar').readMore);
  expect(
    root
      .querySelectorAll('.more li')
      .map((item) => [text(item), item.querySelector('a')?.getAttribute('href')]),
  ).toEqual([
    ['عارٍ', '/reader/ar/bare/'],
    ['مقال في موقع آخر', undefined],
    ['مقال له عنوان', 'https://example.com/other'],
  ]);
});

test('a link to what only another language has says so', () => {
  const link = page('ar/full').querySelector('.prose a[href="/reader/en/piece-01/"]');
  expect(link?.getAttribute('hreflang')).toBe('en');
});

test('a section that a translation lacks stands in place as missing, and its links land', () => {
  const root = page('en/full');
  expect(root.querySelectorAll('.contents nav li').map(text)).toEqual([
    'First',
    'الثاني Not yet translated.',
  ]);
  expect(root.querySelectorAll('.prose h2').map((h2) => [h2.id, text(h2)])).toEqual([
    ['first', 'First'],
    ['second', 'الثاني'],
  ]);
  expect(root.querySelector('#second span')?.getAttribute('lang')).toBe('ar');
  expect(text(root.querySelector('.late'))).toBe('Not yet translated. This section in Arabic');
  expect(root.querySelector('.late a')?.getAttribute('href')).toBe('/reader/ar/full/#second');
  const facing = page('en/full/with-ar');
  expect(text(facing.querySelector('#second .first'))).toContain('Not yet translated.');
  expect(text(facing.querySelector('#second .second'))).toBe('الثاني');
  expect(facing.querySelector('#second .beside a')?.getAttribute('href')).toBe('/reader/ar/full/#second');
});

test('an article of one language is listed in the other as such, and its switch leads home', () => {
  const row = page('ar')
    .querySelectorAll('.row')
    .find((found) => text(found).includes('Piece 33'));
  const link = row?.querySelector('.t a');
  expect(link?.getAttribute('href')).toBe('/reader/en/piece-33/');
  expect([link?.getAttribute('lang'), link?.getAttribute('dir'), link?.getAttribute('hreflang')]).toEqual([
    'en',
    'ltr',
    'en',
  ]);
  expect(text(row?.querySelector('.in') ?? null)).toBe('متاح بالإنجليزية فقط');
  const root = page('en/piece-33');
  expect(text(root.querySelector('.meta'))).toContain('Available in English only');
  expect(root.querySelector('.languages a')?.getAttribute('href')).toBe('/reader/ar/');
  expect(
    root.querySelectorAll('link[rel=alternate][hreflang]').map((link) => link.getAttribute('hreflang')),
  ).toEqual(['en', 'x-default']);
});

test('lists hold 30, and all of a year stand under the year', () => {
  expect(titles('en')).toHaveLength(30);
  expect(
    page('en')
      .querySelectorAll('.years a')
      .map((a) => a.getAttribute('href')),
  ).toEqual([
    '/reader/en/archive/2026/',
    '/reader/en/archive/2025/',
    '/reader/en/archive/2024/',
    '/reader/en/archive/undated/',
  ]);
  expect(titles('en/archive/2024')).toHaveLength(20);
  expect(titles('en/archive/undated')).toEqual(['عارٍ']);
  expect(titles('en/topics/one')).toHaveLength(30);
  expect(page('en/topics/one').querySelectorAll('.years a')).toHaveLength(2);
  expect(titles('ar/topics/one/2025')).toHaveLength(13);
});

test('drafts are not published', () => {
  expect(existsSync(join(copy.folder, 'dist/en/draft'))).toBe(false);
  expect(readFileSync(join(copy.folder, 'dist/en/index.html'), 'utf8')).not.toContain('Not yet');
  expect(readdirSync(join(copy.folder, 'dist/assets')).filter((name) => name.startsWith('secret'))).toEqual(
    [],
  );
});

test('the same content builds to the same bytes', () => {
  const read = (): string[] =>
    readdirSync(join(copy.folder, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => `${name} ${crc32(readFileSync(join(copy.folder, 'dist', name)))}`);
  const before = read();
  expect(copy.run('build', env).code).toBe(0);
  expect(read()).toEqual(before);
});

test('a build with mistakes names them all, ends with 1, and leaves the site as it was', () => {
  const before = readFileSync(join(copy.folder, 'dist/en/index.html'), 'utf8');
  copy.write('content/articles/wrong-a/en.md', '---\ntitle: A\ndate: soon\n---\n\n# Heading\n\n## No id\n');
  copy.write('content/articles/wrong-b/ar.md', '---\ntitle: ب\n---\n\n[رابط](nowhere)\n');
  const { code, printed } = copy.run('build', env);
  expect(code).toBe(1);
  expect(printed).toContain('4 problems in the content:');
  expect(printed).toContain(`content/articles/wrong-a/en.md:3: "date" can't be "soon".`);
  expect(printed).toContain('content/articles/wrong-a/en.md:6: "Heading" is a heading of the first level');
  expect(printed).toContain(
    'content/articles/wrong-a/en.md:8: the section "No id" has no id. Write ## No id {#no-id}',
  );
  expect(printed).toContain('content/articles/wrong-b/ar.md:5: there is no article "nowhere".');
  expect(printed).not.toMatch(/^\s+at /m);
  expect(printed).toContain('Nothing was published');
  expect(readFileSync(join(copy.folder, 'dist/en/index.html'), 'utf8')).toBe(before);
  expect(existsSync(join(copy.folder, 'dist.partial'))).toBe(false);
});

test.each([
  [{ SITE_URL: 'example.org' }, 'SITE_URL "example.org" is not an address. Write scheme and host'],
  [{ BASE_PATH: 'a b' }, 'BASE_PATH "a b" is not a path.'],
])('a wrong address (%o) ends with 1 and says what to write', (wrong, sentence) => {
  const { code, printed } = copy.run('build', wrong);
  expect(code).toBe(1);
  expect(printed).not.toMatch(/^\s+at /m);
  expect(printed).toContain(sentence);
});
