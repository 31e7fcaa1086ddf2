// npm run preview: serves the built site until it is stopped. If the settings name no other way for comments, articles
// get a form here, and comments wait for an editor. dist is not changed.
import { UserError } from '../files/user-error.ts';
import { registeredSite, registerSite } from '../settings/registry.ts';
import { waitingCommand } from './command.ts';
import { dist, restoreForReading } from '../build/publish.ts';
import { loadSettings } from './load-settings.ts';
import { serve } from './server.ts';

await waitingCommand(async () => {
  await loadSettings();
  const site = registeredSite();
  const port = Number(process.env['PORT'] ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UserError(`PORT "${process.env['PORT']}" is not a port. Write a number from 1 to 65535.`);
  restoreForReading();
  // Links of the receiver lead to this server, not to the published site.
  registerSite({ ...site, origin: '' });
  const { commentsFolder, waiting } = await import('./comment-service.ts');
  const { localComments } = await import('./local-comments.ts');
  const comments = site.comments ? undefined : await localComments('.', dist, commentsFolder);
  const server = await serve(dist, site.base, port, process.env['HOST'], comments).catch(
    async (error: unknown) => {
      await comments?.close();
      throw error;
    },
  );
  console.log(`The site is at http://localhost:${port}${site.base}  (Ctrl+C stops it)`);
  if (!comments) return;
  console.log(
    `Articles have a comment form here, which dist has not. ${waiting(commentsFolder)}\nnpm run comments -- list shows them.`,
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
      void comments.close();
    });
});
