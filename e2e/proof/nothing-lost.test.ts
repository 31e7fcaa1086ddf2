// npm run proof tries 20,000 texts and titles, the same in every run. LOSS_TEXTS=1000000 tries as many of each, with a
// random seed that is printed first; LOSS_SEED=… repeats that run.
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { lostInTitle, lostWords, samples, titles } from '../nothing-lost.ts';

const { LOSS_TEXTS, LOSS_SEED = LOSS_TEXTS && Date.now() } = process.env;
const numRuns = Number(LOSS_TEXTS ?? 20_000);
const parameters = LOSS_SEED === undefined ? { numRuns } : { numRuns, seed: Number(LOSS_SEED) };

beforeAll(() => {
  console.log(`${numRuns} texts and titles, seed ${parameters.seed ?? fc.readConfigureGlobal().seed}`);
});

test('no word of many texts is lost', { timeout: 0 }, () => {
  fc.assert(
    fc.property(samples, (sample) => {
      expect(lostWords(sample)).toEqual([]);
    }),
    parameters,
  );
});

test('no word of many titles is lost', { timeout: 0 }, () => {
  fc.assert(
    fc.property(titles, (title) => {
      expect(lostInTitle(title)).toEqual([]);
    }),
    parameters,
  );
});
