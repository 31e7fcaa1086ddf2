import { expect, test } from 'vitest';
import type { Article, SitePage, Translation } from '../../article/model/article.ts';
import { makeCatalog } from '../../article/model/catalog.ts';
import { site } from '../../settings/site.ts';
import { homeCard, entryCard, sectionCard, sectionsWithCards } from './card.ts';

const text = (lang: 'ar' | 'en', facts: Partial<Translation>): Translation => ({
  lang,
  file: `content/articles/oil/${lang}.md`,
  title: 'Oil',
  summary: '',
  retelling: false,
  sections: [],
  words: 0,
  digest: '',
  ...facts,
});
const head = (id: string, title: string, was: string[] = []) => ({
  id,
  title,
  was,
  line: 1,
  fingerprint: '',
});
const oil = (facts: Partial<Record<'ar' | 'en', Partial<Translation>>>, category?: string): Article => ({
  id: 'oil',
  main: 'ar',
  category,
  tags: [],
  was: [],
  related: [],
  translations: {
    ...(facts.ar && { ar: text('ar', facts.ar) }),
    ...(facts.en && { en: text('en', facts.en) }),
  },
});
const catalog = makeCatalog([], [], { categories: { opinion: { ar: 'رأي', en: 'Opinion' } }, tags: {} });

test('a home page’s card says what the site is', () => {
  for (const lang of site.languages)
    expect(homeCard(lang)).toEqual({
      lang,
      home: true,
      headline: site.name[lang],
      foot: site.description[lang],
    });
});

test('an article’s card says category, title, author and outlet, in its language and as its page does', () => {
  const retold = { title: 'نفط', author: 'طارق', source: { name: 'الصحيفة' }, retelling: true };
  expect(entryCard(catalog, oil({ ar: retold }, 'opinion'), 'ar')).toEqual({
    lang: 'ar',
    category: 'رأي',
    headline: 'نفط',
    foot: 'عن مقال بقلم طارق في «الصحيفة»',
  });
  const foot = (facts: Partial<Translation>) => entryCard(catalog, oil({ en: facts }), 'en').foot;
  expect(foot({ author: 'Tareq' })).toBe('By Tareq');
  expect(foot({ author: 'Tareq', source: { name: 'The Paper' } })).toBe('By Tareq in The Paper');
  expect(foot({ source: { name: 'The Paper' } })).toBe('From The Paper');
  expect(foot({})).toBeUndefined();
  expect(entryCard(catalog, oil({ en: {} }), 'en').category).toBeUndefined();
});

test('a page’s card says what the page says of itself', () => {
  const about: SitePage = {
    id: 'about',
    main: 'en',
    translations: { en: text('en', { description: 'What it is.' }) },
  };
  expect(entryCard(catalog, about, 'en')).toEqual({ lang: 'en', headline: 'Oil', foot: 'What it is.' });
});

test('a section’s card has its heading large and the article’s title under it', () => {
  expect(sectionCard(catalog, oil({ en: { author: 'Tareq' } }, 'opinion'), 'en', 'Pipelines')).toEqual({
    lang: 'en',
    category: 'Opinion',
    headline: 'Pipelines',
    under: 'Oil',
    foot: 'By Tareq',
  });
});

test('sections have a card at each id they have or had, in the languages they exist in', () => {
  const article = oil({
    ar: { sections: [head('fields', 'الحقول', ['old-fields']), head('pipes', 'الأنابيب')] },
    en: { sections: [head('fields', 'Fields')] },
  });
  expect(sectionsWithCards(article, 'ar')).toEqual([
    { id: 'fields', heading: 'الحقول' },
    { id: 'old-fields', heading: 'الحقول' },
    { id: 'pipes', heading: 'الأنابيب' },
  ]);
  expect(sectionsWithCards(article, 'en')).toEqual([
    { id: 'fields', heading: 'Fields' },
    { id: 'old-fields', heading: 'Fields' },
  ]);
});
