import { expect, test } from 'vitest';
import { cutNote, cutShorter } from './cut.ts';

test.each([
  ['The sea, the land', 'The sea, the…'],
  ['The sea, the…', 'The sea…'],
  ['The sea…', 'The…'],
  ['البحر «والبر', 'البحر…'],
  ['Harbour', 'Harbou…'],
  // A letter and its vowel mark go together.
  ['مُدَ', 'مُ…'],
  ['a', undefined],
  ['…', undefined],
])('"%s" is cut to "%s"', (words, cut) => {
  expect(cutShorter(words)).toBe(cut);
});

test('a note quotes the last words that are left', () => {
  expect(cutNote('headline', 'A sea of letters and salt…')).toBe(
    'the headline was cut after "letters and salt"',
  );
});
