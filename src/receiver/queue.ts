import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { printComment } from '../article/comments/comment.ts';
import { makeFolder, moveDurably, writeWhole } from '../files/write-whole.ts';
import { takeLock } from '../files/lock.ts';
import { UserError } from '../files/user-error.ts';
import type { Post } from './post.ts';

/*
  Comments that wait for an editor. Each is a folder named by its number, with the comment as it would be published and
  what is never published. Numbers are never reused: `accept 3` cannot mean another comment than the one the list showed.

    .comments/pending/17/comment.md, private.json
    .comments/accepted/17/comment.md, private.json
    .comments/last-number

  Folders of older versions also have rejected/17/, which is empty. Names in pending/ that begin with a dot are not
  complete, or being deleted.
*/

/** What is kept of a comment but never published. */
const privateFacts = z.object({
  article: z.string(),
  /** The id it gets when it is accepted. */
  id: z.string(),
  email: z.string(),
  /** When it arrived, in ISO 8601. */
  received: z.string(),
  /** Hash of all that was sent, to recognise the same comment sent again. */
  digest: z.string(),
});
export type PrivateFacts = z.infer<typeof privateFacts>;

type State = 'pending' | 'accepted' | 'rejected';
const keptStates = ['pending', 'accepted'] as const;

/** The same comment, sent again within this many milliseconds, is kept once. */
const sameFor = 15 * 60_000;
/** The most comments that may wait. */
const most = 5000;
const options = { access: 'private', durable: true } as const;

/** Where new comments are stored. */
export interface Queue {
  /**
   * Stores a comment; it is on the disk when this returns. The same comment sent again a short while later is ignored,
   * unless it was rejected in between.
   *
   * @throws errors of the file system, or if too many wait
   */
  readonly keep: (post: Post, now: Date) => void;
  /** Lets another receiver use the folder. */
  readonly close: () => void;
}

/**
 * Opens the queue, and deletes what a crash left incomplete.
 *
 * @param root the project's folder
 * @param folder is created if needed, readable by its owner alone
 * @throws a UserError if another receiver uses the folder, or what is in it would be published
 */
export function openQueue(root: string, folder: string): Queue {
  refusePublished(root, folder);
  for (const state of keptStates) makeFolder(join(folder, state), options);
  const close = takeLock(folder, 'receiver');
  deleteIncomplete(folder);
  const recent = recentDigests(folder);
  let last = lastNumber(folder);
  const keep = (post: Post, now: Date): void => {
    const digest = digestOf(post);
    for (const [known, { time }] of recent) if (now.getTime() - time > sameFor) recent.delete(known);
    const same = recent.get(digest);
    if (same && isKept(folder, same.number)) return;
    if (numbersOf(folder, 'pending').length >= most)
      throw new Error(`${most} comments wait in ${folder}: accept or reject some.`);
    last++;
    writeWhole(join(folder, 'last-number'), `${last}\n`, options);
    store(folder, last, post, digest, now);
    recent.set(digest, { number: last, time: now.getTime() });
  };
  return { keep, close };
}

function deleteIncomplete(folder: string): void {
  for (const name of readdirSync(join(folder, 'pending')))
    if (name.startsWith('.')) rmSync(join(folder, 'pending', name), { recursive: true, force: true });
  // Older versions wrote new comments there.
  rmSync(join(folder, 'new'), { recursive: true, force: true });
}

/** The folders whose files are published: email addresses must not be in them. */
const published = ['content', 'public', 'dist'];

function refusePublished(root: string, folder: string): void {
  const path = relative(realPath(root), realPath(folder));
  const [first = ''] = path.split(sep);
  if (published.includes(first))
    throw new UserError(
      `--folder "${folder}" is in ${first}/, which is published, and the email addresses of readers with it. Choose a folder outside of ${published.join('/, ')}/, such as .comments.`,
    );
}

/** The path of a folder, which may not exist yet, without links. */
function realPath(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) || dirname(path) === path
    ? realpathSync(path)
    : join(realPath(dirname(path)), basename(path));
}

/** The comments received last by their digests: the number of each, and when it came in milliseconds. */
function recentDigests(folder: string): Map<string, { readonly number: number; readonly time: number }> {
  const found = keptStates.flatMap((state) =>
    numbersOf(folder, state)
      .slice(-most)
      .flatMap((number) => ({ number, facts: factsOf(folder, state, number) })),
  );
  return new Map(
    found.flatMap(({ number, facts }) =>
      facts ? [[facts.digest, { number, time: Date.parse(facts.received) }]] : [],
    ),
  );
}

/** Whether a comment waits or was accepted: a rejected one is deleted. */
const isKept = (folder: string, number: number): boolean =>
  keptStates.some((state) => existsSync(join(folder, state, String(number))));

/** Writes a comment under another name first: it appears in the queue with both files, or not at all. */
function store(folder: string, number: number, post: Post, digest: string, now: Date): void {
  const received = now.toISOString();
  const date = received.slice(0, 10);
  const time = received.slice(11, 19).replaceAll(':', '');
  // Comments of one second are sorted by number.
  const id = `${date}-${time}-${String(number).padStart(6, '0')}-${randomBytes(3).toString('hex')}`;
  const facts: PrivateFacts = { article: post.article, id, email: post.email, received, digest };
  const incomplete = join(folder, 'pending', `.${id}`);
  try {
    writeWhole(join(incomplete, 'comment.md'), printComment({ ...post, date }), options);
    writeWhole(join(incomplete, 'private.json'), `${JSON.stringify(facts, undefined, 2)}\n`, options);
    moveDurably(incomplete, join(folder, 'pending', String(number)));
  } catch (error) {
    rmSync(incomplete, { recursive: true, force: true });
    throw error;
  }
}

/** The highest number ever given; 0 before the first. */
export function lastNumber(folder: string): number {
  const file = join(folder, 'last-number');
  const written = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || 0 : 0;
  const states = ['pending', 'accepted', 'rejected'] as const;
  return Math.max(written, ...states.map((state) => numbersOf(folder, state).at(-1) ?? 0));
}

/** The numbers of the comments in a state, in order of arrival. */
export function numbersOf(folder: string, state: State): number[] {
  if (!existsSync(join(folder, state))) return [];
  return readdirSync(join(folder, state))
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** What is kept of a comment but never published. Returns undefined if its file can't be read. */
export function factsOf(folder: string, state: State, number: number): PrivateFacts | undefined {
  const file = join(folder, state, String(number), 'private.json');
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
