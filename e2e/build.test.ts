// The build command: a base path, long lists, the same bytes twice, and how it reports mistakes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { stringsOf } from '../src/settings/strings.ts';
import { pageAt, textOf } from './built-pages.ts';
import { attribute, readBuiltSite } from '../src/check/built-site.ts';
import { copyFixture, type Copy } from './project-copy.ts';

const many = readBuiltSite(inject('many'));
const titles = (path: string): string[] =>
  pageAt(path, many).querySelectorAll('main :is(h1, h2, h3) a').map(textOf);
/** The links to lists of years. */
const years = (path: string): string[] =>
  pageAt(path, many)
    .querySelectorAll('main nav a')
    .map((link) => attribute(link, 'href'))
    .filter((address) => address.includes('/archive/') || /\/topics\/\w+\/./.test(address));

test('every address has the given origin and base path', () => {
  const faults: string[] = [];
  const isRight =
    // The address of a network contains the page's, and authors link to other sites.
    /^(\/reader\/|#|[^?]*\?(text|url|u|body)=https:\/\/example\.org\/reader\/|https:\/\/(example\.org\/reader|[\w-]+\.example)\/)/;
  for (const file of many.files) {
    if (!/\.(html|css)$/.test(file)) continue;
    const source = many.read(file).toString();
    for (const [, address = ''] of source.matchAll(/(?:href|src|url)(?:="|\()([^")]+)/g))
      if (!isRight.test(address)) faults.push(`${file}: ${address}`);
    for (const [, set = ''] of source.matchAll(/srcset="([^"]+)"/g))
      for (const address of set.split(', '))
        if (!address.startsWith('/reader/assets/')) faults.push(`${file}: ${address}`);
  }
  expect(faults).toEqual([]);
  expect([many.origin, many.base]).toEqual(['https://example.org', '/reader/']);
});

test('lists have 30 articles, and the page of a year has all of that year', () => {
  expect(titles('en/')).toHaveLength(30);
  expect(years('en/')).toEqual(
    ['2026', '2025', '2024', '2023', '2022', 'undated'].map((year) => `/reader/en/archive/${year}/`),
  );
  expect(titles('en/archive/2022/')).toHaveLength(20);
  expect(titles('en/archive/2026/')).toHaveLength(3);
  expect(titles('en/archive/undated/')).toContain('القطعة 1');
  expect(titles('en/topics/crafts/')).toHaveLength(30);
  expect(years('en/topics/crafts/')).toContain('/reader/en/topics/crafts/2023/');
  expect(titles('ar/topics/crafts/2023/')).toHaveLength(13);
});

test('in lists of another language, an article keeps the language of its title and has a note', () => {
  const row = pageAt('ar/topics/crafts/', many)
    .querySelectorAll('#article article')
    .find((found) => textOf(found).includes('Note 33'));
  expect(textOf(row)).toContain(stringsOf('ar').onlyIn.en);
  expect(attribute(row?.querySelector('a')?.closest('[lang]') ?? null, 'lang')).toBe('en');
});

let copy: Copy;
beforeAll(() => {
  copy = copyFixture();
});
afterAll(() => copy.remove());

test('the same content builds to the same bytes without a cache', () => {
  const fixture = readBuiltSite(inject('fixture'));
  expect(copy.run('build')).toMatchObject({ code: 0 });
  const again = readBuiltSite(copy.folder);
  expect([...again.files].sort()).toEqual([...fixture.files].sort());
  const differing = [...again.files].filter(
    (file) => /\.\w+$/.test(file) && !again.read(file).equals(fixture.read(file)),
  );
  expect(differing).toEqual([]);
});

test('a build with mistakes names them all, exits with 1, and leaves the site unchanged', () => {
  const home = (): string => readFileSync(join(copy.folder, 'dist/en/index.html'), 'utf8');
  const before = home();
  copy.write('content/articles/wrong-a/en.md', '---\ntitle: A\ndate: soon\n---\n\n# Heading\n\n## No id\n');
  copy.write('content/articles/wrong-b/ar.md', '---\ntitle: ب\n---\n\n[رابط](nowhere)\n');
  const { code, printed } = copy.run('build');
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
  expect(home()).toBe(before);
  expect(existsSync(join(copy.folder, 'dist.partial'))).toBe(false);
  expect(readdirSync(copy.folder)).not.toContain('dist.previous');
});

test.each([
  [{ SITE_URL: 'example.org' }, 'SITE_URL "example.org" is not an address. Write scheme and host'],
  [{ BASE_PATH: 'a b' }, 'BASE_PATH "a b" is not a path.'],
])('a wrong address (%o) exits with 1 and says what to write', (wrong, sentence) => {
  const { code, printed } = copy.run('build', wrong);
  expect(code).toBe(1);
  expect(printed).not.toMatch(/^\s+at /m);
  expect(printed).toContain(sentence);
});
