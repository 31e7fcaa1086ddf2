import { copyFileSync, linkSync } from 'node:fs';

/** Makes a hard link to a file; a copy on another disk, on a file system without links, or if it has too many links. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
