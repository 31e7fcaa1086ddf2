import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { UserError } from '../files/user-error.ts';
import type { Language } from '../language/language.ts';
import { recordHtml, type SearchRecord } from './record.ts';
import { bareWord, wordParts } from './words.ts';

/** The files that the search page uses. Pagefind also makes files of user interfaces, which are left out. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..+\.pagefind|pagefind\..+\.pf_meta|(?:index|fragment)\/.+)$/;
/** The program for languages that Pagefind has no stemmer for, such as Persian. Pagefind adds it to every index. */
const withoutStems = 'wasm.unknown.pagefind';
/** Prefix of what Pagefind compresses. */
const signature = 'pagefind_dcd';

/** Pagefind's file with the data of a result. */
interface FragmentFile {
  readonly url: string;
  content: string;
  readonly meta: Record<string, string>;
  readonly anchors: { text: string; readonly location: number }[];
}

/**
 * Writes Pagefind's index of some texts of a language into a folder.
 *
 * @returns the words of the index, sorted
 * @throws a UserError if Pagefind can't be run or fails
 */
export async function writeShard(
  lang: Language,
  records: readonly SearchRecord[],
  folder: string,
): Promise<string[]> {
  const bare = bareWords(lang, records);
  const texts = new Map(records.map(({ url, written }) => [url, written]));
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    for (const record of records)
      throwIfAny(
        (await index.addHTMLFile({ url: record.url, content: recordHtml(lang, record, bare) })).errors,
      );
    // Not Pagefind's writeFiles, which in version 1.5 resolves before the last files are written.
    const made = await index.getFiles();
    throwIfAny(made.errors);
    const stems = made.files.some(({ path }) => path.startsWith('wasm.') && path !== withoutStems);
    for (const { path, content } of made.files) {
      if (!needed.test(path) || (stems && path === withoutStems)) continue;
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, path.startsWith('fragment/') ? unfold(content, texts) : content);
    }
  } catch (error) {
    throw new UserError(
      `The search index could not be made: ${error instanceof Error ? error.message : String(error)}\nRun npm install, which brings the program that makes it, and build again.`,
      { cause: error },
    );
  } finally {
    await close();
  }
  const words = new Set<string>();
  for (const { elements } of records)
    for (const element of elements) for (const word of element.words) words.add(word);
  return [...new Set([...words].flatMap((word) => wordParts(bare(word))))].sort();
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/**
 * Makes a function that removes the particle of a word, if the word without it is in at least as many of the texts. So
 * لروسيا becomes روسيا, and كلام stays as it is, since لام is in fewer texts.
 */
function bareWords(lang: Language, records: readonly SearchRecord[]): (word: string) => string {
  if (lang !== 'ar') return (word) => word;
  const counts = new Map<string, number>();
  for (const { elements } of records)
    for (const word of new Set(elements.flatMap(({ words }) => words)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => {
    const bare = bareWord(word);
    return bare !== undefined && (counts.get(bare) ?? 0) >= (counts.get(word) ?? 1) ? bare : word;
  };
}

/** Replaces the folded words in a fragment by the written ones. There are as many of both. */
function unfold(compressed: Uint8Array, texts: ReadonlyMap<string, readonly string[]>): Uint8Array {
  const fragment = JSON.parse(gunzipSync(compressed).toString().slice(signature.length)) as FragmentFile;
  const written = texts.get(fragment.url) ?? [];
  const count = (text: string): number => text.split(' ').length;
  if (count(fragment.content) !== written.length)
    throw new Error(`Pagefind splits the words of ${fragment.url} differently. This is a bug of Midad.`);
  const at = (start: number, text: string): string => written.slice(start, start + count(text)).join(' ');
  fragment.content = written.join(' ');
  for (const anchor of fragment.anchors) anchor.text = at(anchor.location, anchor.text);
  fragment.meta['title'] = at(0, fragment.meta['title'] ?? '');
  return gzipSync(signature + JSON.stringify(fragment));
}
