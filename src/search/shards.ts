import type { PublishedText } from './texts.ts';

/**
 * Fewest texts of a shard. Each shard costs a query three requests and some 25 kB, and each text of a changed shard
 * costs a build time and half a megabyte of memory: so a large archive has larger shards, up to a bound.
 */
const fewestOf = (texts: number): number => (texts <= 2500 ? 500 : texts <= 5000 ? 1000 : 2000);

/** Texts that are indexed together. */
export interface Shard {
  /** The last of their years. */
  readonly year: string;
  readonly texts: readonly PublishedText[];
}

/**
 * Groups the texts of a language into shards of whole years, oldest first, so that a new text changes the last one
 * only. There is always one.
 */
export function shardsOf(texts: readonly PublishedText[], fewest = fewestOf(texts.length)): Shard[] {
  const years = Map.groupBy(texts, ({ year }) => year);
  const shards: { year: string; texts: PublishedText[] }[] = [];
  for (const [year, own] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = shards.at(-1);
    if (last && last.texts.length < fewest) {
      last.year = year;
      last.texts.push(...own);
    } else shards.push({ year, texts: own });
  }
  return shards.length > 0 ? shards : [{ year: '0000', texts: [] }];
}
