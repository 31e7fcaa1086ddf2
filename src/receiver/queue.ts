import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { printComment } from '../article/comments/comment.ts';
import { renameSynced, syncFolder, writeSynced } from '../files/durable.ts';
import type { Post } from './post.ts';

/*
  Comments that wait for an editor. Each is a folder, named by a number that no other ever gets, with two files: the
  comment as it would be published, and what is never published. The folder is written elsewhere, brought to the disk
  and renamed into its place: it is there with both files, or not at all.

    .comments/pending/17/comment.md, private.json
    .comments/accepted/17/, .comments/rejected/17/ (empty)
*/

/** What is kept of a comment apart from it. */
const privateFacts = z.object({
  article: z.string(),
  /** The id it gets when it is accepted. */
  id: z.string(),
  email: z.string(),
  /** When it came, as ISO 8601 writes it. */
  received: z.string(),
  /** Tells it from any other. */
  digest: z.string(),
});
export type PrivateFacts = z.infer<typeof privateFacts>;

export const shelves = ['pending', 'accepted', 'rejected'] as const;
export type Shelf = (typeof shelves)[number];

/** The same comment, sent again within this many milliseconds, is one. */
const sameFor = 15 * 60_000;
/** More comments than this wait for no editor. */
const most = 5000;

/** Where new comments are put. */
export interface Queue {
  /**
   * Keeps a comment; once this returns it is on the disk. One that was kept a short while ago is kept once.
   *
   * @throws where the disk refuses, or too many wait
   */
  readonly keep: (post: Post, now: Date) => void;
}

/**
 * Opens the queue, and takes away what a crash left half-written. One receiver at a time has it open.
 *
 * @param folder is made where it is not there, for its owner's eyes alone
 */
export function openQueue(folder: string): Queue {
  for (const name of [...shelves, 'new']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  syncFolder(folder);
  syncFolder(dirname(folder));
  for (const name of readdirSync(join(folder, 'new')))
    if (!isWritten(name)) rmSync(join(folder, 'new', name), { recursive: true });
  let last = Math.max(0, ...shelves.flatMap((shelf) => numbersOn(folder, shelf)));
  const recent = new Map<string, number>();
  const remember = (shelf: Shelf, number: number): void => {
    const facts = shelf === 'rejected' ? undefined : factsOf(folder, shelf, number);
    if (facts) recent.set(facts.digest, Date.parse(facts.received));
  };
  for (const shelf of ['pending', 'accepted'] as const)
    for (const number of numbersOn(folder, shelf).filter((n) => n > last - most)) remember(shelf, number);
  /** Passes the numbers that another receiver gave meanwhile, and learns to what. */
  const catchUp = (): void => {
    for (;;) {
      const shelf = shelves.find((name) => existsSync(join(folder, name, String(last + 1))));
      if (!shelf) return;
      remember(shelf, ++last);
    }
  };

  return {
    keep(post, now) {
      const digest = digestOf(post);
      for (;;) {
        catchUp();
        for (const [known, time] of recent) if (now.getTime() - time > sameFor) recent.delete(known);
        if (recent.has(digest)) return;
        if (numbersOn(folder, 'pending').length >= most)
          throw new Error(`${most} comments wait in ${folder}: accept or reject some.`);
        if (shelve(folder, last + 1, post, digest, now)) break;
      }
      last++;
      recent.set(digest, now.getTime());
    },
  };
}

/** Writes a comment and puts it in its place; whether that was free. */
function shelve(folder: string, number: number, post: Post, digest: string, now: Date): boolean {
  const stamp = now.toISOString();
  const date = stamp.slice(0, 10);
  // Within a second the number keeps the order they came in.
  const order = `${stamp.slice(11, 19).replaceAll(':', '')}-${String(number).padStart(6, '0')}`;
  const facts: PrivateFacts = {
    article: post.article,
    id: `${date}-${order}-${randomBytes(3).toString('hex')}`,
    email: post.email,
    received: stamp,
    digest,
  };
  const made = join(folder, 'new', `${process.pid}-${facts.id}`);
  try {
    mkdirSync(made, { mode: 0o700 });
    writeSynced(join(made, 'comment.md'), printComment({ ...post, date }), 0o600);
    writeSynced(join(made, 'private.json'), `${JSON.stringify(facts, undefined, 2)}\n`, 0o600);
    syncFolder(made);
    renameSynced(made, join(folder, 'pending', String(number)));
    return true;
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (error instanceof Error && 'code' in error && /^(ENOTEMPTY|EEXIST)$/.test(String(error.code)))
      return false;
    throw error;
  }
}

/** Whether the process that a half-written folder is named after still writes it, as a second receiver may. */
function isWritten(name: string): boolean {
  const pid = Number.parseInt(name, 10);
  // In a container an earlier life had this very number.
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The numbers of the comments on a shelf, in the order they came. */
export function numbersOn(folder: string, shelf: Shelf): number[] {
  if (!existsSync(join(folder, shelf))) return [];
  return readdirSync(join(folder, shelf))
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** What is kept apart of a comment; none where its file can't be read. */
export function factsOf(folder: string, shelf: Shelf, number: number): PrivateFacts | undefined {
  const file = join(folder, shelf, String(number), 'private.json');
  try {
    return privateFacts.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

const digestOf = ({ article, to = '', name, email, text }: Post): string =>
  createHash('sha256')
    .update(JSON.stringify([article, to, name, email, text]))
    .digest('base64url');
