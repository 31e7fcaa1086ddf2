import { expect, test } from 'vitest';
import { wordsOf } from '../../language/words.ts';
import { relate, type Relatable } from './related.ts';
import { makeVocabulary } from './vocabulary.ts';

const vocabularies = {
  ar: makeVocabulary('ar'),
  en: makeVocabulary('en'),
  fr: makeVocabulary('fr'),
  fa: makeVocabulary('fa'),
};

const entry = (id: string, tags: string[], text: Partial<Record<'ar' | 'en', string>> = {}): Relatable => ({
  id,
  tags,
  day: '2026-01-01',
  words: {
    ...(text.ar && { ar: vocabularies.ar.numbersOf(wordsOf('ar', text.ar)) }),
    ...(text.en && { en: vocabularies.en.numbersOf(wordsOf('en', text.en)) }),
  },
});
const idsOf = (articles: Relatable[], of: string): string[] =>
  (relate(articles, vocabularies).get(of) ?? []).map(({ id }) => id);

test('shared tags relate articles, rare tags more', () => {
  const articles = [
    entry('a', ['common', 'rare']),
    entry('b', ['common']),
    entry('c', ['common', 'rare']),
    entry('d', ['common']),
    entry('e', ['other']),
  ];
  expect(idsOf(articles, 'a')).toEqual(['c', 'b', 'd']);
});

test('shared rare words relate articles, in any spelling', () => {
  const articles = [
    entry('a', [], { ar: 'تحدث توكاييف عن بايكونور' }),
    entry('b', [], { ar: 'وبايكونور قاعدة' }),
    entry('c', [], { ar: 'لا شيء مشترك' }),
    entry('d', [], { ar: 'نص رابع مختلف' }),
    entry('e', [], { ar: 'وخامس' }),
  ];
  expect(relate(articles, vocabularies).get('a')?.[0]).toEqual({
    id: 'b',
    tags: [],
    words: { ar: ['بايكونور'] },
  });
});

test('there are three related articles if possible, and never the article itself', () => {
  const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => entry(id, []));
  for (const { id } of articles) {
    const ids = idsOf(articles, id);
    expect(ids).toHaveLength(3);
    expect(ids).not.toContain(id);
  }
  expect(idsOf(articles.slice(0, 2), 'a')).toEqual(['b']);
});

test('the order of the articles does not matter', () => {
  const articles = Array.from({ length: 40 }, (_, i) =>
    entry(`a${i}`, [`t${i % 3}`, `u${i % 7}`], { en: `word${'abcdefg'.charAt(i % 5)}xyz same ${i}` }),
  );
  const one = relate(articles, vocabularies);
  const other = relate(articles.toReversed(), vocabularies);
  for (const { id } of articles) expect(other.get(id)).toEqual(one.get(id));
});
