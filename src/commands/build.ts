// npm run build: content → load → store → render → publish → finish. Astro does all but the last. It builds into a
// folder of its own, which replaces dist only when complete: a mistake leaves the last good site as it was.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { astro } from './astro.ts';
import { waitingCommand } from './command.ts';
import { loadSettings } from './load-settings.ts';

const made = 'dist.partial';
const published = 'dist';
const previous = 'dist.previous';

/** Builds into `made`, and returns Astro's exit code. */
async function build(): Promise<number> {
  const started = Date.now();
  await loadSettings();
  const { finish } = await import('./finish.ts');
  rmSync(made, { recursive: true, force: true });
  // Forced: Astro's store of rendered content does not notice changes of our own code.
  const code = astro('build', '--silent', '--force', '--outDir', made);
  if (code !== 0) return code;
  await finish(process.cwd(), made, started);
  return 0;
}

function publish(): void {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(published)) renameSync(published, previous);
  renameSync(made, published);
  rmSync(previous, { recursive: true, force: true });
  console.log('The site is built: dist');
}

await waitingCommand(async () => {
  let code = 1;
  try {
    code = await build();
  } finally {
    if (code !== 0) {
      rmSync(made, { recursive: true, force: true });
      console.error('Nothing was published: dist is as it was.');
    }
  }
  if (code === 0) publish();
  process.exitCode = code;
});
