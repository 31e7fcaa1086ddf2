// The comment server, and the moderation of the comments that wait.
import { parseArgs } from 'node:util';
import { mailsIn } from '../article/comments/characters.ts';
import { printProblems } from '../article/problems/problem.ts';
import { accept, pendingComments, reject, type PendingComment } from '../receiver/moderation.ts';
import { UserError } from '../files/user-error.ts';
import { makeReceiver } from '../receiver/receiver.ts';
import { site } from '../settings/site.ts';

/** The folder comments wait in, unless --folder names another. */
export const commentsFolder = process.env['COMMENTS_FOLDER'] ?? '.comments';

/** A setting is a flag of the command and an environment variable. */
const setting = (variable: string, fallback: string, says: string) => ({
  type: 'string' as const,
  default: process.env[variable] ?? fallback,
  help: `${variable.padEnd(21)} ${says}${fallback && ` (${fallback})`}`,
});
const settings = {
  port: setting('COMMENTS_PORT', '4380', 'the port it listens on'),
  host: setting('COMMENTS_HOST', '127.0.0.1', 'the address it listens on'),
  folder: setting('COMMENTS_FOLDER', '.comments', 'the folder comments wait in'),
  proxy: setting(
    'COMMENTS_PROXY',
    '',
    'addresses of trusted proxies, with commas: their X-Forwarded-For is believed',
  ),
  'per-address': setting('COMMENTS_PER_ADDRESS', '10', 'posts a minute from one address'),
  overall: setting('COMMENTS_OVERALL', '120', 'comments a minute from all addresses'),
};
type Settings = Readonly<Record<keyof typeof settings, string>>;

const help = `npm run comments                        receives comments until it is stopped
npm run comments -- list                lists the comments that wait, each with its number
npm run comments -- accept <number …>   writes them into content/comments
npm run comments -- reject <number …>   deletes them

Settings, as flags or in the environment:
${Object.entries(settings)
  .map(([name, { help }]) => `  --${name.padEnd(12)} ${help}`)
  .join('\n')}

SITE_URL and BASE_PATH must be those the site was built with. Build the site with COMMENTS="endpoint https://…" to send
its forms to this service, at the address readers reach it by.`;

function numberOf(values: Settings, name: keyof Settings, most: number): number {
  const text = values[name];
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UserError(`--${name} "${text}" is not a number from 1 to ${most}.`);
}

/** Runs the command line of `npm run comments`. Import this module after the settings were read. */
export async function runComments(): Promise<void> {
  const options = { ...settings, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [what, ...numbers] = positionals;
  const { folder } = values;
  if (values.help) console.log(help);
  else if (what === undefined) await receive(values);
  else if (what === 'list' && numbers.length === 0) list(folder);
  else if (what === 'accept' || what === 'reject') moderate(what, folder, numbers);
  else throw new UserError(`Write one of these:\n${help}`);
}

function list(folder: string): void {
  const pending = pendingComments(folder);
  for (const comment of pending) console.log(`${described(comment)}\n`);
  console.log(waiting(folder, pending.length));
  if (pending.length > 0) console.log('npm run comments -- accept <number …>, or reject <number …>.');
}

/** Says how many comments wait and where, at the start of the service and of the list. */
export function waiting(folder: string, count = pendingComments(folder).length): string {
  const comments =
    count === 0 ? 'No comment waits' : count === 1 ? '1 comment waits' : `${count} comments wait`;
  return `${comments} in ${folder}.`;
}

/** A comment as the list shows it: when and where, who, and what. */
function described({ number, file, facts, comment, problems }: PendingComment): string {
  const first = facts ? `${facts.received.slice(0, 16).replace('T', ' ')}  ${facts.article}` : 'unreadable';
  if (!facts || !comment) return `${number}  ${first}\n${printProblems(problems)}`;
  const mails = mailsIn(`${comment.name}\n${comment.text}`);
  return [
    `${number}  ${first}`,
    `   ${comment.name} <${facts.email}>, ${comment.lang}`,
    ...(comment.to === undefined ? [] : [`   in reply to ${comment.to}`]),
    ...(mails.length === 0
      ? []
      : [`   Accepting it would publish ${mails.join(', ')}: take out of ${file} what is private.`]),
    '',
    comment.text.replace(/^/gm, '   '),
  ].join('\n');
}

function moderate(what: 'accept' | 'reject', folder: string, numbers: readonly string[]): void {
  const wrong = numbers.find((number) => !/^[1-9]\d{0,8}$/.test(number));
  if (numbers.length === 0 || wrong !== undefined)
    throw new UserError(
      `${wrong === undefined ? 'Which one?' : `"${wrong}" is not the number of a comment.`} npm run comments -- list names them.`,
    );
  const failed: string[] = [];
  for (const number of new Set(numbers.map(Number)))
    try {
      console.log(what === 'accept' ? accept('.', folder, number) : reject(folder, number));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failed.push(error.message);
    }
  if (failed.length > 0) throw new UserError(failed.join('\n'));
}

/** Receives comments until the process is stopped. */
async function receive(values: Settings): Promise<void> {
  const { folder, host, proxy } = values;
  const port = numberOf(values, 'port', 65535);
  const options = {
    root: '.',
    folder,
    proxies: proxy.split(',').filter(Boolean),
    perAddress: numberOf(values, 'per-address', 1_000_000),
    overall: numberOf(values, 'overall', 1_000_000),
  };
  const app = await makeReceiver(options, (error) =>
    console.error(`A comment was not stored: ${error instanceof Error ? error.message : String(error)}`),
  );
  // Let writes in progress finish.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
  const address = await app.listen({ port, host }).catch(async (error: unknown) => {
    await app.close();
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw isTaken ? new UserError(`Port ${port} is taken. Choose another: --port ${port + 1}.`) : error;
  });
  console.log(`Comments are received at ${address}/ for ${site.origin}${site.base}  (Ctrl+C stops it)`);
  console.log(`${waiting(folder)}\nnpm run comments -- list shows them.`);
  if (site.comments?.way !== 'endpoint')
    console.log(
      'No form of the site sends here yet: build it with COMMENTS="endpoint https://…", this address.',
    );
}
