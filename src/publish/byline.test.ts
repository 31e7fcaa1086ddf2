import { expect, test } from 'vitest';
import type { Translation } from '../article/model/article.ts';
import { bylineOf, bylineParts, rightsOf, translationCredit } from './byline.ts';

const text = (facts: Partial<Translation>): Translation => ({
  lang: 'en',
  file: '',
  title: 'Oil',
  summary: '',
  retelling: false,
  sections: [],
  words: 0,
  digest: '',
  ...facts,
});
const source = { name: 'The Paper', url: 'https://paper.example/oil' };

test('a byline has an author, an outlet, both or neither', () => {
  expect(bylineOf(text({ author: 'Tareq' }))).toBe('By Tareq');
  expect(bylineOf(text({ author: 'Tareq', source }))).toBe('By Tareq in The Paper');
  expect(bylineOf(text({ source }))).toBe('From The Paper');
  expect(bylineOf(text({}))).toBe('');
});

test('its parts name the author and link the outlet', () => {
  expect(bylineParts(text({ author: 'Tareq', source, retelling: true }))).toEqual([
    { text: 'Based on an article by' },
    { kind: 'author', text: 'Tareq' },
    { text: 'in' },
    { kind: 'outlet', text: 'The Paper', url: source.url },
  ]);
});

test('a translation names its original language and its translator', () => {
  const translated = text({ translator: 'Layla' });
  expect(translationCredit({ original: 'ar' }, translated)).toBe('Translated from Arabic by Layla');
  expect(translationCredit({}, translated)).toBe('Translated by Layla');
  expect(translationCredit({ original: 'ar' }, text({}))).toBe('Translated from Arabic');
  expect(translationCredit({ original: 'en' }, text({}))).toBeUndefined();
});

test('author and translator are named in one sentence', () => {
  const translated = text({ author: 'Tareq', translator: 'Layla' });
  expect(bylineOf(translated) + String(translationCredit({ original: 'ar' }, translated))).toBe(
    'By Tareq, translated from Arabic by Layla',
  );
});

test('a text that was first published elsewhere names the outlet', () => {
  expect(rightsOf(text({}))).toBeUndefined();
  expect(rightsOf(text({ source }))).toContain('First published by The Paper');
  expect(rightsOf(text({ source, retelling: true }))).toContain('an article published by The Paper. Rights');
});
