import { foldLetters, foldWord } from '../language/letters.ts';
import type { Language } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import type { Related } from './article.ts';

/** What relations are found from: an article's tags, day, and the text of each of its languages. */
export interface Relatable {
  readonly id: string;
  readonly tags: readonly string[];
  /** The day it was published, for the newest of many. */
  readonly day: string;
  /** Its words per language: folded, each with a spelling to show. */
  readonly words: Readonly<Partial<Record<Language, ReadonlyMap<string, string>>>>;
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

/** The words of a text by their folded form: no numbers, none of fewer than four letters. */
export function wordMap(lang: Language, text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const word of wordsOf(lang, text)) {
    const folded = foldWord(foldLetters(word));
    if (folded.length >= 4 && !/\p{N}/u.test(folded) && !words.has(folded)) words.set(folded, word);
  }
  return words;
}

/**
 * Finds for each article the others that share most with it: a tag or a word counts the more, the fewer articles
 * have it. What is found is a matter of the work, not of its language, and the same in every build.
 *
 * @returns up to three others per article; the newest where fewer share anything
 */
export function relate(articles: readonly Relatable[]): Map<string, Related[]> {
  const newest = articles.toSorted((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1,
  );
  const tags = postings(newest, (article) => article.tags);
  const languages = [...new Set(articles.flatMap(({ words }) => Object.keys(words) as Language[]))];
  const rare = languages.map((lang) => ({
    lang,
    articles: postings(newest, ({ words }) => words[lang]?.keys() ?? []),
  }));
  const worth = (count: number): number => Math.log(1 + articles.length / count);

  return new Map(
    articles.map((article) => {
      const scores = new Map<Relatable, number>();
      const add = (other: Relatable, score: number): void => {
        if (other !== article) scores.set(other, (scores.get(other) ?? 0) + score);
      };
      for (const tag of article.tags) {
        const having = tags.get(tag) ?? [];
        for (const other of having.slice(0, newestOfTag)) add(other, 4 * worth(having.length));
      }
      for (const { lang, articles: having } of rare)
        for (const word of rarest(article.words[lang]?.keys() ?? [], having))
          for (const other of having.get(word) ?? [])
            add(other, worth(having.get(word)?.length ?? 1) / languages.length);

      const best = [...scores]
        .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
        .map(([other]) => other);
      const rest = newest
        .slice(0, 2 * offered + 1)
        .filter((other) => other !== article && !scores.has(other));
      const chosen = [...best, ...rest].slice(0, offered);
      return [article.id, chosen.map((other) => whatIsShared(article, other, rare))];
    }),
  );
}

/** Which articles have each tag or word, in the order given. */
function postings(
  articles: readonly Relatable[],
  keysOf: (article: Relatable) => Iterable<string>,
): Map<string, Relatable[]> {
  const lists = new Map<string, Relatable[]>();
  for (const article of articles)
    for (const key of keysOf(article)) {
      const list = lists.get(key);
      if (list) list.push(article);
      else lists.set(key, [article]);
    }
  return lists;
}

/** The words that few articles have, rarest first; those that only one has lead nowhere. */
function rarest(words: Iterable<string>, having: ReadonlyMap<string, readonly Relatable[]>): string[] {
  const counted: { word: string; count: number }[] = [];
  for (const word of words) {
    const count = having.get(word)?.length ?? 0;
    if (count > 1 && count <= rareIn) counted.push({ word, count });
  }
  counted.sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1));
  return counted.slice(0, lookedUp).map(({ word }) => word);
}

function whatIsShared(
  article: Relatable,
  other: Relatable,
  rare: readonly { lang: Language; articles: ReadonlyMap<string, readonly Relatable[]> }[],
): Related {
  const words = rare.flatMap(({ lang, articles }) => {
    const spelled = other.words[lang];
    const shared = [...(article.words[lang]?.keys() ?? [])].filter((word) => spelled?.has(word));
    const best = rarest(shared, articles).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return best.length > 0
      ? [[lang, best.slice(0, named).map((word) => spelled?.get(word) ?? word)] as const]
      : [];
  });
  return {
    id: other.id,
    tags: article.tags.filter((tag) => other.tags.includes(tag)),
    words: Object.fromEntries(words),
  };
}
