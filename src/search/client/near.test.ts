import { expect, test } from 'vitest';
import { nearest } from './near.ts';

test.each([
  ['توكايف', 'توكاييف', 'a letter left out'],
  ['kazahkstan', 'kazakhstan', 'letters swapped'],
  ['tokayef', 'tokayev', 'a letter changed'],
  ['nasarbajev', 'nazarbayev', 'two edits in a long word'],
])('%s is near %s: %s', (word, near) => {
  expect(nearest(word, ['قرار', 'treaty', near])).toEqual([near]);
});

test('only the nearest words count, and short words have none', () => {
  expect(nearest('protset', ['protest', 'protects'])).toEqual(['protest']);
  expect(nearest('presant', ['present', 'prezant'])).toEqual(['present', 'prezant']);
  expect(nearest('war', ['war', 'wars', 'bar'])).toEqual([]);
  expect(nearest('border', ['order', 'bolter'])).toEqual(['order']);
  expect(nearest('orbers', ['border'])).toEqual([]);
});
