import { expect, test } from 'vitest';
import { makeCatalog } from '../article/model/catalog.ts';
import type { Article } from '../article/model/article.ts';
import { recordReads } from '../files/reads.ts';
import { dependencyValues, tracked } from './tracked.ts';

const article = (id: string, title: string): Article => ({
  ...{ id, was: [`old-${id}`], main: 'en', tags: ['sea'], related: [] },
  translations: {
    en: {
      ...{ lang: 'en', file: `content/articles/${id}/en.md`, title, summary: 'Text.', retelling: false },
      ...{ words: 10, digest: `digest of ${title}` },
      sections: [{ id: 'part', title: 'Part', line: 7, was: [], fingerprint: 'abc' }],
    },
  },
});
const topics = { categories: {}, tags: { sea: { en: 'The sea' } } };
const catalogOf = (...articles: Article[]) => makeCatalog(articles, [], topics);
const readsOf = async (read: (all: ReturnType<typeof tracked>) => unknown) =>
  [...(await recordReads(() => void read(tracked(catalogOf(article('oil', 'Oil')))))).reads].sort();

test('every read of the catalog is noted, field by field where edits are frequent', async () => {
  expect(await readsOf(({ articles }) => articles.get('oil')?.translations.en?.title)).toEqual([
    'articles oil',
    'articles oil/en',
  ]);
  expect(await readsOf(({ articles }) => articles.get('oil')?.translations.en?.words)).toContain(
    'articles oil/en.words',
  );
  expect(await readsOf(({ articles }) => articles.get('gas'))).toEqual(['articles gas']);
  expect(await readsOf(({ renamed }) => renamed.get('old-oil'))).toEqual(['renamed old-oil']);
  expect(await readsOf(({ gone }) => [...gone])).toEqual(['gone']);
  expect(await readsOf(({ articles }) => [...articles.keys()])).toEqual(['articles']);
  expect(await readsOf(({ topics }) => topics.tags['sea'])).toEqual(['topics sea']);
});

test('each dependency that can be noted has a value, which changes with what it names', () => {
  const images = { 'content/articles/oil/a.png': { src: 'a' } };
  const [before, after] = [
    dependencyValues(catalogOf(article('oil', 'Oil')), images),
    dependencyValues(catalogOf(article('oil', 'Gas'), article('sea', 'Sea')), {}),
  ];
  const changed = ['articles', 'articles oil/en', 'articles oil/en.digest', 'articles sea', 'newest en'];
  const kept = ['articles oil', 'articles oil/en.words', 'articles oil/en.sections', 'pages', 'topics sea'];
  for (const dependency of [
    ...changed,
    'file content/articles/oil/en.md',
    'renamed old-sea',
    'carded en sea',
  ])
    expect(after(dependency), dependency).not.toEqual(before(dependency));
  expect(after('image content/articles/oil/a.png')).not.toEqual(before('image content/articles/oil/a.png'));
  for (const dependency of [...kept, 'renamed old-oil', 'gone', 'used sea', 'topics'])
    expect(after(dependency), dependency).toEqual(before(dependency));
  expect(() => before('weather')).toThrow('There is no dependency "weather"');
});

test('sections have no line and fingerprint, which every edit changes', () => {
  const [section] =
    tracked(catalogOf(article('oil', 'Oil'))).articles.get('oil')?.translations.en?.sections ?? [];
  expect(section).toMatchObject({ id: 'part', line: 0, fingerprint: '' });
});
