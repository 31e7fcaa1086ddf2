// The index of search: Pagefind makes it of the texts that were published, beside their pages.
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
import { searchRecord, type SearchRecord } from './record.ts';
import { entryPath, searchFolder } from '../publish/urls.ts';
import { site } from '../settings/site.ts';

/** What the search page asks for; Pagefind writes interfaces of its own as well. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|wasm\.(?!unknown).+\.pagefind|pagefind\..+\.pf_meta|(?:index|fragment)\/.+)$/;
/** Stands before what Pagefind compresses. */
const signature = 'pagefind_dcd';

/** What of a fragment, Pagefind's file of one text, is shown to a reader. */
interface Fragment {
  readonly url: string;
  content: string;
  readonly meta: Record<string, string>;
  readonly anchors: { text: string; readonly location: number }[];
}

/**
 * Writes the indexes of a built site into its folder of search, one for each language: one after the other, since
 * Pagefind holds all it was given until the end.
 *
 * @param root the project's folder, whose content the site was built of
 * @param dist the built site: what has no page in it is not indexed
 * @throws where Pagefind can't be run or fails, with what to do
 */
export async function writeSearchIndexes(root: string, dist: string): Promise<void> {
  for (const lang of site.languages)
    await writeIndex(publishedRecords(root, dist, lang), join(dist, searchFolder(lang)));
}

async function writeIndex(records: Iterable<SearchRecord>, folder: string): Promise<void> {
  const texts = new Map<string, readonly string[]>();
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    let adding = Promise.resolve<readonly string[]>([]);
    for (const { url, html, written } of records) {
      texts.set(url, written);
      // Pagefind works on one text while the next is read.
      refuse(await adding);
      adding = index.addHTMLFile({ url, content: html }).then(({ errors }) => errors);
      // What it fails with is heard above, unless reading the next fails first.
      adding.catch(() => undefined);
    }
    refuse(await adding);
    // Written by us: Pagefind 1.5 says that its files are written before the last of them are.
    const made = await index.getFiles();
    refuse(made.errors);
    for (const { path, content } of made.files.filter(({ path }) => needed.test(path))) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, path.startsWith('fragment/') ? asWritten(content, texts) : content);
    }
  } catch (error) {
    throw new Error(
      `The search index could not be made: ${error instanceof Error ? error.message : String(error)}\nRun npm install, which brings the program that makes it, and build again.`,
      { cause: error },
    );
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

/** The texts of a language that have a page, one at a time. What is wrong with content was said before a page was made. */
function* publishedRecords(root: string, dist: string, lang: Language): Generator<SearchRecord> {
  for (const [path, readHead] of [
    ['content/articles', readArticleFrontMatter],
    ['content/pages', readPageFrontMatter],
  ] as const)
    for (const { id, path: at, sources } of readFolders(root, path, [])) {
      const parts = splitFrontMatter(sources[lang] ?? '');
      if (!parts || !existsSync(join(dist, entryPath(lang, id), 'index.html'))) continue;
      const file = `${at}/${lang}.md`;
      const head = readHead(parts.yaml, 2).value;
      // A draft may have the address of an article that was removed, whose page is there.
      if (!head || head.draft) continue;
      const document = newDocument(lang, file, parts.bodyLine);
      yield searchRecord(lang, id, head, sectionsOf(parse(parts.body, document)));
    }
}

/** Puts a text as it is written in place of the folded one that was indexed: both have the same words. */
function asWritten(compressed: Uint8Array, texts: ReadonlyMap<string, readonly string[]>): Uint8Array {
  const fragment = JSON.parse(gunzipSync(compressed).toString().slice(signature.length)) as Fragment;
  const written = texts.get(fragment.url) ?? [];
  const count = (text: string): number => text.split(' ').length;
  if (count(fragment.content) !== written.length)
    throw new Error(`Search counts other words in ${fragment.url} than we do. This is a fault of ours.`);
  const at = (start: number, text: string): string => written.slice(start, start + count(text)).join(' ');
  fragment.content = written.join(' ');
  for (const anchor of fragment.anchors) anchor.text = at(anchor.location, anchor.text);
  fragment.meta['title'] = at(0, fragment.meta['title'] ?? '');
  return gzipSync(signature + JSON.stringify(fragment));
}
