import { holdLock } from '../files/lock.ts';
import { UserError } from '../files/user-error.ts';
import { withoutControls } from '../article/problems/control-characters.ts';
import { printProblems } from '../article/problems/problem.ts';
import { readContent, type Content } from '../article/loader/load.ts';
import { loadSettings } from './load-settings.ts';

/** Prints the message of an error that is meant for the user, without a stack, and sets the exit code to 1. */
function refuse(error: unknown): void {
  const known = error instanceof UserError || (error instanceof Error && 'code' in error);
  if (!known) throw error;
  console.error(withoutControls(error.message));
  process.exitCode = 1;
}

/** Runs a command. */
export async function waitingCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    refuse(error);
  }
}

/**
 * Runs a command that changes a record in content/. Such commands wait for each other, so that none undoes what another
 * wrote.
 */
export const recordingCommand = (run: () => Promise<void>): Promise<void> =>
  waitingCommand(() => holdLock('.cache', 'recorder', run));

/** The content as it would be published. */
export async function publishedContent(): Promise<Content> {
  await loadSettings();
  const { site } = await import('../settings/site.ts');
  const { today } = await import('../settings/today.ts');
  return readContent(process.cwd(), { languages: site.languages, today: today() });
}

/** Throws a UserError if the content has mistakes. */
export function refuseMistakes({ problems }: Pick<Content, 'problems'>, what: string): void {
  if (problems.length > 0) throw new UserError(`${printProblems(problems)}\n${what}`);
}
