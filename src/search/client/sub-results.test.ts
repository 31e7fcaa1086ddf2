import { expect, test } from 'vitest';
import { hitExcerpt, subResults } from './sub-results.ts';

const numbered = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
const hit = (location: number, balanced_score = 1) => ({ location, balanced_score });
const text = {
  url: '/ar/one/',
  content: numbered(100),
  meta: { title: 'two words' },
  anchors: [
    { id: 'second', text: 'w50', location: 50 },
    { id: '_opening', text: 'w10 w11', location: 10 },
    { id: 'first', text: 'w20 w21 w22', location: 20 },
  ],
};

test('hits are grouped by section, whose text begins after the heading', () => {
  expect(subResults({ ...text, weighted_locations: [hit(1), hit(12), hit(21, 6), hit(49, 2)] })).toEqual([
    { text: { from: 10, to: 20 }, score: 1 },
    {
      id: 'first',
      heading: { from: 20, to: 23 },
      text: { from: 23, to: 50 },
      score: 8,
    },
  ]);
});

test('a hit in the title is in no section', () => {
  expect(subResults({ ...text, weighted_locations: [hit(0)] })).toEqual([]);
  expect(subResults({ ...text, weighted_locations: [hit(2)] })).toHaveLength(1);
});

test.each([
  { hits: [], shows: [50, 80], why: 'the beginning of a section without hits' },
  { hits: [52], shows: [50, 80], why: 'nothing before the section' },
  {
    hits: [60, 90, 93, 95],
    shows: [70, 100],
    why: 'the place with the most hits, and nothing after the section',
  },
  { hits: [60, 99, 20], shows: [54, 84], why: 'the first of equally good places' },
])('an excerpt shows $why', ({ hits, shows: [from, to] }) => {
  expect(hitExcerpt({ from: 50, to: 100 }, hits)).toEqual({ from, to });
});

test('the excerpt of a short section is all of it', () => {
  expect(hitExcerpt({ from: 10, to: 14 }, [12])).toEqual({ from: 10, to: 14 });
});
