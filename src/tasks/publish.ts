// npm run build: builds beside dist and puts the result in its place only when all of it is there, so that a mistake
// leaves the last good site as it was.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { astro } from './astro.ts';
import { removeUnusedImages } from './unused-images.ts';

const made = 'dist.partial';
const published = 'dist';
const previous = 'dist.previous';

rmSync(made, { recursive: true, force: true });
// Forced: what is stored from one build to the next does not know of changes in our own code.
process.exitCode = astro('build', '--silent', '--force', '--outDir', made);
if (process.exitCode === 0) {
  removeUnusedImages(made);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  renameSync(made, published);
  rmSync(previous, { recursive: true, force: true });
  console.log('The site is built: dist');
} else {
  rmSync(made, { recursive: true, force: true });
  console.error('Nothing was published: dist is as it was.');
}
