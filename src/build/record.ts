import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../files/write-whole.ts';
import type { ListedPage } from '../publish/sitemap.ts';

/** A file of the site as it was published. */
export interface MadeFile {
  /** Identifies its content. */
  readonly digest: string;
  readonly size: number;
  /** When it was written, in milliseconds. A file that was changed later is made again. */
  readonly time: number;
}

/** Files that are made together, and what they were made from. */
export interface Unit {
  /** Digest of the paths and props of its files. */
  readonly props: string;
  /** What they depend on: indexes into the record's list of dependencies. */
  readonly reads: Uint32Array;
  readonly files: readonly string[];
  /** The names of the cached cards it shows. */
  readonly cards: readonly string[];
  /** Its pages that are in the sitemap. */
  readonly listed: readonly ListedPage[];
}

/** How the published site was made. */
export interface BuildRecord {
  /** Digest of the code that made the pages. */
  readonly code: string;
  /** Digest of the compilation whose files for browsers are published. */
  readonly compiled: string;
  /** Digest of what the search index was made from. */
  readonly searched: string;
  /** The names of all that pages depend on, and the digest of each one's value. */
  readonly dependencies: readonly string[];
  readonly digests: readonly string[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly files: ReadonlyMap<string, MadeFile>;
}

/** Path from the site's folder. */
export const recordFile = '.cache/build.bin';

export const emptyRecord: BuildRecord = {
  ...{ code: '', compiled: '', searched: '' },
  ...{ dependencies: [], digests: [], units: new Map(), files: new Map() },
};

/** Reads a record; an empty one if there is none or it can't be read. */
export function readRecord(file: string): BuildRecord {
  try {
    return deserialize(readFileSync(file)) as BuildRecord;
  } catch {
    return emptyRecord;
  }
}

export const writeRecord = (file: string, record: BuildRecord): void => writeWhole(file, serialize(record));
