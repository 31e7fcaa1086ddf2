import { join } from 'node:path';
import { cacheFolder, removeUnusedCards } from '../publish/cards/cache.ts';
import { writeSitemaps } from '../publish/sitemap.ts';
import { removeUnusedImages } from '../publish/unused-images.ts';
import { writeSearchIndexes } from '../search/build-index.ts';

/** A build whose pages Astro has written. */
export interface Build {
  /** The site's folder. */
  readonly root: string;
  /** The folder of the pages. */
  readonly dist: string;
  /** When it started, in milliseconds. */
  readonly started: number;
}

/** What a build does last, in this order. */
export const finishSteps: readonly ((build: Build) => void | Promise<void>)[] = [
  ({ dist }) => removeUnusedImages(dist),
  ({ root, started }) => removeUnusedCards(join(root, cacheFolder), started),
  ({ dist }) => writeSitemaps(dist),
  ({ root, dist }) => writeSearchIndexes(root, dist),
];
