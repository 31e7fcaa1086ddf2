import { existsSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../files/user-error.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { folderOf, writeFiles, type ImportedFiles } from './article-folder.ts';

/** How the name of a new article's folder begins until all of its files are there. */
export const temporaryFolder = '.import-';

/**
 * Writes an article's files: all of them or none. An old text is kept under a name with a leading dot, which the site
 * does not read.
 *
 * @returns path of the old text, relative to the project, if there was one
 * @throws UserError if the file system refuses; then nothing is left behind
 */
export function writeArticle(root: string, id: string, files: ImportedFiles): string | undefined {
  const folder = folderOf(id);
  try {
    if (existsSync(join(root, folder))) return addFiles(root, folder, files);
    addFolder(
      join(root, folder),
      join(root, dirname(folder), `${temporaryFolder}${basename(folder)}`),
      files,
    );
    return undefined;
  } catch (error) {
    throw userErrorOf(error, folder);
  }
}

/** Writes a new folder under a temporary name, so that it appears with all of its files at once. */
function addFolder(folder: string, temporary: string, files: ImportedFiles): void {
  try {
    rmSync(temporary, { recursive: true, force: true });
    writeFiles(temporary, files);
    renameSync(temporary, folder);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { recursive: true });
    throw error;
  }
}

function addFiles(root: string, folder: string, files: ImportedFiles): string | undefined {
  const { text, images } = files;
  const inFolder = (name: string): string => join(root, folder, name);
  const added = images.map(({ name }) => name).filter((name) => !existsSync(inFolder(name)));
  const old = existsSync(inFolder(text.name)) ? freeOldName(inFolder, text.name) : undefined;
  try {
    if (old !== undefined) writeWhole(inFolder(old), readFileSync(inFolder(text.name)));
    writeFiles(join(root, folder), files);
    return old === undefined ? undefined : `${folder}/${old}`;
  } catch (error) {
    for (const name of [...added, ...(old === undefined ? [] : [old])])
      rmSync(inFolder(name), { force: true });
    throw error;
  }
}

/** The first unused name for an old text: `.ar.1.md`, `.ar.2.md`, … */
function freeOldName(inFolder: (name: string) => string, name: string): string {
  for (let n = 1; ; n++) {
    const old = `.${name.replace(/(?=\.md$)/, `.${n}`)}`;
    if (!lstatSync(inFolder(old), { throwIfNoEntry: false })) return old;
  }
}

/** Why a write failed and what to do, by the error's code. */
const failures: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by you. Allow it, as its owner can',
  EPERM: 'may not be written by you. Allow it, as its owner can',
  EROFS: 'is on a read-only disk. Move the project to another',
  ENOSPC: 'does not fit on the disk. Free some space',
  EDQUOT: 'exceeds your disk quota. Free some space',
  EFBIG: 'exceeds the largest file size allowed. Raise the limit',
  ENOTDIR: 'can’t be created. Check that content/articles is a folder',
  EEXIST: 'can’t be created. Check that content/articles is a folder',
  ENOENT: 'can’t be created. Check that content/articles is a folder',
  EISDIR: 'has a folder where a file should be. Move it away',
};

/** The error for the user, if the code is known; else the same error. */
function userErrorOf(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const failure = failures[code];
  return failure ? new UserError(`${path} ${failure}, and import again. Nothing was written.`) : error;
}
