import type { Language } from '../../language/language.ts';
import { searchWords } from '../words.ts';
import type { Fragment } from './sub-results.ts';

/** A text that has what was looked for; the text itself is fetched when it is shown. */
export interface Finding {
  readonly id: string;
  readonly data: () => Promise<Fragment>;
}

/** What we use of Pagefind. */
interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly Finding[] }>;
  readonly destroy: () => Promise<void>;
}

/** An index that is open to be searched. */
export interface SearchEngine {
  /**
   * The texts that have every one of the words, as `queryWords` gives them, best first.
   *
   * @throws where the index can't be reached, or is no longer the one that was opened
   */
  readonly find: (words: readonly string[]) => Promise<readonly Finding[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the index of a language.
 *
 * @param folder address of the index, with a slash at its end
 * @param attempt how often it was tried before: a browser need not ask again for a script it could not load
 * @throws where it can't be reached
 */
export async function openIndex(folder: string, lang: Language, attempt: number): Promise<SearchEngine> {
  const entry = await readEntry(folder);
  const { languages } = JSON.parse(entry) as { languages: Readonly<Record<string, unknown>> };
  // A language without texts has no index, and Pagefind would search another.
  if (!(lang in languages)) return { find: () => Promise.resolve([]), close: () => Promise.resolve() };
  const script = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  const results = async (term: string): Promise<readonly Finding[]> => (await pagefind.search(term)).results;

  /**
   * Whether a word, or the beginning of one, is in the index. For a word it lacks Pagefind gives the longest one that
   * it begins with, so that «فيضان» would find every «في».
   */
  const isThere = async (word: string): Promise<boolean> => {
    if ((await results(`"${word}"`)).length > 0) return true;
    const [sample] = await results(word);
    if (!sample) return false;
    const { content, weighted_locations } = await sample.data();
    const found = content.split(' ')[weighted_locations[0]?.location ?? -1] ?? '';
    const known = searchWords(lang, found)[0]?.known.toLowerCase() ?? '';
    // The last letters may be an ending, which the stemmer takes off.
    return known.includes(word.slice(0, Math.max(3, word.length - 2)));
  };

  /** Few letters begin too many words, and a number is not the beginning of another: such words are looked for whole. */
  const isWhole = (word: string): boolean => word.length < 3 || /^\d+$/.test(word);

  const allOf = async (words: readonly string[]): Promise<readonly Finding[]> => {
    const whole = await Promise.all(words.filter(isWhole).map((word) => results(`"${word}"`)));
    const [first] = whole;
    const among = first && words.length === whole.length ? first : await results(words.join(' '));
    return among.filter(({ id }) => whole.every((found) => found.some((finding) => finding.id === id)));
  };

  const find = async (words: readonly string[]): Promise<readonly Finding[]> => {
    const there = await Promise.all(words.map(isThere));
    const found = there.includes(false) ? [] : await allOf(words);
    // Pagefind takes a file it can't fetch for one that holds nothing.
    if (found.length === 0 && (await readEntry(folder)) !== entry) throw new Error('the index has changed');
    return found;
  };
  return { find, close: () => pagefind.destroy() };
}

/** The file that names all others of the index, and so changes with them. */
async function readEntry(folder: string): Promise<string> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.text();
}
