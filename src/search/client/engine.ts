import type { Language } from '../../language/language.ts';
import type { WordFiles } from '../word-file.ts';
import { queryWords, searchWords, significant } from '../words.ts';
import { inAll, inAny, type Found } from './found.ts';
import type { ResultData } from './sub-results.ts';
import { openVocabulary } from './vocabulary.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly Omit<Found, 'rank'>[] }>;
  readonly mergeIndex: (folder: string, options: { readonly language: string }) => Promise<void>;
  readonly destroy: () => Promise<void>;
}

/** The file that names all others of an index. */
interface Entry {
  readonly languages: Readonly<Record<string, unknown>>;
  readonly words: WordFiles;
}

/** What a query finds. */
export interface Answer {
  /** The texts, best first. */
  readonly results: readonly Found[];
  /** The query that these texts match, if no text matches the query of the reader. */
  readonly instead?: string;
}

/** An open index. */
export interface SearchEngine {
  /**
   * Finds the texts with every word and phrase of a query, or with the words spelled most like those that none has.
   *
   * @throws if the index can't be reached, or was replaced since it was opened
   */
  readonly find: (query: string) => Promise<Answer>;
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
  const { languages, words } = JSON.parse(entry) as Entry;
  // Pagefind would search another language instead of one without an index.
  if (!(lang in languages))
    return { find: () => Promise.resolve({ results: [] }), close: () => Promise.resolve() };
  const script = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  // To Pagefind each older shard is the index of another site, which must have another address: hence the ./.
  for (const name of Object.keys(languages))
    if (name !== lang) await pagefind.mergeIndex(`${folder}./`, { language: name });
  const vocabulary = openVocabulary(folder, lang, words);

  /**
   * The texts with a term. Pagefind's search for a phrase finds one place in each text, and does not sort them. Its
   * search for words finds all places and sorts, but also finds longer words, and instead of an unknown word the
   * longest known beginning of it.
   */
  const search = async (term: string, rank: number): Promise<Found[]> => {
    const [phrase, loose] = await Promise.all([pagefind.search(`"${term}"`), pagefind.search(term)]);
    const ids = new Set(phrase.results.map(({ id }) => id));
    return loose.results
      .filter(({ id }) => ids.has(id))
      .map((result) => ({
        id: result.id,
        rank,
        score: result.score,
        // Keeps a reference to the result: without one Pagefind forgets its data.
        data: async () => (term.includes(' ') ? besideEachOther(await result.data()) : result.data()),
      }));
  };
  const textsWith = async (term: string): Promise<Found[]> => {
    const others = await vocabulary.alternatives(term);
    return inAny(await Promise.all([search(term, 1), ...others.map((other) => search(other, 0))]));
  };
  const textsNear = async (term: string): Promise<Found[]> =>
    inAny(await Promise.all((await vocabulary.near(term)).map(textsWith)));
  /** The texts with all words of a phrase, in any place. */
  const textsWithWords = async (phrase: string): Promise<Found[]> =>
    inAll(await Promise.all(significant(lang, phrase.split(' ')).map(textsWith)));

  const find = async (query: string): Promise<Answer> => {
    const { phrases, words } = queryWords(lang, query);
    const terms = words.length > 0 ? significant(lang, await vocabulary.group(words)) : [];
    const found = await Promise.all([...phrases.map((phrase) => search(phrase, 1)), ...terms.map(textsWith)]);
    const results = inAll(found);
    if (results.length > 0) return { results };
    // Pagefind treats a file that can't be fetched as an empty one.
    if ((await readEntry(folder)) !== entry) throw new Error('the index has changed');
    const asked = [...phrases, ...terms];
    const near = await Promise.all(
      asked.map(async (term, i) => {
        if (found[i]?.length) return found[i];
        return i < phrases.length ? textsWithWords(term) : textsNear(term);
      }),
    );
    const nearest = inAll(near);
    const [first] = nearest;
    if (!first) {
      // The words may be one word.
      const one = words.join('');
      return { results: words.length > 1 ? await textsWith(one) : [], instead: one };
    }
    const replaced = new Map<string, string>();
    for (const [i, term] of asked.entries()) {
      const text = near[i]?.find(({ id }) => id === first.id);
      if (text && !found[i]?.length) replaced.set(term, writtenIn(await text.data()));
    }
    return { results: nearest, instead: withWords(lang, query, replaced) };
  };
  return { find, close: () => pagefind.destroy() };
}

/** The hits of a phrase: those next to another hit. */
function besideEachOther(data: ResultData): ResultData {
  const hits = new Set(data.weighted_locations.map(({ location }) => location));
  const isBeside = (location: number): boolean => hits.has(location - 1) || hits.has(location + 1);
  return {
    ...data,
    weighted_locations: data.weighted_locations.filter(({ location }) => isBeside(location)),
  };
}

/** The shortest word that was found in a text, as it is written there. Longer ones have particles and endings. */
function writtenIn({ content, weighted_locations }: ResultData): string {
  const words = content.split(' ');
  const written = weighted_locations.map(
    ({ location }) => /[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]/u.exec(words[location] ?? '')?.[0] ?? '',
  );
  return written.filter(Boolean).reduce((one, other) => (other.length < one.length ? other : one));
}

/** A query with some of its words replaced, and without quotation marks. */
const withWords = (lang: Language, query: string, replaced: ReadonlyMap<string, string>): string =>
  searchWords(lang, query)
    .map(({ written, folded }) => replaced.get(folded.toLowerCase()) ?? written.replace(/["“”«»„]/g, ''))
    .join(' ');

/** Reads the file that lists all others of the index. It changes whenever one of them does. */
async function readEntry(folder: string): Promise<string> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.text();
}
