import type { Language } from '../../language/language.ts';
import { foldIn } from '../../language/letters.ts';

/** The words of a language's articles, numbered: spellings that fold to the same letters have the same number. */
export interface Vocabulary {
  /** The numbers of a text's distinctive words, each once. */
  readonly numbersOf: (words: Iterable<string>) => Uint32Array;
  /** The shortest spelling a word was found in. */
  readonly spelling: (number: number) => string;
  /** How many words have a number. */
  readonly size: () => number;
}

/** Words with fewer letters, and those with digits, are not distinctive: they get no number. */
const fewestLetters = 4;
const unnumbered = -1;

/** Makes an empty vocabulary. Numbers take less memory: ten thousand articles have millions of words. */
export function makeVocabulary(lang: Language): Vocabulary {
  const seen = new Map<string, number>();
  const numbers = new Map<string, number>();
  const spellings: string[] = [];

  const learn = (spelled: string): number => {
    // Tokayev’s is Tokayev.
    const word = lang === 'en' ? spelled.replace(/['’]s$/i, '') : spelled;
    const folded = foldIn(lang, word);
    if (folded.length < fewestLetters || /\p{N}/u.test(folded)) return unnumbered;
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    const known = spellings[number];
    const shorter =
      known === undefined || word.length < known.length || (word.length === known.length && word < known);
    if (shorter) spellings[number] = word;
    return number;
  };

  return {
    numbersOf(words) {
      const found = new Set<number>();
      for (const word of words) {
        let number = seen.get(word);
        if (number === undefined) seen.set(word, (number = learn(word)));
        if (number !== unnumbered) found.add(number);
      }
      return Uint32Array.from(found);
    },
    spelling: (number) => spellings[number] ?? '',
    size: () => numbers.size,
  };
}
