import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Site } from '../settings/settings.ts';

/** Folders of a site without code: content, packages, and what commands write. */
const leftOut = /^(?:content|public|dist(?:\..*)?|node_modules|hosts|packed|\..*)$/;
/** Files larger than this, in bytes, are not read: they are not code, so their size and time are enough. */
const largest = 5_000_000;

/** Follows links. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function addFile(hash: Hash, folder: string, name: string): void {
  const file = join(folder, name);
  const { size, mtimeMs } = statSync(file);
  hash.update(`\0${name}\0`).update(size > largest ? `${size} ${mtimeMs}` : readFileSync(file));
}

/** Adds all files of a folder, by their names and content. */
function addFolder(hash: Hash, folder: string, filter: (name: string) => boolean = () => true): void {
  const names = readdirSync(folder, { encoding: 'utf8', recursive: true }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  for (const name of names.filter(filter).sort()) if (isFile(join(folder, name))) addFile(hash, folder, name);
}

/**
 * The digest of everything except the content that pages depend on: the engine, the site's other files, the settings,
 * and the versions of Node and its libraries.
 *
 * @param root the site's folder
 * @param engine the folder of Midad's own source
 * @param settings the site's settings, with overrides from the environment
 * @param config Astro's settings
 */
export function digestOfCode(root: string, engine: string, settings: Site, config: unknown): string {
  const hash = createHash('sha1').update(JSON.stringify([root, settings, process.versions]));
  // Not JSON.stringify: plugins may contain functions and circular references.
  hash.update(inspect(config, { depth: 8, maxArrayLength: null, maxStringLength: null }));
  for (const [name, value] of Object.entries(process.env).sort())
    if (name.startsWith('PUBLIC_')) hash.update(`\0${name}=${value}`);
  addFolder(hash, engine, (name) => !name.endsWith('.test.ts'));
  for (const name of readdirSync(root).sort())
    if (isFile(join(root, name))) addFile(hash, root, name);
    else if (!leftOut.test(name) && existsSync(join(root, name))) addFolder(hash, join(root, name));
  const { colours, logo, components } = settings;
  for (const file of [colours, logo, ...Object.values(components)])
    if (file !== undefined) addFile(hash, root, file);
  return hash.digest('hex').slice(0, 20);
}

/** The digest of published files that are not pages: those of public/, and the content's images. */
export function digestOfAssets(root: string): string {
  const hash = createHash('sha1');
  for (const folder of ['public', 'content'])
    if (statSync(join(root, folder), { throwIfNoEntry: false }))
      addFolder(hash, join(root, folder), (name) => folder === 'public' || !/\.(?:md|json|yaml)$/.test(name));
  return hash.digest('hex').slice(0, 20);
}
