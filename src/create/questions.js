// @ts-check
import { createInterface } from 'node:readline/promises';
import { resolve } from 'node:path';
import { checkFolder } from './folder.js';
import { cleanName, languages, readAddress } from './options.js';
import { UserError } from './user-error.js';

/**
 * Asks for what the command line left out.
 *
 * @param {import('./options.js').Options} options
 * @param {(text: string) => Promise<string>} question
 * @param {(message: string) => void} complain is given what is wrong with an answer, which is then asked for again
 * @returns {Promise<import('./options.js').Options>}
 */
export async function ask(options, question, complain) {
  /** @type {(text: string, check: (answer: string) => void) => Promise<string>} */
  const untilRight = async (text, check) => {
    for (;;) {
      const answer = cleanName(await question(text));
      try {
        check(answer);
        return answer;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        complain(error.message);
      }
    }
  };
  const folder = options.folder ?? (await untilRight('Folder of the new site: ', checkNewFolder));
  const names = options.names.size > 0 ? options.names : await askNames(question, complain);
  const address =
    options.address ??
    (await untilRight('Address it will be published at (empty if you do not know yet): ', (answer) =>
      answer ? readAddress(answer) : undefined,
    ));
  return { ...options, folder, names, address: address || undefined };
}

/** @param {string} folder */
function checkNewFolder(folder) {
  if (!folder) throw new UserError('Write the name of a folder, such as my-magazine.');
  checkFolder(resolve(folder));
}

/**
 * @param {(text: string) => Promise<string>} question
 * @param {(message: string) => void} complain
 */
async function askNames(question, complain) {
  /** @type {Map<string, string>} */
  const names = new Map();
  while (names.size === 0) {
    for (const [code, language] of Object.entries(languages)) {
      const name = cleanName(await question(`Its name in ${language} (empty if it has no ${language}): `));
      if (name) names.set(code, name);
    }
    if (names.size === 0) complain('The site needs a name in one language at least.');
  }
  return names;
}

/**
 * Asks at the terminal. Throws if the person leaves.
 *
 * @param {import('./options.js').Options} options
 */
export async function askAtTerminal(options) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new AbortController();
  terminal.on('close', () => left.abort());
  try {
    return await ask(
      options,
      (text) => terminal.question(text, { signal: left.signal }),
      (message) => console.error(message),
    );
  } catch (error) {
    if (left.signal.aborted) throw new UserError('\nNothing was written.');
    throw error;
  } finally {
    terminal.close();
  }
}
