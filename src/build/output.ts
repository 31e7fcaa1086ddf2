import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../files/digest.ts';
import { filesIn } from '../files/files-in.ts';
import { linkOrCopy } from '../files/link-or-copy.ts';
import type { MadeFile } from './record.ts';

/**
 * The files of the new site. Files that are published with the same bytes stay where they are; others are written into
 * a separate folder.
 */
export class Output {
  /** All files of the new site, by path. */
  readonly files = new Map<string, MadeFile>();
  /** The paths of those that were written. */
  readonly written = new Set<string>();
  readonly #folder: string;
  readonly #published: string;
  readonly #known: ReadonlyMap<string, MadeFile>;
  readonly #folders = new Set<string>();

  /**
   * @param folder for the files that are written
   * @param published the folder of the published site
   * @param known the files of the published site, as the last build recorded them
   */
  constructor(folder: string, published: string, known: ReadonlyMap<string, MadeFile>) {
    this.#folder = folder;
    this.#published = published;
    this.#known = known;
  }

  /** The record of a published file, if the file has not changed since. */
  intact(path: string): MadeFile | undefined {
    const known = this.#known.get(path);
    const stat = known && statSync(join(this.#published, path), { throwIfNoEntry: false });
    return stat?.size === known?.size && stat?.mtimeMs === known?.time ? known : undefined;
  }

  /**
   * Keeps published files for the new site. Returns false, and keeps none, if one of them changed after it was
   * recorded.
   */
  keep(paths: readonly string[]): boolean {
    const kept = paths.map((path) => [path, this.intact(path)] as const);
    if (kept.some(([, file]) => !file)) return false;
    for (const [path, file] of kept) if (file) this.files.set(path, file);
    return true;
  }

  /** The content of a file of the new site. */
  read(path: string): Buffer {
    return readFileSync(join(this.written.has(path) ? this.#folder : this.#published, path));
  }

  /** Adds a file. */
  write(path: string, content: Uint8Array | string): void {
    const digest = digestOf(content);
    const same =
      this.intact(path)?.digest === digest ? this.intact(path) : this.#unrecorded(path, content, digest);
    if (same) this.files.set(path, same);
    else this.#put(path, digest, (file) => writeFileSync(file, content));
  }

  /**
   * Adds a file that exists elsewhere, as a link to it or else a copy.
   *
   * @param digest identifies its content
   */
  link(path: string, source: string, digest: string): void {
    const known = this.intact(path);
    if (known?.digest === digest) this.files.set(path, known);
    else this.#put(path, digest, (file) => linkOrCopy(source, file));
  }

  /** Calls a function with a folder, and adds the files that it writes there. */
  async collect(make: (folder: string) => Promise<void>): Promise<void> {
    const folder = join(this.#folder, '.collected');
    mkdirSync(folder, { recursive: true });
    await make(folder);
    for (const path of filesIn(folder)) this.write(path, readFileSync(join(folder, path)));
    rmSync(folder, { recursive: true });
  }

  /** The paths of published files that the new site does not have. */
  removed(): string[] {
    return filesIn(this.#published).filter((path) => !this.files.has(path));
  }

  #unrecorded(path: string, content: Uint8Array | string, digest: string): MadeFile | undefined {
    const file = join(this.#published, path);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat?.size !== Buffer.byteLength(content) || !stat.isFile()) return undefined;
    return readFileSync(file).equals(Buffer.from(content))
      ? { digest, size: stat.size, time: stat.mtimeMs }
      : undefined;
  }

  #put(path: string, digest: string, write: (file: string) => void): void {
    const file = join(this.#folder, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    write(file);
    const { size, mtimeMs } = statSync(file);
    this.files.set(path, { digest, size, time: mtimeMs });
    this.written.add(path);
  }
}
