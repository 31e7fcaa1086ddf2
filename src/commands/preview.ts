// npm run preview: serves the built site until it is stopped.
import { UserError } from '../files/user-error.ts';
import { waitingCommand } from './command.ts';
import { dist, restoreDist } from '../build/publish.ts';
import { loadSettings } from './load-settings.ts';
import { serve } from './server.ts';

await waitingCommand(async () => {
  await loadSettings();
  const { site } = await import('../settings/site.ts');
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UserError(`PORT "${process.env['PORT']}" is not a port. Write a number from 1 to 65535.`);
  restoreDist();
  await serve(dist, site.base, port, process.env['HOST']);
  console.log(`The site is at http://localhost:${port}${site.base}  (Ctrl+C stops it)`);
});
