import { expect, test } from 'vitest';
import type { Article, Translation } from './article.ts';
import { listing, makeCatalog, newestFirst, placeOf } from './catalog.ts';
import type { Language } from '../../language/language.ts';

const translation = (lang: Language, date?: string, sections: string[] = []): Translation => ({
  lang,
  file: '',
  title: '',
  summary: '',
  retelling: false,
  words: 0,
  digest: '',
  date,
  sections: sections.map((id) => ({ id, title: id, line: 1, was: [], fingerprint: '' })),
});
const article = (id: string, translations: Article['translations'], main: Language = 'ar'): Article => ({
  id,
  main,
  original: main,
  tags: [],
  was: [],
  related: [],
  translations,
});

test('articles are sorted newest first, by the day of the translation that is linked to, undated ones last', () => {
  const articles = [
    article('none', { ar: translation('ar') }),
    article('old', { ar: translation('ar', '2020-01-01'), en: translation('en', '2026-01-01') }),
    article('new', { ar: translation('ar', '2025-01-01') }),
    article('also-new', { ar: translation('ar', '2025-01-01') }),
  ];
  expect(newestFirst(articles, 'ar').map(({ id }) => id)).toEqual(['also-new', 'new', 'old', 'none']);
  expect(newestFirst(articles, 'en').map(({ id }) => id)).toEqual(['old', 'also-new', 'new', 'none']);
});

test('up to 30 articles are on one page; more have pages by year, which list all of them', () => {
  const many = Array.from({ length: 31 }, (_, i) =>
    article(`a${i}`, { ar: translation('ar', i < 16 ? '2026-01-01' : i < 30 ? '2025-01-01' : undefined) }),
  );
  expect(listing(many.slice(0, 30), 'ar').years.size).toBe(0);
  const { newest, years } = listing(newestFirst(many, 'ar'), 'ar');
  expect(newest).toHaveLength(30);
  expect([...years].map(([year, list]) => [year, list.length])).toEqual([
    ['2026', 16],
    ['2025', 14],
    ['', 1],
  ]);
});

test('a link leads to a language that has the section', () => {
  const catalog = makeCatalog(
    [
      article('oil', {
        ar: translation('ar', undefined, ['a', 'b']),
        en: translation('en', undefined, ['a']),
      }),
    ],
    [],
    { categories: {}, tags: {} },
  );
  const place = (section?: string) => placeOf(catalog, { kind: 'inside', id: 'oil', section }, 'en', 'x');
  expect(place()).toMatchObject({ lang: 'en', id: 'oil' });
  expect(place('a')).toMatchObject({ lang: 'en', section: 'a' });
  expect(place('b')).toMatchObject({ lang: 'ar', section: 'b' });
  expect(place('c')).toBeUndefined();
});
