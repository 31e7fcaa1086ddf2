import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The paths of all files in a folder and those below it, relative to it, with forward slashes. None if it is missing. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
