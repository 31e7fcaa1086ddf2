import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tellsMail } from '../article/comments/characters.ts';
import { parseComment, type Comment } from '../article/comments/comment.ts';
import { commentsFolder } from '../article/comments/threads.ts';
import { printProblems, type Problem } from '../article/problems/problem.ts';
import { readUtf8 } from '../article/problems/utf8.ts';
import { renameSynced, syncFolder, writeSynced } from '../files/durable.ts';
import { canBeAnswered, isPublished } from './post.ts';
import { factsOf, numbersOn, type PrivateFacts } from './queue.ts';

/** A comment that waits. */
export interface Waiting {
  readonly number: number;
  /** Path of its file: an editor may correct it there. */
  readonly file: string;
  /** None where the file beside it can't be read. */
  readonly facts: PrivateFacts | undefined;
  /** None where either file can't be read, with what is wrong. */
  readonly comment: Comment | undefined;
  readonly problems: readonly Problem[];
}

/** The comments that wait, in the order they came. */
export const waitingIn = (folder: string): Waiting[] =>
  numbersOn(folder, 'pending').flatMap((number) => waiting(folder, number) ?? []);

function waiting(folder: string, number: number): Waiting | undefined {
  const place = join(folder, 'pending', String(number));
  const file = join(place, 'comment.md');
  const facts = factsOf(folder, 'pending', number);
  const problems: Problem[] = [];
  const unreadable = (path: string): number =>
    problems.push({
      file: path,
      line: 1,
      wrong: 'this file can’t be read',
      remedy: `Mend it, or reject the comment: npm run comments -- reject ${number}.`,
    });
  if (!facts) unreadable(join(place, 'private.json'));
  let source: string | undefined;
  try {
    source = readUtf8(readFileSync(file), file, problems);
  } catch {
    unreadable(file);
  }
  // Another command may have moved it while it was read.
  if (problems.length > 0 && !existsSync(place)) return undefined;
  if (!facts || source === undefined) return { number, file, facts, comment: undefined, problems };
  // It is checked under the name it will have; mistakes are told where it is now.
  const comment = parseComment(`${facts.id}.md`, source, problems);
  return { number, file, facts, comment, problems: problems.map((problem) => ({ ...problem, file })) };
}

/** What became of a comment: the sentence that says so. */
export type Outcome = { readonly done: string } | { readonly refused: string };

/**
 * Publishes a comment: writes its file into the content, then takes it off the queue. Ended between the two, it can be
 * done again, and writes nothing twice.
 *
 * @param root the project's folder
 * @param folder the folder comments wait in
 */
export function accept(root: string, folder: string, number: number): Outcome {
  const found = find(folder, number);
  if ('refused' in found) return found;
  const { facts, comment, problems, file } = found;
  if (!facts || !comment) return { refused: printProblems(problems) };
  const target = `${commentsFolder}/${facts.article}/${facts.id}.md`;
  if (!isPublished(root, facts.article))
    return {
      refused: `${number}: there is no article "${facts.article}" any more. Reject it: npm run comments -- reject ${number}.`,
    };
  if (comment.to !== undefined && !canBeAnswered(root, facts.article, comment.to))
    return {
      refused: `${number}: it answers "${comment.to}", which is not on the article. Take the line "to" out of ${file}, then accept it.`,
    };
  if (tellsMail(`${comment.name}\n${comment.text}`, facts.email))
    return {
      refused: `${number}: its name or text holds its writer's own e-mail address, which is never published. Take it out of ${file}, then accept it, or reject it: npm run comments -- reject ${number}.`,
    };
  const isNew = !existsSync(join(root, target));
  try {
    if (isNew) publish(root, target, readFileSync(file, 'utf8'));
    renameSynced(join(folder, 'pending', String(number)), join(folder, 'accepted', String(number)));
  } catch (error) {
    const done = whereAbouts(folder, number);
    // Rejected by another command in between: then it is not published either.
    if (done === 'rejected' && isNew) rmSync(join(root, target), { force: true });
    if (done) return { refused: `${number}: it was ${done} already.` };
    return { refused: unwritable(number, `${target}, or ${join(folder, 'accepted')},`, error) };
  }
  return { done: `${number}: accepted. ${target} is written: commit it, and build the site.` };
}

/** Writes a comment's file into the content: whole, or not at all. */
function publish(root: string, target: string, source: string): void {
  const place = dirname(join(root, target));
  const made = join(root, `${target}.${process.pid}.new`.replace(/([^/]+)$/, '.$1'));
  mkdirSync(place, { recursive: true });
  try {
    writeSynced(made, source, 0o644);
    renameSynced(made, join(root, target));
  } finally {
    rmSync(made, { force: true });
  }
  syncFolder(dirname(place));
  syncFolder(join(root, 'content'));
}

/** Takes a comment off the queue; what it said, and its writer's address, are gone with that. */
export function reject(folder: string, number: number): Outcome {
  const found = find(folder, number);
  if ('refused' in found) return found;
  const tomb = join(folder, 'rejected', String(number));
  try {
    renameSynced(join(folder, 'pending', String(number)), tomb);
  } catch (error) {
    const done = whereAbouts(folder, number);
    return { refused: done ? `${number}: it was ${done} already.` : unwritable(number, tomb, error) };
  }
  // The empty folder stays, so that the number names no other comment.
  for (const name of ['comment.md', 'private.json']) rmSync(join(tomb, name), { force: true });
  syncFolder(tomb);
  return {
    done: `${number}: rejected${found.facts ? ` (${found.facts.id} on ${found.facts.article})` : ''}.`,
  };
}

/** What became of a comment that waits no more. */
const whereAbouts = (folder: string, number: number): 'accepted' | 'rejected' | undefined =>
  numbersOn(folder, 'pending').includes(number)
    ? undefined
    : (['accepted', 'rejected'] as const).find((shelf) => numbersOn(folder, shelf).includes(number));

const unwritable = (number: number, what: string, error: unknown): string =>
  `${number}: ${what} can't be written (${error instanceof Error ? error.message : String(error)}). The comment still waits: see that your user may write there, then try again.`;

function find(folder: string, number: number): Waiting | { readonly refused: string } {
  const found = waiting(folder, number);
  if (found) return found;
  const done = whereAbouts(folder, number);
  return {
    refused: done
      ? `${number}: it was ${done} already.`
      : `${number}: no comment of that number waits. npm run comments -- list names them.`,
  };
}
