import { languageCodes, type Language } from '../../language/language.ts';
import type { Related } from '../model/article.ts';
import { groupByEach } from '../model/group.ts';
import { shorter } from './distinctive.ts';

/** The facts about an article that related ones are found by. */
export interface Relatable {
  readonly id: string;
  readonly tags: readonly string[];
  /** Ids of the articles that its text already offers. */
  readonly offers?: ReadonlySet<string>;
  /** The day it was published: newer articles come first. */
  readonly day: string;
  /** Its distinctive words per language. */
  readonly words: Readonly<Partial<Record<Language, Uint32Array>>>;
  /** Those of its words that are names or terms, which may be shown as the reason, with their spelling. */
  readonly names: Readonly<Partial<Record<Language, ReadonlyMap<number, string>>>>;
}

/** How many related articles each article has. */
const offered = 3;
/** How many articles of a tag are compared, newest first: it keeps the time linear in the number of articles. */
const newestOfTag = 200;
/** A word in more articles than this is too common to relate them. */
const rareIn = 40;
/** How many rare words of an article are compared, the rarest first. */
const lookedUp = 60;
/** How many shared words are named. */
const named = 3;
/** A name in more than this share of the articles says nothing about two of them. */
const namedShare = 1 / 4;

/** The rare words of a language: the articles that have each, and the rarest of each article, rarest first. */
interface RareWords {
  readonly lang: Language;
  readonly having: ReadonlyMap<number, readonly Relatable[]>;
  readonly rarest: (article: Relatable) => readonly number[];
}

/**
 * Finds for each article the others that share most with it: the fewer articles have a tag or a word, the more it
 * counts. All languages count together, and the result is the same in every build.
 *
 * @returns up to three others per article that its text does not offer under "Read more", each with the topics or words
 * to name as a reason, if any; if too few are related, the newest
 */
export function relate(articles: readonly Relatable[]): Map<string, Related[]> {
  const newest = articles.toSorted((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1,
  );
  const tagged = groupByEach(newest, ({ tags }) => tags);
  const rare = languageCodes
    .filter((lang) => articles.some(({ words }) => words[lang]))
    .map((lang) => rareWords(newest, lang));
  const worth = (count: number): number => Math.log(1 + articles.length / count);

  return new Map(
    articles.map((article) => {
      const scores = new Map<Relatable, number>();
      const isCandidate = (other: Relatable): boolean => other !== article && !article.offers?.has(other.id);
      const add = (others: readonly Relatable[], score: number): void => {
        for (const other of others)
          if (isCandidate(other)) scores.set(other, (scores.get(other) ?? 0) + score);
      };
      for (const tag of article.tags) {
        const having = tagged.get(tag) ?? [];
        add(having.slice(0, newestOfTag), 4 * worth(having.length));
      }
      for (const words of rare)
        for (const word of words.rarest(article)) {
          const having = words.having.get(word) ?? [];
          add(having, worth(having.length) / rare.length);
        }
      const best = [...scores]
        .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
        .slice(0, offered)
        .map(([other]) => other);
      const rest = newest
        .slice(0, 2 * offered + 1 + (article.offers?.size ?? 0))
        .filter((other) => isCandidate(other) && !scores.has(other));
      const chosen = [...best, ...rest].slice(0, offered);
      const mostHaving = Math.max(2, articles.length * namedShare);
      return [
        article.id,
        chosen.map((other) => ({
          ...relationOf(article, other, rare, mostHaving),
          newest: !scores.has(other),
        })),
      ];
    }),
  );
}

function rareWords(articles: readonly Relatable[], lang: Language): RareWords {
  // Counts first, so that no list is made for words that are common or used once.
  const counts = new Map<number, number>();
  for (const { words } of articles)
    for (const word of words[lang] ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const count = (word: number): number => counts.get(word) ?? 0;
  const rare = new Map(
    articles.map((article) => {
      const words = (article.words[lang] ?? new Uint32Array()).filter(
        (word) => count(word) >= 2 && count(word) <= rareIn,
      );
      return [article, words.sort((a, b) => count(a) - count(b) || a - b)] as const;
    }),
  );
  return {
    lang,
    having: groupByEach(articles, (article) => rare.get(article) ?? []),
    rarest: (article) => Array.from(rare.get(article)?.subarray(0, lookedUp) ?? []),
  };
}

/** The tags two articles share, or else the names both have, the longest first. */
function relationOf(
  article: Relatable,
  other: Relatable,
  rare: readonly RareWords[],
  mostHaving: number,
): Omit<Related, 'newest'> {
  const tags = article.tags.filter((tag) => other.tags.includes(tag));
  if (tags.length > 0) return { id: other.id, tags, words: {} };
  const words = rare.flatMap((language) => {
    const { lang, having, rarest } = language;
    const spelled = rarest(article)
      .filter((word) => Number(having.get(word)?.length) <= mostHaving)
      .flatMap((word) => {
        const [here, there] = [article.names[lang]?.get(word), other.names[lang]?.get(word)];
        return here !== undefined && there !== undefined ? [shorter(here, there)] : [];
      })
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return spelled.length > 0 ? [[lang, spelled.slice(0, named)] as const] : [];
  });
  return { id: other.id, tags, words: Object.fromEntries(words) };
}
