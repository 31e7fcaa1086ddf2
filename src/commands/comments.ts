// npm run comments: receives readers' comments until it is stopped.
// npm run comments -- list | accept <number …> | reject <number …>: moderates the comments that wait.
import { waitingCommand } from './command.ts';
import { loadSettings } from './load-settings.ts';

await waitingCommand(async () => {
  await loadSettings();
  const { runComments } = await import('./comment-service.ts');
  await runComments();
});
