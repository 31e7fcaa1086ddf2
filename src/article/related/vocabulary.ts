import { foldLetters, foldWord } from '../../language/letters.ts';

/** The words of all articles of a language, by number: two texts share a word where they share its number. */
export interface Vocabulary {
  /** The numbers of the words that tell what a text is about, each once. */
  readonly numbersOf: (words: Iterable<string>) => Uint32Array;
  /** The plainest spelling a word was met in. */
  readonly spelling: (number: number) => string;
  /** How many words are known. */
  readonly size: () => number;
}

/** Words of fewer letters, and those with digits, tell little. */
const fewestLetters = 4;
const untold = -1;

/** Makes a vocabulary that holds no word yet. Numbers, since ten thousand articles hold millions of words. */
export function makeVocabulary(): Vocabulary {
  const met = new Map<string, number>();
  const numbers = new Map<string, number>();
  const spellings: string[] = [];

  const learn = (word: string): number => {
    const folded = foldWord(foldLetters(word));
    if (folded.length < fewestLetters || /\p{N}/u.test(folded)) return untold;
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    const known = spellings[number];
    const plainer =
      known === undefined || word.length < known.length || (word.length === known.length && word < known);
    if (plainer) spellings[number] = word;
    return number;
  };

  return {
    numbersOf(words) {
      const found = new Set<number>();
      for (const word of words) {
        let number = met.get(word);
        if (number === undefined) met.set(word, (number = learn(word)));
        if (number !== untold) found.add(number);
      }
      return Uint32Array.from(found);
    },
    spelling: (number) => spellings[number] ?? '',
    size: () => numbers.size,
  };
}
