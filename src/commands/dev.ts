// npm run dev: the site with live reload and drafts. Without the lock it stays in the foreground wherever it runs.
import { astro } from './astro.ts';

process.exitCode = astro('dev', '--ignore-lock', ...process.argv.slice(2));
