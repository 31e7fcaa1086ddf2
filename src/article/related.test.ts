import { expect, test } from 'vitest';
import { wordsOf } from '../language/words.ts';
import { relate, type Relatable } from './related.ts';
import { makeVocabulary } from './vocabulary.ts';

const vocabularies = { ar: makeVocabulary(), en: makeVocabulary() };

const piece = (id: string, tags: string[], text: Partial<Record<'ar' | 'en', string>> = {}): Relatable => ({
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

test('shared tags relate, rare ones more', () => {
  const articles = [
    piece('a', ['common', 'rare']),
    piece('b', ['common']),
    piece('c', ['common', 'rare']),
    piece('d', ['common']),
    piece('e', ['other']),
  ];
  expect(idsOf(articles, 'a')).toEqual(['c', 'b', 'd']);
});

test('shared rare words relate, in spellings that fold to one', () => {
  const articles = [
    piece('a', [], { ar: 'تحدث توكاييف عن بايكونور' }),
    piece('b', [], { ar: 'وبايكونور قاعدة' }),
    piece('c', [], { ar: 'لا شيء مشترك' }),
    piece('d', [], { ar: 'نص رابع مختلف' }),
    piece('e', [], { ar: 'وخامس' }),
  ];
  expect(relate(articles, vocabularies).get('a')?.[0]).toEqual({
    id: 'b',
    tags: [],
    words: { ar: ['بايكونور'] },
  });
});

test('three others are offered wherever there are three, and never the article itself', () => {
  const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => piece(id, []));
  for (const { id } of articles) {
    const ids = idsOf(articles, id);
    expect(ids).toHaveLength(3);
    expect(ids).not.toContain(id);
  }
  expect(idsOf(articles.slice(0, 2), 'a')).toEqual(['b']);
});

test('the order articles come in changes nothing', () => {
  const articles = Array.from({ length: 40 }, (_, i) =>
    piece(`a${i}`, [`t${i % 3}`, `u${i % 7}`], { en: `word${'abcdefg'.charAt(i % 5)}xyz same ${i}` }),
  );
  const one = relate(articles, vocabularies);
  const other = relate(articles.toReversed(), vocabularies);
  for (const { id } of articles) expect(other.get(id)).toEqual(one.get(id));
});
