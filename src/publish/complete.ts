import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { readFolders } from '../article/loader/folders.ts';
import { readArticleFrontMatter, readPageFrontMatter } from '../article/loader/schema.ts';
import { splitFrontMatter } from '../article/problems/front-matter.ts';
import { site } from '../settings/site.ts';
import { entryPath, homePath, searchPath } from './urls.ts';

/**
 * Checks that a build is whole before it is published: every text that is no draft has its page, and every page is
 * written to its end.
 *
 * @param root the site's folder, with its content
 * @param dist the folder of the build
 * @returns the paths of files that are missing or cut off
 */
export function incompleteFiles(root: string, dist: string): string[] {
  const paths = [
    '',
    ...site.languages.flatMap((lang) => [homePath(lang), searchPath(lang)]),
    ...entryPaths(root),
  ];
  const missing = ['404.html', 'robots.txt', ...paths.map((path) => `${path}index.html`)].filter(
    (file) => !existsSync(join(dist, file)),
  );
  const cut = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !endsWithHtml(join(dist, file)),
  );
  return [...missing, ...cut];
}

/** The paths of all texts of the content that are no drafts. */
function* entryPaths(root: string): Generator<string> {
  for (const [folder, readFrontMatter] of [
    ['content/articles', readArticleFrontMatter],
    ['content/pages', readPageFrontMatter],
  ] as const)
    for (const { id, sources } of readFolders(root, folder, []))
      for (const lang of site.languages) {
        const parts = splitFrontMatter(sources[lang] ?? '');
        if (parts && !readFrontMatter(parts.yaml, 2).value?.draft) yield entryPath(lang, id);
      }
}

/** Whether a page ends with its closing tag. Only its last bytes are read. */
function endsWithHtml(file: string): boolean {
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
