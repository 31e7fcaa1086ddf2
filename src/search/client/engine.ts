import type { Language } from '../../language/language.ts';
import { searchWords } from '../words.ts';
import type { ResultData } from './sub-results.ts';

/** A text with every word of a query. Its data is fetched when it is shown. */
export interface SearchResult {
  readonly id: string;
  readonly data: () => Promise<ResultData>;
}

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly SearchResult[] }>;
  readonly destroy: () => Promise<void>;
}

/** An open index. */
export interface SearchEngine {
  /**
   * Finds the texts with every word, best first.
   *
   * @param words as `queryWords` returns them
   * @throws if the index can't be reached, or was replaced since it was opened
   */
  readonly find: (words: readonly string[]) => Promise<readonly SearchResult[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the index of a language.
 *
 * @param folder address of the index, ending in a slash
 * @param attempt number of earlier attempts: browsers may not request again a script that failed to load
 * @throws if it can't be reached
 */
export async function openIndex(folder: string, lang: Language, attempt: number): Promise<SearchEngine> {
  const entry = await readEntry(folder);
  const { languages } = JSON.parse(entry) as { languages: Readonly<Record<string, unknown>> };
  // For a language without an index Pagefind would search another one.
  if (!(lang in languages)) return { find: () => Promise.resolve([]), close: () => Promise.resolve() };
  const script = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  const results = async (term: string): Promise<readonly SearchResult[]> =>
    (await pagefind.search(term)).results;

  /**
   * Whether the index has a word, or a longer one that begins with it. For an unknown word Pagefind returns the results
   * of its longest known prefix: «فيضان» would find every «في».
   */
  const isIndexed = async (word: string): Promise<boolean> => {
    if ((await results(`"${word}"`)).length > 0) return true;
    const [sample] = await results(word);
    if (!sample) return false;
    const { content, weighted_locations } = await sample.data();
    const hit = content.split(' ')[weighted_locations[0]?.location ?? -1] ?? '';
    const indexedWord = searchWords(lang, hit)[0]?.folded.toLowerCase() ?? '';
    // The stemmer removes endings.
    return indexedWord.includes(word.slice(0, Math.max(3, word.length - 2)));
  };

  /** Very short words and numbers are not completed: the first match too much, and 20 is not a part of 2022. */
  const isWhole = (word: string): boolean => word.length < 3 || /^\d+$/.test(word);

  const allOf = async (words: readonly string[]): Promise<readonly SearchResult[]> => {
    const whole = await Promise.all(words.filter(isWhole).map((word) => results(`"${word}"`)));
    const [first] = whole;
    const all = first && words.length === whole.length ? first : await results(words.join(' '));
    return all.filter(({ id }) => whole.every((found) => found.some((result) => result.id === id)));
  };

  const find = async (words: readonly string[]): Promise<readonly SearchResult[]> => {
    const indexed = await Promise.all(words.map(isIndexed));
    const found = indexed.includes(false) ? [] : await allOf(words);
    // To Pagefind a file that can't be fetched is an empty one.
    if (found.length === 0 && (await readEntry(folder)) !== entry) throw new Error('the index has changed');
    return found;
  };
  return { find, close: () => pagefind.destroy() };
}

/** Reads the file that names all others of the index, and so changes with them. */
async function readEntry(folder: string): Promise<string> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.text();
}
