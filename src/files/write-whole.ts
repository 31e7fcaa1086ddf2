import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';

/** Names of temporary files: a process that is killed leaves one behind. */
export const temporaryName = /^\..+\.[0-9a-f]{12}$/;

/** How files and folders are written. */
interface WriteOptions {
  /** Permissions of what is created. `private`: for its owner only. */
  readonly access?: 'private' | 'shared';
  /** Whether it must survive a power cut: files and their folders are synced to the disk. */
  readonly durable?: boolean;
}

/**
 * Writes a file atomically, and creates its folder if needed: a reader finds the old text or the new one, never a part,
 * and of two writers at once one wins.
 *
 * @throws errors of the file system; the temporary file is removed then
 */
export function writeWhole(file: string, data: string | Uint8Array, options: WriteOptions = {}): void {
  const folder = dirname(file);
  makeFolder(folder, options);
  // The dot keeps it out of content, where hidden files are not read.
  const temporary = join(folder, `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = openSync(temporary, 'wx', options.access === 'private' ? 0o600 : 0o644);
    try {
      writeFileSync(handle, data);
      if (options.durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  if (options.durable) syncFolder(folder);
}

/** Creates a folder, and those above it, if it does not exist. */
export function makeFolder(folder: string, { access = 'shared', durable = false }: WriteOptions = {}): void {
  const first = mkdirSync(folder, { recursive: true, ...(access === 'private' && { mode: 0o700 }) });
  if (first === undefined || !durable) return;
  // A created folder is an entry of its parent: the parent must be synced.
  const highest = resolve(first).length;
  for (let made = resolve(folder); made.length >= highest; made = dirname(made)) syncFolder(dirname(made));
}

/** Renames a file or folder, and syncs the change to the disk. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to);
  for (const folder of new Set([dirname(to), dirname(from)])) syncFolder(folder);
}

/** Syncs a folder's entries to the disk: until then a power cut can undo a rename. */
export function syncFolder(folder: string): void {
  // Windows can't open folders, and syncs their entries itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
