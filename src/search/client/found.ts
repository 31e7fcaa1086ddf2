import type { ResultData } from './sub-results.ts';

/** A text that was found. Its data is fetched when it is shown. */
export interface Found {
  readonly id: string;
  /** How close the text is to the query: higher is closer. */
  readonly rank: number;
  readonly score: number;
  readonly data: () => Promise<ResultData>;
}

/** The texts in any of the lists, best first. */
export const inAny = (lists: readonly (readonly Found[])[]): Found[] =>
  sorted([...byId(lists).values()].map((texts) => merged(texts, (numbers) => Math.max(...numbers))));

/** The texts in every list, best first. */
export const inAll = (lists: readonly (readonly Found[])[]): Found[] =>
  sorted(
    [...byId(lists).values()]
      .filter((texts) => texts.length === lists.length)
      .map((texts) => merged(texts, (numbers) => numbers.reduce((sum, number) => sum + number, 0))),
  );

const byId = (lists: readonly (readonly Found[])[]): Map<string, Found[]> =>
  Map.groupBy(lists.flat(), ({ id }) => id);

const sorted = (texts: Found[]): Found[] => texts.sort((a, b) => b.rank - a.rank || b.score - a.score);

/** One text with the hits of all. */
function merged(texts: readonly Found[], total: (numbers: readonly number[]) => number): Found {
  return {
    id: texts[0]?.id ?? '',
    rank: total(texts.map(({ rank }) => rank)),
    score: total(texts.map(({ score }) => score)),
    data: async () => {
      const hits = new Map<number, ResultData['weighted_locations'][number]>();
      let last: ResultData | undefined;
      for (const text of texts) {
        // One after the other: without a worker Pagefind returns the same object each time.
        last = await text.data();
        for (const hit of last.weighted_locations) hits.set(hit.location, hit);
      }
      if (!last) throw new Error('no text');
      return { ...last, weighted_locations: [...hits.values()].sort((a, b) => a.location - b.location) };
    },
  };
}
