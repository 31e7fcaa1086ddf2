#!/usr/bin/env node
// @ts-check
// npm create midad: makes a folder for a site.
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkFolder, writeFolder } from './folder.js';
import { help, readAddress, readOptions } from './options.js';
import { askAtTerminal } from './questions.js';
import { siteFiles } from './site.js';
import { readMidad } from './tarball.js';
import { UserError } from './user-error.js';

try {
  await create(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string[]} args */
async function create(args) {
  const given = readOptions(args);
  if (given.help) return console.log(help);
  if (given.folder !== undefined) checkFolder(resolve(given.folder));
  const options = !given.yes && process.stdin.isTTY ? await askAtTerminal(given) : given;
  if (!options.folder)
    throw new UserError(
      'There is no folder. Write one, and a name: create-midad my-magazine --en "The Harbour Review".',
    );
  if (options.names.size === 0)
    throw new UserError(
      'The site has no name. Write one in each of its languages: --ar "مجلة الميناء" --en "The Harbour Review".',
    );
  const folder = resolve(options.folder);
  const site = {
    folder,
    names: options.names,
    ...(options.address === undefined ? { address: undefined, base: '/' } : readAddress(options.address)),
    midad: readMidad(options.midad ?? `^${ownVersion()}`, folder),
  };
  writeFolder(folder, siteFiles(site, today()));
  console.log(nextSteps(folder));
}

/** @returns {string} */
function ownVersion() {
  return JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))['version'];
}

/** The day it is here, as 2026-11-22. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {string} folder */
function nextSteps(folder) {
  const path = relative(process.cwd(), folder);
  const cd = path ? `  cd ${/^[\w./\\-]+$/.test(path) ? path : JSON.stringify(path)}\n` : '';
  return `The site is in ${folder}. Type next:

${cd}  npm install
  npm start

README.md says how to write, translate and publish; astro.config.ts holds the settings.`;
}
