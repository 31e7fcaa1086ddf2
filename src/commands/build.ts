// npm run build: builds the site. The published site changes only when the new one is complete; after a mistake it
// stays as it was.
import { existsSync } from 'node:fs';
import { takeLock } from '../files/lock.ts';
import { astro } from './astro.ts';
import { discard, dist, newFolder, removeRemains, restoreDist } from '../build/publish.ts';
import { waitingCommand } from './command.ts';
import { loadSettings } from './load-settings.ts';

await waitingCommand(async () => {
  const release = takeLock('.cache', 'build');
  const made = newFolder();
  let published = false;
  try {
    restoreDist();
    removeRemains();
    const config = await loadSettings();
    const { buildSite } = await import('../build/build-site.ts');
    await buildSite({ root: process.cwd(), made, config, astro });
    published = true;
  } finally {
    if (discard(made) && !published)
      console.error(`Nothing was published${existsSync(dist) ? `: ${dist} is as it was` : ''}.`);
    release();
  }
});
