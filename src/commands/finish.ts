import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../files/user-error.ts';
import { cacheFolder, iconsFolder, removeUnusedCards } from '../publish/cards/cache.ts';
import { incompleteFiles } from '../publish/complete.ts';
import { hostFiles } from '../publish/hosts.ts';
import { readRedirects } from '../publish/redirects.ts';
import { writeSitemaps } from '../publish/sitemap.ts';
import { removeUnusedImages } from '../publish/unused-images.ts';
import { writeSearchIndexes } from '../search/build-index.ts';
import { site } from '../settings/site.ts';

/**
 * The last steps of a build, once Astro has written its pages.
 *
 * @param root the site's folder
 * @param dist the folder of the pages
 * @param started when the build started, in milliseconds
 * @throws UserError if a page is missing or cut off, or the search index can't be made
 */
export async function finish(root: string, dist: string, started: number): Promise<void> {
  removeUnusedImages(dist);
  // A new site has it in public/, so that git keeps the folder.
  rmSync(join(dist, '.gitkeep'), { force: true });
  for (const folder of [cacheFolder, iconsFolder]) removeUnusedCards(join(root, folder), started);
  await writeSitemaps(dist);
  await writeSearchIndexes(root, dist);
  writeHostFiles(root, dist);
  const incomplete = incompleteFiles(root, dist);
  if (incomplete.length > 0)
    throw new UserError(
      `The build is not complete: ${incomplete.slice(0, 5).join(', ')} is missing or cut off. Build again; if it happens again, run npm install first.`,
    );
}

/**
 * Writes what hosts read. Under a base path the root of what is deployed is above the site's folder: then the files for
 * that root are in `hosts/` too, where the snippets for web servers always are.
 */
function writeHostFiles(root: string, dist: string): void {
  const redirects = readRedirects(root, dist, site.base);
  const { deployed, servers, notes } = hostFiles(site.base, site.origin, redirects);
  for (const note of notes) console.error(note);
  const beside = join(root, 'hosts');
  const isRoot = site.base === '/';
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside);
  for (const { name, text } of isRoot ? servers : [...servers, ...deployed])
    writeFileSync(join(beside, name), text);
  // GitHub Pages deploys dist as it is, under a base path too.
  for (const { name, text } of deployed)
    if (isRoot || name === '.nojekyll') writeFileSync(join(dist, name), text);
}
