import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readTermTable, termsFile, type TermTable } from '../article/model/terms.ts';
import { readBody } from '../article/loader/read-again.ts';
import type { Article, SitePage, Translation } from '../article/model/article.ts';
import { digestOf } from '../files/digest.ts';
import { filesIn } from '../files/files-in.ts';
import { linkOrCopy } from '../files/link-or-copy.ts';
import type { Language } from '../language/language.ts';
import { searchFolder } from '../publish/urls.ts';
import { site } from '../settings/site.ts';
import { stringsOf } from '../settings/strings.ts';
import { searchRecord } from './record.ts';
import { writeShard } from './shard.ts';
import { shardsOf, type Shard } from './shards.ts';
import type { WordFiles } from './word-file.ts';
import { writeWordFiles } from './word-files.ts';

/** Indexes that were made before: each is used again while its texts stay the same. Path from the site's folder. */
const cacheFolder = '.cache/search';
const entryFile = 'pagefind-entry.json';
const wordsFile = 'words.json';

/** Pagefind's file that lists the others. */
interface Entry {
  readonly languages: Readonly<Record<string, unknown>>;
}

/** A text that is indexed. Bodies are read shard by shard, since all of them together are large. */
type IndexedText = Translation & { readonly id: string };

/**
 * Writes the search index of each language of a site. Only what changed since the last build is indexed; at most one
 * shard's texts are in memory.
 *
 * @param root the site's folder, with its content
 * @param folder where `pagefind/` is written
 * @param entries what is published, in the order of their ids
 * @throws a UserError if Pagefind can't be run or fails
 */
export async function writeSearchIndexes(
  root: string,
  folder: string,
  entries: readonly (Article | SitePage)[],
  { engine, shardSize }: IndexOptions,
): Promise<void> {
  const cache = join(root, cacheFolder);
  const used = new Set<string>();
  const make: Make = async (inputs, fill) => {
    const digest = digestOf(JSON.stringify([engine, inputs]));
    used.add(digest);
    return cachedFolder(join(cache, digest), fill);
  };
  const terms = readTerms(root);
  for (const lang of site.languages) {
    const texts = entries.flatMap(({ id, translations }): IndexedText[] => {
      const text = translations[lang];
      return text ? [{ id, ...text }] : [];
    });
    const into = join(folder, searchFolder(lang));
    await writeIndex(root, lang, { shards: shardsOf(texts, shardSize), terms, folder: into, make });
  }
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name), { recursive: true });
}

interface IndexOptions {
  /** Identifies the code and packages that make an index. */
  readonly engine: string;
  /** Fewest texts of a shard. */
  readonly shardSize?: number;
}

/** Returns a folder that was filled for the same inputs by an earlier build, or is filled now. */
type Make = (inputs: unknown, fill: (folder: string) => Promise<void>) => Promise<string>;

interface IndexParts {
  readonly shards: readonly Shard<IndexedText>[];
  readonly terms: TermTable;
  /** Where the index is written. */
  readonly folder: string;
  readonly make: Make;
}

async function writeIndex(
  root: string,
  lang: Language,
  { shards, terms, folder, make }: IndexParts,
): Promise<void> {
  const { footnotes, listSeparator } = stringsOf(lang);
  const folders: string[] = [];
  for (const { texts } of shards) {
    const inputs = [lang, footnotes, listSeparator, texts.map(({ id, digest }) => [id, digest])];
    const made = await make(inputs, async (empty) => {
      const records = texts.map((text) => searchRecord(lang, text.id, text, readBody(root, text)));
      const words = await writeShard(lang, records, empty);
      writeFileSync(join(empty, wordsFile), JSON.stringify(words));
    });
    folders.push(made);
  }
  const wordFolder = await make([folders.map((name) => basename(name)), terms], (empty) => {
    const words = new Set(folders.flatMap((from) => readJson(from, wordsFile) as string[]));
    writeFileSync(join(empty, wordsFile), JSON.stringify(writeWordFiles(lang, words, terms, empty)));
    return Promise.resolve();
  });
  // It may have files of an earlier index.
  rmSync(folder, { recursive: true, force: true });
  for (const from of [...folders, wordFolder]) carryOver(from, folder);
  const entries = folders.map((from) => readJson(from, entryFile) as Entry);
  const languages = entries.flatMap(({ languages }, i) =>
    // To Pagefind each shard is a language. Only the newest shard has the name of the real language.
    Object.values(languages).map((index) => [
      i === shards.length - 1 ? lang : `${lang}-${shards[i]?.year}`,
      index,
    ]),
  );
  const words = readJson(wordFolder, wordsFile) as WordFiles;
  const entry = { ...entries.at(-1), languages: Object.fromEntries(languages) as Entry['languages'], words };
  writeFileSync(join(folder, entryFile), JSON.stringify(entry));
}

const readJson = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Fills a folder unless it exists. It gets its name when it is complete. */
async function cachedFolder(folder: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  await fill(partial);
  renameSync(partial, folder);
  return folder;
}

/** Links the files of a folder into another, except the two that `writeIndex` makes of all folders. */
function carryOver(from: string, to: string): void {
  for (const file of filesIn(from)) {
    const copy = join(to, file);
    if ([entryFile, wordsFile].includes(file) || existsSync(copy)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    linkOrCopy(join(from, file), copy);
  }
}

/** The table of terms. Its mistakes were reported when the content was read. */
function readTerms(root: string): TermTable {
  const file = join(root, termsFile);
  return (existsSync(file) ? readTermTable(readFileSync(file, 'utf8')).value : undefined) ?? {};
}
