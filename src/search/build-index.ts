import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { readFolders } from '../article/loader/folders.ts';
import { readArticleFrontMatter, readPageFrontMatter } from '../article/loader/schema.ts';
import { splitFrontMatter } from '../article/problems/front-matter.ts';
import { newDocument } from '../article/markdown/document.ts';
import { parse } from '../article/markdown/markdown.ts';
import { sectionsOf } from '../article/markdown/sections.ts';
import type { Language } from '../language/language.ts';
import { UserError } from '../files/user-error.ts';
import { searchRecord, type SearchRecord } from './record.ts';
import { entryPath, searchFolder } from '../publish/urls.ts';
import { site } from '../settings/site.ts';

/** The files the search page uses: Pagefind also makes user interfaces. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\..+\.pagefind|pagefind\..+\.pf_meta|(?:index|fragment)\/.+)$/;
/** The program for a language whose stems Pagefind does not know, such as Persian. It comes with every index. */
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
 * Writes the search index of each language of a site, one after the other: Pagefind keeps all texts of an
 * index in memory.
 *
 * @param root the site's folder, with its content
 * @param folder where `pagefind/` is written
 * @param hasPage whether the site has the page of a path, made from a file: texts without a page are not indexed. By
 *   default the folder is asked
 * @throws a UserError if Pagefind can't be run or fails
 */
export async function writeSearchIndexes(
  root: string,
  folder: string,
  hasPage: (path: string, file: string) => boolean = (path) => existsSync(join(folder, path, 'index.html')),
): Promise<void> {
  for (const lang of site.languages)
    await writeIndex(publishedRecords(root, hasPage, lang), join(folder, searchFolder(lang)));
}

async function writeIndex(records: Iterable<SearchRecord>, folder: string): Promise<void> {
  const texts = new Map<string, readonly string[]>();
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    let adding = Promise.resolve<readonly string[]>([]);
    for (const { url, html, written } of records) {
      texts.set(url, written);
      // Pagefind indexes one text while the next is read.
      throwIfAny(await adding);
      adding = index.addHTMLFile({ url, content: html }).then(({ errors }) => errors);
      // A failure is handled by the next await, unless reading the next text fails first.
      adding.catch(() => undefined);
    }
    throwIfAny(await adding);
    // Not written by Pagefind: version 1.5 resolves before its last files are written.
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
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** The texts of a language that have a page, one at a time. Problems of the content were reported before. */
function* publishedRecords(
  root: string,
  hasPage: (path: string, file: string) => boolean,
  lang: Language,
): Generator<SearchRecord> {
  for (const [path, readHead] of [
    ['content/articles', readArticleFrontMatter],
    ['content/pages', readPageFrontMatter],
  ] as const)
    for (const { id, path: at, sources } of readFolders(root, path, [])) {
      const parts = splitFrontMatter(sources[lang] ?? '');
      const file = `${at}/${lang}.md`;
      if (!parts || !hasPage(entryPath(lang, id), file)) continue;
      const head = readHead(parts.yaml, 2).value;
      // A draft may have the address of a removed article, which has a page.
      if (!head || head.draft) continue;
      const document = newDocument(lang, file, parts.bodyLine);
      yield searchRecord(lang, id, head, sectionsOf(parse(parts.body, document)));
    }
}

/** Replaces the folded words in a fragment by the written ones, of which there are as many. */
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
