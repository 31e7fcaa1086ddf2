import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolders } from '../article/loader/folders.ts';
import { readArticleFrontMatter, readPageFrontMatter } from '../article/loader/schema.ts';
import { newDocument } from '../article/markdown/document.ts';
import { parse } from '../article/markdown/markdown.ts';
import { sectionsOf } from '../article/markdown/sections.ts';
import { splitFrontMatter } from '../article/problems/front-matter.ts';
import { readUtf8 } from '../article/problems/utf8.ts';
import { digestOf } from '../files/digest.ts';
import { languageCodes, type Language } from '../language/language.ts';
import { entryPath } from '../publish/urls.ts';
import { searchRecord, type SearchRecord } from './record.ts';

/** A text of the content folder that has a page, without its words: together they are large. */
export interface PublishedText {
  readonly id: string;
  readonly lang: Language;
  /** Path from the site's folder. */
  readonly file: string;
  /** The year of its date, or 0000. */
  readonly year: string;
  readonly digest: string;
}

const folders = [
  ['content/articles', readArticleFrontMatter],
  ['content/pages', readPageFrontMatter],
] as const;

/** The texts that have a page, in the order of their ids. */
export function publishedTexts(
  root: string,
  hasPage: (path: string, file: string) => boolean,
): PublishedText[] {
  const texts: PublishedText[] = [];
  for (const [path] of folders)
    // One folder at a time: their sources together are large.
    for (const { id, path: at, sources } of readFolders(root, path, []))
      for (const lang of languageCodes) {
        const source = sources[lang];
        const file = `${at}/${lang}.md`;
        if (source === undefined || !hasPage(entryPath(lang, id), file)) continue;
        // Not the parsed date: which texts are indexed together is no more than a matter of time.
        const [, year = '0000'] = /^date:\s*["']?(\d{4})-/m.exec(source) ?? [];
        texts.push({ id, lang, file, year, digest: digestOf(source) });
      }
  return texts;
}

/** The record of a text, or undefined if it is a draft. Problems of the content were reported before. */
export function recordOf(root: string, { id, lang, file }: PublishedText): SearchRecord | undefined {
  const parts = splitFrontMatter(readUtf8(readFileSync(join(root, file)), file, []) ?? '');
  const [, readHead] = folders.find(([path]) => file.startsWith(path)) ?? folders[0];
  const head = parts && readHead(parts.yaml, 2).value;
  // A draft may have the address of a removed article, which has a page.
  if (!head || head.draft) return undefined;
  return searchRecord(lang, id, head, sectionsOf(parse(parts.body, newDocument(lang, file, parts.bodyLine))));
}
