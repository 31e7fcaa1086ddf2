/**
 * Fewest texts of a shard. For each shard a query needs three requests and some 25 kB. For each text of a changed shard
 * a build needs time and half a megabyte of memory. So a large archive has larger shards, up to a limit.
 */
const fewestOf = (texts: number): number => (texts <= 2500 ? 500 : texts <= 5000 ? 1000 : 2000);

interface Dated {
  readonly date?: string | undefined;
}

/** Texts that are indexed together. */
export interface Shard<Text extends Dated> {
  /** The last of their years. */
  readonly year: string;
  readonly texts: readonly Text[];
}

/**
 * Groups the texts of a language into shards of whole years, oldest first, so that a new text changes the last one
 * only. Texts without a date come first. There is always one shard.
 */
export function shardsOf<Text extends Dated>(
  texts: readonly Text[],
  fewest = fewestOf(texts.length),
): Shard<Text>[] {
  const years = Map.groupBy(texts, ({ date }) => date?.slice(0, 4) ?? '0000');
  const shards: { year: string; texts: Text[] }[] = [];
  for (const [year, own] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = shards.at(-1);
    if (last && last.texts.length < fewest) {
      last.year = year;
      last.texts.push(...own);
    } else shards.push({ year, texts: own });
  }
  return shards.length > 0 ? shards : [{ year: '0000', texts: [] }];
}
