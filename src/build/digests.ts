import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Folders of a site that hold no code, or what a build makes. */
const leftOut = /^(?:content|dist(?:\..*)?|node_modules|hosts|packed|\..*)$/;
/** A larger file is no code: its size and time are enough. */
const largest = 5_000_000;

/** A short digest of any data that JSON can hold. */
export const digestOfData = (data: unknown): string =>
  createHash('sha1')
    .update(JSON.stringify([data]))
    .digest('base64url')
    .slice(0, 16);

function addFile(hash: Hash, folder: string, name: string): void {
  const file = join(folder, name);
  const { size, mtimeMs } = statSync(file);
  hash.update(`\0${name}\0`).update(size > largest ? `${size} ${mtimeMs}` : readFileSync(file));
}

/** Adds all files of a folder, by their names and content. */
function addFolder(hash: Hash, folder: string, filter: (name: string) => boolean = () => true): void {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  for (const name of entries.filter(filter).sort()) addFile(hash, folder, name);
}

/**
 * The digest of all that decides how pages look besides the content: the engine, the files of the site that are no
 * content, the settings, and the versions of what they run on.
 *
 * @param root the site's folder
 * @param engine the folder of Midad's own source
 * @param settings the site's settings, with overrides from the environment, and Astro's
 */
export function digestOfCode(root: string, engine: string, settings: unknown): string {
  const hash = createHash('sha1').update(
    `${root}\0${JSON.stringify(settings)}\0${JSON.stringify(process.versions)}`,
  );
  for (const [name, value] of Object.entries(process.env).sort())
    if (name.startsWith('PUBLIC_')) hash.update(`\0${name}=${value}`);
  addFolder(hash, resolve(engine), (name) => !name.endsWith('.test.ts'));
  for (const entry of readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (entry.isFile()) addFile(hash, root, entry.name);
    else if (entry.isDirectory() && !leftOut.test(entry.name) && entry.name !== 'public')
      addFolder(hash, join(root, entry.name));
  return hash.digest('hex').slice(0, 20);
}

/** The digest of the files that are published besides the pages: those of public/, and the content's images. */
export function digestOfAssets(root: string): string {
  const hash = createHash('sha1');
  for (const folder of ['public', 'content'])
    if (statSync(join(root, folder), { throwIfNoEntry: false }))
      addFolder(hash, join(root, folder), (name) => folder === 'public' || !/\.(?:md|json|yaml)$/.test(name));
  return hash.digest('hex').slice(0, 20);
}
