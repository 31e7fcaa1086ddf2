import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** How a file is written. */
export interface WriteOptions {
  /** Permissions of the file, and of its folder where that is made: `private` is for its owner alone. */
  readonly access?: 'private' | 'shared';
  /** Whether it must survive a power cut: the file and its folder are synced to the disk. */
  readonly durable?: boolean;
}

/**
 * Writes a file whole, in a folder that is made where there is none: a reader finds the old text or the new one,
 * never a part, and of two writers at once one wins.
 *
 * @throws what the file system says; the temporary file is removed then
 */
export function writeWhole(
  file: string,
  data: string | Uint8Array,
  { access = 'shared', durable = false }: WriteOptions = {},
): void {
  const folder = dirname(file);
  const isPrivate = access === 'private';
  mkdirSync(folder, { recursive: true, ...(isPrivate && { mode: 0o700 }) });
  // The dot keeps it out of content: folders are read without hidden files.
  const temporary = join(folder, `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = openSync(temporary, 'wx', isPrivate ? 0o600 : 0o644);
    try {
      writeFileSync(handle, data);
      if (durable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  if (durable) syncFolder(folder);
}

/** Syncs a folder's list of names to the disk: until then a power cut may undo a rename. */
export function syncFolder(folder: string): void {
  // Windows opens no folders, and syncs their entries by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
