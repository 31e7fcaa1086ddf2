// npm run dev: the site with live reload and drafts.
import { astro } from './astro.ts';
import { waitingCommand } from './command.ts';

await waitingCommand(async () => {
  // Imported late: it throws a UserError if SITE_URL, BASE_PATH or COMMENTS is wrong.
  await import('../settings/site.ts');
  // Without the lock Astro stays in the foreground wherever it runs.
  process.exitCode = astro('dev', '--ignore-lock', ...process.argv.slice(2));
});
