import { foldLetters, foldWord } from '../../language/letters.ts';
import type { Warning } from '../draft/totals.ts';
import type { Passage } from './quote-marks.ts';

/** The consonants of a word: two spellings of a foreign name differ in vowels only. */
const skeleton = (word: string): string => word.replace(/[اويءa]|[eiouyw]/g, '');

/** Least number of consonants: with fewer, different words match. Values by trial: lint-text.test.ts shows both sides of them. */
const fewest = { Arabic: 6, Latin: 5 };

/** Grammatical endings. */
const ending = /(?:ون|ين|ان|ات|يه|[هياتن]|e?s|n|ed|ing)$/;

/** Whether two words of the same consonants differ in more than their grammatical endings. */
function sameName(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return !longer.startsWith(shorter) && a.replace(ending, '') !== b.replace(ending, '');
}

/** Finds names that are spelled in two ways: long words with the same consonants and different vowels. */
export function twoSpellings(passages: readonly Passage[]): Warning[] {
  const seen = new Map<string, { word: string; spelled: string; line: number }[]>();
  for (const { line, text } of passages)
    for (const { 0: spelled, index } of text.matchAll(/[\p{L}\p{M}]{5,}/gu)) {
      const latin = /\p{Script=Latin}/u.test(spelled);
      // In Latin letters a name is capitalised within a sentence.
      const before = text.slice(Math.max(0, index - 4), index);
      if (latin && (!/^\p{Lu}/u.test(spelled) || !/\p{L}[,]? $/u.test(before))) continue;
      const word = foldWord(foldLetters(spelled));
      const bones = skeleton(word);
      if (bones.length < (latin ? fewest.Latin : fewest.Arabic)) continue;
      const known = seen.get(bones) ?? [];
      seen.set(bones, known);
      if (!known.some((other) => other.word === word)) known.push({ word, spelled, line });
    }
  return [...seen.values()].flatMap(([first, ...others]) =>
    others
      .filter(({ word }) => first && sameName(first.word, word))
      .map(({ spelled, line }) => ({
        line,
        what: `«${spelled}» is spelled «${first?.spelled ?? ''}» in line ${first?.line ?? 0}`,
      })),
  );
}
