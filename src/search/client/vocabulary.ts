import { otherForms, stemOf } from '../../language/forms.ts';
import type { Language } from '../../language/language.ts';
import type { WordFile, WordFiles } from '../word-file.ts';
import { bareWord } from '../words.ts';
import { nearest } from './near.ts';

/** The words of an index. Their files are fetched when they are needed. */
interface Vocabulary {
  /** Groups the words of a query into terms: a name of several words is one term. */
  readonly group: (words: readonly string[]) => Promise<readonly string[]>;
  /** Other terms to search for: the term without its particle, its other spellings and forms, and longer words. */
  readonly alternatives: (term: string) => Promise<readonly string[]>;
  /** The words of the index that are spelled most like a word. */
  readonly near: (word: string) => Promise<readonly string[]>;
}

/** Fewest letters from which a word is completed; a word that is in the index itself needs more. */
const [fewest, fewestKnown] = [3, 5];
/** Most completions of a word. */
const completions = 12;
/** Most words of a name. */
const longestName = 6;

/** @param folder address of the index, ending in a slash */
export function openVocabulary(folder: string, lang: Language, files: WordFiles): Vocabulary {
  const loaded = new Map<string, Promise<WordFile>>();
  const load = async (word: string): Promise<WordFile> => {
    const [letter = ''] = word;
    const name = files[letter];
    if (name === undefined) return { words: '', forms: {}, spellings: {} };
    let file = loaded.get(letter);
    if (!file) loaded.set(letter, (file = fetchJson<WordFile>(`${folder}words/${name}.json`)));
    return file;
  };

  const spellingsIn = ({ spellings }: WordFile, term: string): string[] =>
    [term, stemOf(lang, term)].flatMap((key) =>
      Object.hasOwn(spellings, key) ? (spellings[key] ?? []) : [],
    );

  /** Other spellings and forms of a word, without removing its particle. */
  const related = (file: WordFile, word: string): string[] => [
    ...spellingsIn(file, word),
    ...(Object.hasOwn(file.forms, word) ? (file.forms[word] ?? []) : []),
  ];

  const alternatives = async (term: string): Promise<string[]> => {
    const file = await load(term);
    if (term.includes(' ')) return spellingsIn(file, term).filter((other) => other !== term);
    const words = file.words.split(' ');
    const known = words.includes(term);
    const bare = lang === 'ar' ? bareWord(term) : undefined;
    const bareFile = bare === undefined ? undefined : await load(bare);
    const bares =
      bare !== undefined &&
      bareFile &&
      (bareFile.words.split(' ').includes(bare) || related(bareFile, bare).length > 0)
        ? [bare, ...related(bareFile, bare)]
        : [];
    const isLong = term.length >= (known ? fewestKnown : fewest) && !/^\d+$/.test(term);
    const longer = isLong ? words.filter((word) => word.startsWith(term) && word !== term) : [];
    const others = [
      ...bares,
      ...related(file, term),
      ...(known ? [] : otherForms(lang, term)),
      ...longer.toSorted((a, b) => a.length - b.length).slice(0, completions),
    ];
    return [...new Set(others)].filter((other) => other !== term);
  };

  const near = async (word: string): Promise<string[]> => {
    // 2014 is no spelling of 2015.
    if (/\d/.test(word)) return [];
    const bare = lang === 'ar' ? bareWord(word) : undefined;
    const from = async (one: string): Promise<string[]> => {
      const { words, spellings } = await load(one);
      return nearest(one, [...words.split(' '), ...Object.keys(spellings)]);
    };
    const found = await from(word);
    return found.length > 0 || bare === undefined ? found : from(bare);
  };

  const group = async (words: readonly string[]): Promise<string[]> => {
    const terms: string[] = [];
    for (let i = 0; i < words.length;) {
      const { spellings } = await load(words[i] ?? '');
      let length = Math.min(longestName, words.length - i);
      while (length > 1 && !Object.hasOwn(spellings, words.slice(i, i + length).join(' '))) length--;
      terms.push(words.slice(i, i + length).join(' '));
      i += length;
    }
    return terms;
  };
  return { group, alternatives, near };
}

/** @throws if it can't be reached */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}
