// Which posts are one article in several languages: as Polylang or WPML say, else guessed.
import type { Entry } from './survey.ts';

/** Posts that are one article, and what a guess rests on. */
interface Pair {
  readonly entries: readonly Entry[];
  readonly why?: string;
}

/** Least score of a guess: a day and an author alone are not enough. */
const enough = 4;

const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((each) => b.includes(each));

/** How likely two posts are translations of each other, and why. */
function likeness(a: Entry, b: Entry): { readonly score: number; readonly why: string } {
  const pictures = shared(a.pictures, b.pictures);
  const figures = shared(a.figures, b.figures);
  const isMost = figures.length * 2 > Math.max(a.figures.length, b.figures.length);
  const signs: readonly (readonly [holds: boolean, score: number, sign: string])[] = [
    [a.day !== '' && a.day === b.day, 2, 'the day'],
    [a.creator === b.creator, 1, 'the author'],
    [pictures.length > 0, 2, `${pictures.length} pictures`],
    [figures.length > 1 && isMost, 2, `the numbers ${figures.slice(0, 4).join(', ')}`],
  ];
  const held = signs.filter(([holds]) => holds);
  return {
    score: held.reduce((sum, [, score]) => sum + score, 0),
    why: `both have ${held.map(([, , sign]) => sign).join(', ')}`,
  };
}

/** Groups that have each language once; others are no translations. */
const isPair = (entries: readonly Entry[]): boolean =>
  entries.length > 1 && new Set(entries.map(({ lang }) => lang)).size === entries.length;

function guess(entries: readonly Entry[]): Pair[] {
  const likely = (entry: Entry): string[] => [...entry.pictures, ...(entry.day ? [entry.day] : [])];
  const by = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const sign of likely(entry)) by.set(sign, [...(by.get(sign) ?? []), entry]);
  const guesses = entries.flatMap((a) =>
    [...new Set(likely(a).flatMap((sign) => by.get(sign) ?? []))]
      .filter((b) => a.lang < b.lang && a.kind === b.kind)
      .map((b) => ({ entries: [a, b], ...likeness(a, b) })),
  );
  const taken = new Set<Entry>();
  return guesses
    .filter(({ score }) => score >= enough)
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ entries: pair, why }) => {
      if (pair.some((entry) => taken.has(entry))) return [];
      for (const entry of pair) taken.add(entry);
      return { entries: pair, why };
    });
}

/** Puts all posts and pages into articles: those that a plugin paired, guessed pairs, and the others alone. */
export function pairEntries(entries: readonly Entry[]): readonly Pair[] {
  const groups = [...Map.groupBy(entries, ({ group, id }) => group ?? id).values()];
  const known = groups.filter(isPair);
  const rest = groups.filter((group) => !isPair(group)).flat();
  const guesses = guess(rest);
  const guessed = new Set(guesses.flatMap((pair) => pair.entries));
  const alone = rest.filter((entry) => !guessed.has(entry)).map((entry) => ({ entries: [entry] }));
  return [...known.map((group) => ({ entries: group })), ...guesses, ...alone];
}
