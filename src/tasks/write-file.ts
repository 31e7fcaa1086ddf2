import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file all at once: whoever reads it, at any moment, finds the old text or the new. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
