import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import { listedAtOnce, listing, newestFirst } from './catalog.ts';
import { changedDays, frontPage } from './front-page.ts';

/** An article in Arabic with a date. */
const article = (id: string, date?: string): Article => ({
  ...{ id, main: 'ar', original: 'ar', tags: [], was: [], related: [] },
  translations: {
    ar: {
      ...{
        lang: 'ar',
        file: '',
        title: '',
        summary: '',
        retelling: false,
        words: 0,
        digest: '',
        sections: [],
      },
      date,
    },
  },
});
const idsOf = (articles: readonly Article[]): string[] => articles.map(({ id }) => id);

test.each([0, 1, 2, 4, 6, 300])('a home page of %i articles has each that it has room for once', (count) => {
  const all = newestFirst(
    Array.from({ length: count }, (_, i) =>
      article(`a${String(i).padStart(3, '0')}`, `20${10 + (i % 16)}-01-01`),
    ),
    'ar',
  );
  const { newest, years } = listing(all, 'ar');
  const { lead, latest, others } = frontPage(newest, undefined);
  expect(idsOf([...(lead ? [lead] : []), ...latest, ...others])).toEqual(idsOf(newest));
  expect(newest.length).toBe(Math.min(count, listedAtOnce));
  expect(latest.length).toBe(Math.max(0, Math.min(count - 1, 3)));
  expect([...years.values()].flat()).toHaveLength(count > listedAtOnce ? count : 0);
});

test('a chosen lead is not repeated among the others', () => {
  const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => article(id));
  const { lead, latest, others } = frontPage(articles, articles[4]);
  expect([lead?.id, idsOf(latest), idsOf(others)]).toEqual(['e', ['a', 'b', 'c'], ['d', 'f']]);
});

test('a day is given where it changes', () => {
  const [first, ...rest] = ['2026-02-02', '2026-02-02', '2026-02-01', '2026-02-01', undefined].map((day, i) =>
    article(String(i), day),
  );
  expect(changedDays(rest, 'ar', first)).toEqual([undefined, '2026-02-01', undefined, undefined]);
  expect(changedDays(rest, 'ar')).toEqual(['2026-02-02', '2026-02-01', undefined, undefined]);
});
