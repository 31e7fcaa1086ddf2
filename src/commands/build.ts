// npm run build: content → load → store → render → publish → finish. Astro does all but the last. It builds into a
// folder of its own, which replaces dist only when complete: a mistake leaves the last good site as it was.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { takeLock } from '../files/lock.ts';
import { astro } from './astro.ts';
import { waitingCommand } from './command.ts';
import { loadSettings } from './load-settings.ts';
import { dist, previous, removeRemains, restoreDist } from './dist.ts';

/** Builds into `made`, and returns Astro's exit code. */
async function build(made: string): Promise<number> {
  const started = Date.now();
  await loadSettings();
  const { finish } = await import('./finish.ts');
  // Forced: Astro's store of rendered content does not notice changes of our own code.
  const code = astro('build', '--silent', '--force', '--outDir', made);
  if (code === 0) await finish(process.cwd(), made, started);
  return code;
}

/** Puts a complete build in the place of dist. If the process is killed in between, `restoreDist` repairs it. */
function publish(made: string): void {
  rmSync(previous, { recursive: true, force: true });
  if (restoreDist()) renameSync(dist, previous);
  renameSync(made, dist);
  rmSync(previous, { recursive: true, force: true });
  console.log(`The site is built: ${dist}`);
}

await waitingCommand(async () => {
  const release = takeLock('.cache', 'build');
  const made = `${dist}.partial-${process.pid}`;
  let code = 1;
  try {
    restoreDist();
    removeRemains();
    code = await build(made);
    if (code === 0) publish(made);
  } finally {
    if (code !== 0) {
      rmSync(made, { recursive: true, force: true });
      console.error(`Nothing was published${existsSync(dist) ? `: ${dist} is as it was` : ''}.`);
    }
    release();
  }
  process.exitCode = code;
});
