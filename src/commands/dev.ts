// npm run dev: the site with live reload and drafts.
import { astro } from './astro.ts';
import { waitingCommand } from './command.ts';
import { loadSettings } from './load-settings.ts';

await waitingCommand(async () => {
  await loadSettings();
  // Without this option Astro may run in the background.
  process.exitCode = astro(['dev', '--ignore-lock', ...process.argv.slice(2)]);
});
