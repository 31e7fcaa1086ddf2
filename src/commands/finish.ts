import { join } from 'node:path';
import { cacheFolder, iconsFolder, removeUnusedCards } from '../publish/cards/cache.ts';
import { writeSitemaps } from '../publish/sitemap.ts';
import { removeUnusedImages } from '../publish/unused-images.ts';
import { writeSearchIndexes } from '../search/build-index.ts';

/**
 * The last steps of a build, once Astro has written its pages.
 *
 * @param root the site's folder
 * @param dist the folder of the pages
 * @param started when the build started, in milliseconds
 */
export async function finish(root: string, dist: string, started: number): Promise<void> {
  removeUnusedImages(dist);
  for (const folder of [cacheFolder, iconsFolder]) removeUnusedCards(join(root, folder), started);
  await writeSitemaps(dist);
  await writeSearchIndexes(root, dist);
}
