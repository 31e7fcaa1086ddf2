import { expect, test } from 'vitest';
import { firstSentences } from './summary.ts';

test('a short text is its own summary', () => {
  expect(firstSentences('جملة.\nوأخرى.')).toBe('جملة. وأخرى.');
});

test('whole sentences are taken as long as they fit', () => {
  const sentence = 'كلام'.repeat(14);
  expect(firstSentences(`${sentence}؟ ${sentence}. ${sentence}.`)).toBe(`${sentence}؟ ${sentence}.`);
});

test('a long first sentence is cut at a word', () => {
  const cut = firstSentences(`${'word, '.repeat(40)}end.`);
  expect(cut.length).toBeLessThanOrEqual(161);
  expect(cut).toMatch(/word…$/);
});
