// @ts-check
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from './user-error.js';

/** What an empty folder may hold. */
const ignored = ['.git', '.DS_Store'];

/**
 * Throws if a folder can't become a site: it is a file, or holds something.
 *
 * @param {string} folder
 */
export function checkFolder(folder) {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UserError(`${folder} is a file. Name a folder that is not there yet.`);
  if (readdirSync(folder).some((name) => !ignored.includes(name)))
    throw new UserError(`${folder} is not empty. Name a folder that is not there yet, or an empty one.`);
}

/**
 * Writes files into a folder that is not there or is empty: first beside it, then all are moved into their place.
 *
 * @param {string} folder
 * @param {Map<string, string>} files text by path
 */
export function writeFolder(folder, files) {
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(join(dirname(folder), '.create-midad-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(beside, path)), { recursive: true });
      writeFileSync(join(beside, path), text);
    }
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(beside)) renameSync(join(beside, name), join(folder, name));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
