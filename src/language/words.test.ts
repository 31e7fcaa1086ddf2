import { expect, test } from 'vitest';
import { readingMinutes, wordsOf } from './words.ts';

test('punctuation without a space separates words', () => {
  expect(wordsOf('ar', 'تجاه النظام،على الرغم')).toEqual(['تجاه', 'النظام', 'على', 'الرغم']);
  expect(wordsOf('en', 'Kazakhstan’s oil — and gas')).toEqual(['Kazakhstan’s', 'oil', 'and', 'gas']);
});

test('reading time is rounded up, at least a minute, and slower in Arabic', () => {
  expect(readingMinutes('ar', 1244)).toBe(7);
  expect(readingMinutes('en', 1244)).toBe(6);
  expect(readingMinutes('en', 0)).toBe(1);
});
