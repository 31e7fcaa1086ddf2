import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** How a file is written. */
export interface WriteOptions {
  /** Permissions of the file, and of its folder if it is created; only the owner can read `private` ones. */
  readonly access?: 'private' | 'shared';
  /** Whether the file and its folder are synced, so that the file survives a power cut. */
  readonly durable?: boolean;
}

/**
 * Writes a file atomically, and creates its folder: readers find the old or the new content, never a part of it. If two
 * processes write at once, one of them wins.
 *
 * @throws errors of the file system; the temporary file is removed
 */
export function writeWhole(
  file: string,
  data: string | Uint8Array,
  { access = 'shared', durable = false }: WriteOptions = {},
): void {
  const folder = dirname(file);
  const isPrivate = access === 'private';
  mkdirSync(folder, { recursive: true, ...(isPrivate && { mode: 0o700 }) });
  // The dot hides it from whatever reads the folder as content.
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
