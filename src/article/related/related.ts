import type { Language } from '../../language/language.ts';
import type { Related } from '../model/article.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What relations are found from: an article's tags, day, and the words of each of its languages. */
export interface Relatable {
  readonly id: string;
  readonly tags: readonly string[];
  /** The day it was published, for the newest of many. */
  readonly day: string;
  /** Its words per language, as that language's vocabulary numbers them. */
  readonly words: Readonly<Partial<Record<Language, Uint32Array>>>;
}

/** How many articles are offered. */
const offered = 3;
/** A tag's newest articles that are looked at: caps the work, so that it grows with the number of articles only. */
const newestOfTag = 200;
/** A word in more articles than this says nothing about any of them. */
const rareIn = 40;
/** Rare words of an article that are looked up, the rarest first. */
const lookedUp = 60;
/** Shared words worth naming. */
const named = 3;

/** The rare words of a language: which articles have each, and how each is spelled. */
interface RareWords {
  readonly lang: Language;
  readonly having: ReadonlyMap<number, readonly Relatable[]>;
  readonly spelling: (number: number) => string;
}

/**
 * Finds for each article the others that share most with it: a tag or a word counts the more, the fewer articles
 * have it. What is found is a matter of the work, not of its language, and the same in every build.
 *
 * @returns up to three others per article; the newest where fewer share anything
 */
export function relate(
  articles: readonly Relatable[],
  vocabularies: Readonly<Record<Language, Vocabulary>>,
): Map<string, Related[]> {
  const newest = articles.toSorted((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1,
  );
  const tagged = byTag(newest);
  const rare = Object.entries(vocabularies).map(([lang, vocabulary]) =>
    rareWords(newest, lang as Language, vocabulary),
  );
  const worth = (count: number): number => Math.log(1 + articles.length / count);

  return new Map(
    articles.map((article) => {
      const scores = new Map<Relatable, number>();
      const add = (others: readonly Relatable[], score: number): void => {
        for (const other of others)
          if (other !== article) scores.set(other, (scores.get(other) ?? 0) + score);
      };
      for (const tag of article.tags) {
        const having = tagged.get(tag) ?? [];
        add(having.slice(0, newestOfTag), 4 * worth(having.length));
      }
      for (const words of rare)
        for (const word of rarest(article, words)) {
          const having = words.having.get(word) ?? [];
          add(having, worth(having.length) / rare.length);
        }
      const best = [...scores]
        .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
        .slice(0, offered)
        .map(([other]) => other);
      const rest = newest
        .slice(0, 2 * offered + 1)
        .filter((other) => other !== article && !scores.has(other));
      const chosen = [...best, ...rest].slice(0, offered);
      return [article.id, chosen.map((other) => whatIsShared(article, other, rare))];
    }),
  );
}

function byTag(articles: readonly Relatable[]): Map<string, Relatable[]> {
  const tagged = new Map<string, Relatable[]>();
  for (const article of articles)
    for (const tag of article.tags) {
      const list = tagged.get(tag);
      if (list) list.push(article);
      else tagged.set(tag, [article]);
    }
  return tagged;
}

/** Counts first, so that the many words that are common or met once take no room. */
function rareWords(
  articles: readonly Relatable[],
  lang: Language,
  { size, spelling }: Vocabulary,
): RareWords {
  const counts = new Uint32Array(size());
  for (const { words } of articles)
    for (const word of words[lang] ?? []) counts[word] = (counts[word] ?? 0) + 1;
  const having = new Map<number, Relatable[]>();
  for (const article of articles)
    for (const word of article.words[lang] ?? []) {
      const count = counts[word] ?? 0;
      if (count < 2 || count > rareIn) continue;
      const list = having.get(word);
      if (list) list.push(article);
      else having.set(word, [article]);
    }
  return { lang, having, spelling };
}

/** The rare words of an article, rarest first. */
function rarest({ words }: Relatable, { lang, having, spelling }: RareWords): number[] {
  const found = Array.from(words[lang] ?? []).filter((word) => having.has(word));
  const count = (word: number): number => having.get(word)?.length ?? 0;
  return found.sort((a, b) => count(a) - count(b) || (spelling(a) < spelling(b) ? -1 : 1)).slice(0, lookedUp);
}

/** The tags two articles share; where there are none, the words, the longest of the rarest first. */
function whatIsShared(article: Relatable, other: Relatable, rare: readonly RareWords[]): Related {
  const tags = article.tags.filter((tag) => other.tags.includes(tag));
  const words = rare.flatMap((language) => {
    const { lang, having, spelling } = language;
    const shared =
      tags.length > 0 ? [] : rarest(article, language).filter((word) => having.get(word)?.includes(other));
    const spelled = shared.map(spelling).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return spelled.length > 0 ? [[lang, spelled.slice(0, named)] as const] : [];
  });
  return { id: other.id, tags, words: Object.fromEntries(words) };
}
