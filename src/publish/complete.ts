import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../settings/site.ts';
import { homePath, searchPath } from './urls.ts';

/**
 * Checks that a site is whole before it is published: every text that is no draft has its page, and every page that was
 * written is written to its end. The others were checked when they were written.
 *
 * @param entries the paths of the texts' pages
 * @param has whether the site has a file
 * @param made the folder of what was written
 * @param written the files in it
 * @returns the paths of files that are missing or cut off
 */
export function incompleteFiles(
  entries: readonly string[],
  has: (file: string) => boolean,
  made: string,
  written: Iterable<string>,
): string[] {
  const paths = ['', ...site.languages.flatMap((lang) => [homePath(lang), searchPath(lang)]), ...entries];
  const needed = ['404.html', 'robots.txt', ...paths.map((path) => `${path}index.html`)];
  const cut = [...written].filter((file) => file.endsWith('.html') && !endsWithHtml(join(made, file)));
  return [...needed.filter((file) => !has(file)), ...cut];
}

/** Whether a page is there and ends with its closing tag. Only its last bytes are read. */
function endsWithHtml(file: string): boolean {
  if (!existsSync(file)) return false;
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const end = Buffer.alloc(Math.min(size, 16));
    readSync(handle, end, 0, end.length, size - end.length);
    return /<\/html>\s*$/.test(end.toString('latin1'));
  } finally {
    closeSync(handle);
  }
}
