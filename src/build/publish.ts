import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';

/** The folder of the published site, and its name while an older version of Midad replaced it. */
export const dist = 'dist';
export const previous = `${dist}.previous`;

/** A change of the published site that was decided: it is carried out, if need be by the next command. */
interface Journal {
  /** The folder of new and changed files. */
  readonly made: string;
  readonly removed: readonly string[];
}
const journalFile = '.cache/publish.json';

/** Prefix of the folders of new files: a build writes into its own. */
const partial = `${dist}.partial`;
export const newFolder = (): string => `${partial}-${process.pid}`;

/**
 * Publishes what changed. Once the journal is written the change is carried out to its end, also if the process is
 * killed: nothing half-built stays published.
 *
 * @param made the folder of new and changed files, which are moved
 * @param removed the paths of files that the site has no more
 */
export function publish(made: string, removed: readonly string[]): void {
  writeWhole(journalFile, JSON.stringify({ made, removed } satisfies Journal), { durable: true });
  carryOut();
}

function carryOut(): void {
  if (!existsSync(journalFile)) return;
  const { made, removed } = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal;
  if (!existsSync(dist) && existsSync(made)) renameSync(made, dist);
  else if (existsSync(made)) moveInto(made, dist);
  for (const path of removed) {
    rmSync(join(dist, path), { force: true });
    removeEmpty(dirname(join(dist, path)));
  }
  rmSync(made, { recursive: true, force: true });
  rmSync(journalFile);
}

/** Moves the files of a folder into another, in place of those of the same name. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!entry.isDirectory()) renameSync(source, target);
    else if (existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}

/** Removes a folder of the site that has no files any more, and those above it. */
function removeEmpty(folder: string): void {
  for (let at = folder; at !== '.' && at !== dist && existsSync(at); at = dirname(at)) {
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}

/**
 * Finishes a change of the published site that was interrupted.
 *
 * @returns whether there is a published site
 */
export function restoreDist(): boolean {
  carryOut();
  if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
  return existsSync(dist);
}

/**
 * Removes the folder of new files, unless they are being published: then the next command goes on.
 *
 * @returns whether it was removed, and the published site is as it was
 */
export function discard(made: string): boolean {
  if (existsSync(journalFile)) return false;
  rmSync(made, { recursive: true, force: true });
  return true;
}

/** Removes what killed builds left. Call it with the lock of the build, after `restoreDist`. */
export function removeRemains(): void {
  for (const name of readdirSync('.'))
    if (name.startsWith(partial)) rmSync(name, { recursive: true, force: true });
}
