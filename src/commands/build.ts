// npm run build: builds beside dist and puts the result in its place only when all of it is there, so that a mistake
// leaves the last good site as it was.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { cardsFolder, removeUnusedCards } from '../publish/cards/cache.ts';
import { astro } from './astro.ts';
import { removeUnusedImages } from '../publish/unused-images.ts';

const made = 'dist.partial';
const published = 'dist';
const previous = 'dist.previous';

/** Builds, and swaps the result in. */
async function publish(): Promise<number> {
  const start = Date.now();
  rmSync(made, { recursive: true, force: true });
  // Forced: what is stored from one build to the next does not know of changes in our own code.
  const code = astro('build', '--silent', '--force', '--outDir', made);
  if (code !== 0) {
    rmSync(made, { recursive: true, force: true });
    console.error('Nothing was published: dist is as it was.');
    return code;
  }
  removeUnusedImages(made);
  removeUnusedCards(cardsFolder, start);
  try {
    // It knows the site's address, which is read below, where what is wrong with it is told.
    const { writeSearchIndexes } = await import('../search/build-index.ts');
    await writeSearchIndexes(process.cwd(), made);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    console.error('Nothing was published: dist is as it was.');
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  renameSync(made, published);
  rmSync(previous, { recursive: true, force: true });
  console.log('The site is built: dist');
  return 0;
}

try {
  // Reads SITE_URL and BASE_PATH, and says what is wrong with them before anything is done.
  await import(pathToFileURL(join(process.cwd(), 'astro.config.ts')).href);
  process.exitCode = await publish();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
