import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lostInTitle, lostWords, samples, titles } from '../nothing-lost.ts';

/** How many texts are tried; LOSS_TEXTS=1000000 tries as many. */
const numRuns = Number(process.env['LOSS_TEXTS'] ?? 20_000);

test('no word of many texts is lost', { timeout: 0 }, () => {
  fc.assert(
    fc.property(samples, (sample) => {
      expect(lostWords(sample)).toEqual([]);
    }),
    { numRuns },
  );
});

test('no word of many titles is lost', { timeout: 0 }, () => {
  fc.assert(
    fc.property(titles, (title) => {
      expect(lostInTitle(title)).toEqual([]);
    }),
    { numRuns },
  );
});
