import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeLock } from '../files/lock.ts';
import { writeWhole } from '../files/write-whole.ts';

/** The folder of the published site, and the name that older versions of Midad gave it while they replaced it. */
export const dist = 'dist';
const previous = `${dist}.previous`;

/**
 * A change of the published site. Once it is written down, it is completed: by the next command if this one is killed.
 */
interface Journal {
  /** The folder of new and changed files. */
  readonly made: string;
  readonly removed: readonly string[];
}
const journalFile = '.cache/publish.json';

/** Prefix of the folders for new files. Each build has its own folder. */
const partial = `${dist}.partial`;
export const newFolder = (): string => `${partial}-${process.pid}`;

/**
 * Publishes what changed. Once the journal is written, the change is completed even if the process is killed: the next
 * command goes on with it. So no half-built site stays published.
 *
 * @param made the folder of new and changed files, which are moved
 * @param removed the paths of files to delete
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

/** Moves the files of a folder into another, and replaces files of the same name. */
function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!entry.isDirectory()) renameSync(source, target);
    else if (existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}

/** Removes a folder of the site if it is empty, then the folders above it that are empty too. */
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

/** Calls `restoreDist` for a command that reads the site. No build can run meanwhile. */
export function restoreForReading(): void {
  if (existsSync(dist) && !existsSync(journalFile)) return;
  const release = takeLock('.cache', 'build');
  try {
    restoreDist();
  } finally {
    release();
  }
}

/**
 * Removes the folder of new files, unless publishing has begun: then the next command completes it.
 *
 * @returns whether it was removed; the published site is then unchanged
 */
export function discard(made: string): boolean {
  if (existsSync(journalFile)) return false;
  rmSync(made, { recursive: true, force: true });
  return true;
}

/** Removes the folders that killed builds left. Call it after `restoreDist`, while holding the build's lock. */
export function removeRemains(): void {
  for (const name of readdirSync('.'))
    if (name.startsWith(partial)) rmSync(name, { recursive: true, force: true });
}
