import type { Language } from '../../language/language.ts';
import { foldedIn } from './folded.ts';

/** Words with fewer letters, and those with digits, are not distinctive. */
const fewestLetters = 4;

/**
 * The number of a distinctive word: the same in every build, and for all spellings that fold to the same letters. It
 * takes less memory than the word: ten thousand articles have millions. Two of a language's 100,000 words have the same
 * number, on average once.
 */
function numberOf(lang: Language, spelled: string): number | undefined {
  const folded = foldedIn(lang, withoutPossessive(lang, spelled));
  if (folded.length < fewestLetters || /\p{N}/u.test(folded)) return undefined;
  // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Tokayev’s is Tokayev. */
const withoutPossessive = (lang: Language, word: string): string =>
  lang === 'en' ? word.replace(/['’]s$/i, '') : word;

/** The numbers of a text's distinctive words, each once. */
export function distinctiveWords(lang: Language, words: Iterable<string>): Uint32Array {
  const found = new Set<number>();
  for (const word of new Set(words)) {
    const number = numberOf(lang, word);
    if (number !== undefined) found.add(number);
  }
  return Uint32Array.from(found);
}

/** The distinctive words among a text's names, by their numbers, in their shortest spelling. */
export function distinctiveNames(lang: Language, names: Iterable<string>): Map<number, string> {
  const found = new Map<number, string>();
  for (const name of names) {
    const number = numberOf(lang, name);
    if (number === undefined) continue;
    const spelled = withoutPossessive(lang, name);
    found.set(number, shorter(spelled, found.get(number) ?? spelled));
  }
  return found;
}

/** The shorter of two spellings, or else the first in the order of code units. */
export const shorter = (one: string, other: string): string =>
  one.length < other.length || (one.length === other.length && one < other) ? one : other;
