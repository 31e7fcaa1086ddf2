// npm run comments: receives readers' comments until it is stopped.
// npm run comments -- list | accept <number …> | reject <number …>: moderates those that wait.
import { parseArgs } from 'node:util';
import { mailsIn } from '../article/comments/characters.ts';
import { printProblems } from '../article/problems/problem.ts';
import { accept, reject, waitingIn } from '../receiver/moderation.ts';
import { UserError } from '../files/user-error.ts';
import { command } from './command.ts';

/** Settings, each a flag and a variable of the environment. */
const settings = {
  port: { variable: 'COMMENTS_PORT', fallback: '4380', says: 'the port it listens on' },
  host: { variable: 'COMMENTS_HOST', fallback: '127.0.0.1', says: 'the address it listens on' },
  folder: { variable: 'COMMENTS_FOLDER', fallback: '.comments', says: 'the folder comments wait in' },
  proxy: {
    variable: 'COMMENTS_PROXY',
    fallback: '',
    says: 'addresses of proxies, with commas, that are believed on whom they speak for (X-Forwarded-For)',
  },
  'per-address': {
    variable: 'COMMENTS_PER_ADDRESS',
    fallback: '10',
    says: 'posts a minute from one address',
  },
  overall: { variable: 'COMMENTS_OVERALL', fallback: '120', says: 'posts a minute from all addresses' },
} as const;
type Setting = keyof typeof settings;
const names = Object.keys(settings) as Setting[];

const help = `npm run comments                        receives comments until it is stopped
npm run comments -- list                shows those that wait, each with its number
npm run comments -- accept <number …>   writes them into content/comments
npm run comments -- reject <number …>   deletes them

Settings, as flags or in the environment:
${names
  .map((name) => {
    const { variable, fallback, says } = settings[name];
    return `  --${name.padEnd(12)} ${variable.padEnd(21)} ${says}${fallback ? ` (${fallback})` : ''}`;
  })
  .join('\n')}

SITE_URL and BASE_PATH have to be those the site was built with. COMMENTS="endpoint https://…" at the build gives the
site's forms this service's address, as readers reach it.`;

type Values = Partial<Record<Setting, string>>;
const valueOf = (values: Values, name: Setting): string =>
  values[name] ?? process.env[settings[name].variable] ?? settings[name].fallback;

function numberOf(values: Values, name: Setting, most: number): number {
  const text = valueOf(values, name);
  const number = /^\d+$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UserError(`--${name} "${text}" is not a number from 1 to ${most}.`);
}

command(() => {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...(options as Record<Setting, { type: 'string' }>), help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  const [what, ...numbers] = positionals;
  const folder = valueOf(values, 'folder');
  if (what === undefined) void receive(values, numberOf(values, 'port', 65535), folder);
  else if (what === 'list' && numbers.length === 0) list(folder);
  else if (what === 'accept' || what === 'reject') moderate(what, folder, numbers);
  else throw new UserError(`Write one of these:\n${help}`);
});

function list(folder: string): void {
  const all = waitingIn(folder);
  if (all.length === 0) return console.log('No comment waits.');
  for (const { number, file, facts, comment, problems } of all) {
    console.log(
      facts
        ? `${number}  ${facts.received.slice(0, 16).replace('T', ' ')}  ${facts.article}`
        : `${number}  unreadable`,
    );
    if (!facts || !comment) console.log(printProblems(problems));
    else {
      console.log(`   ${comment.name} <${facts.email}>, ${comment.lang}`);
      if (comment.to !== undefined) console.log(`   in reply to ${comment.to}`);
      const mails = mailsIn(`${comment.name}\n${comment.text}`);
      if (mails.length > 0)
        console.log(
          `   Accepting it would publish ${mails.join(', ')}: take out of ${file} what is private.`,
        );
      console.log(`\n${comment.text.replace(/^/gm, '   ')}\n`);
    }
  }
  console.log('npm run comments -- accept <number …>, or reject <number …>.');
}

function moderate(what: 'accept' | 'reject', folder: string, numbers: readonly string[]): void {
  const wrong = numbers.find((number) => !/^[1-9]\d{0,8}$/.test(number));
  if (numbers.length === 0 || wrong !== undefined)
    throw new UserError(
      `${wrong === undefined ? 'Which one?' : `"${wrong}" is not the number of a comment.`} npm run comments -- list names them.`,
    );
  const refused: string[] = [];
  for (const number of new Set(numbers.map(Number))) {
    const outcome = what === 'accept' ? accept('.', folder, number) : reject(folder, number);
    if ('done' in outcome) console.log(outcome.done);
    else refused.push(outcome.refused);
  }
  if (refused.length > 0) throw new UserError(refused.join('\n'));
}

async function receive(values: Values, port: number, folder: string): Promise<void> {
  const host = valueOf(values, 'host');
  try {
    const { site } = await import('../settings/site.ts');
    const { makeReceiver } = await import('../receiver/receiver.ts');
    const app = await makeReceiver(
      {
        root: '.',
        folder,
        proxies: valueOf(values, 'proxy').split(',').filter(Boolean),
        perAddress: numberOf(values, 'per-address', 1_000_000),
        overall: numberOf(values, 'overall', 1_000_000),
      },
      (error) =>
        console.error(`A comment was not stored: ${error instanceof Error ? error.message : String(error)}`),
    );
    // What is being written is written to its end.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
    const address = await app.listen({ port, host });
    console.log(`Comments are received at ${address}/ for ${site.origin}${site.base}  (Ctrl+C stops it)`);
    console.log(`They wait in ${folder}: npm run comments -- list`);
    if (site.comments?.way !== 'endpoint')
      console.log(
        'No form of the site leads here yet: build it with COMMENTS="endpoint https://…", this address.',
      );
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const message = error instanceof Error ? error.message : String(error);
    console.error(taken ? `Port ${port} is taken. Choose another: --port ${port + 1}.` : message);
    process.exitCode = 1;
  }
}
