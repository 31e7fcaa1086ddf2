import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { digestOf } from '../../files/digest.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Problem } from '../problems/problem.ts';
import { parseFile, type MarkdownFile, type ParsedFile } from './markdown-file.ts';
import type { FrontMatterReader } from './schema.ts';

/** A file as it was last parsed. */
interface CachedFile {
  readonly digest: string;
  readonly parsed: ParsedFile | undefined;
  readonly problems: readonly Problem[];
}

/** Parsed files by path, kept between reads of the content: a file is parsed again only if it has changed. */
export interface ParseCache {
  readonly files: Map<string, CachedFile>;
  /** The paths that were asked for. */
  readonly used: Set<string>;
  /** Whether a file was parsed. */
  changed: boolean;
}

/** Makes an empty cache. */
export const makeParseCache = (): ParseCache => ({ files: new Map(), used: new Set(), changed: false });

/** Parses a file, or takes it from the cache if its text is the same. */
export function parseCached(
  markdown: MarkdownFile,
  readFrontMatter: FrontMatterReader,
  cache: ParseCache,
): CachedFile {
  const { file, source } = markdown;
  cache.used.add(file);
  const digest = digestOf(source);
  const known = cache.files.get(file);
  if (known?.digest === digest) return known;
  const problems: Problem[] = [];
  const cached = { digest, parsed: parseFile(markdown, readFrontMatter, problems), problems };
  cache.files.set(file, cached);
  cache.changed = true;
  return cached;
}

/** A cached file as it is stored: without the function `lineOf`. */
type StoredFile = Omit<CachedFile, 'parsed'> & {
  readonly parsed:
    (Omit<ParsedFile, 'lineOf'> & { readonly lines: Readonly<Record<string, number>> }) | undefined;
};
interface Stored {
  readonly code: string;
  readonly files: ReadonlyMap<string, StoredFile>;
}

/** The line on which front matter begins: that of fields it does not have. */
const firstLine = 2;

/**
 * Reads a cache that was written, or makes an empty one if there is none that this code wrote.
 *
 * @param code digest of the code that parses
 */
export function readParseCache(file: string, code: string): ParseCache {
  const cache = makeParseCache();
  try {
    const stored = deserialize(readFileSync(file)) as Stored;
    if (stored.code !== code) return cache;
    for (const [path, { parsed, ...rest }] of stored.files)
      cache.files.set(path, {
        ...rest,
        parsed: parsed && { ...parsed, lineOf: (field) => parsed.lines[field] ?? firstLine },
      });
  } catch {
    // Missing, or unreadable: a file is only trusted whole.
    cache.files.clear();
  }
  return cache;
}

/** Writes what a read of the content used, if it is not what the file has. */
export function writeParseCache(file: string, code: string, { files, used, changed }: ParseCache): void {
  if (!changed && used.size === files.size) return;
  const stored = new Map<string, StoredFile>();
  for (const [path, { parsed, ...rest }] of files) {
    if (!used.has(path)) continue;
    if (!parsed) stored.set(path, { ...rest, parsed });
    else {
      const { lineOf, ...data } = parsed;
      const lines = Object.keys(parsed.frontMatter).map((field) => [field, lineOf(field)] as const);
      stored.set(path, { ...rest, parsed: { ...data, lines: Object.fromEntries(lines) } });
    }
  }
  writeWhole(file, serialize({ code, files: stored } satisfies Stored));
}
