import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tellsMail } from '../article/comments/characters.ts';
import { parseComment, type Comment } from '../article/comments/comment.ts';
import { commentsFolder } from '../article/comments/threads.ts';
import { printProblems, type Problem } from '../article/problems/problem.ts';
import { readUtf8 } from '../article/problems/utf8.ts';
import { UserError } from '../files/user-error.ts';
import { moveDurably, syncFolder, writeWhole } from '../files/write-whole.ts';
import { canBeAnswered, currentId } from './articles.ts';
import { factsOf, lastNumber, numbersOf, type PrivateFacts } from './queue.ts';

/** A comment that waits. */
export interface PendingComment {
  readonly number: number;
  /** Path of its file: an editor may correct it there. */
  readonly file: string;
  /** Undefined if `private.json` can't be read. */
  readonly facts: PrivateFacts | undefined;
  /** Undefined if either file can't be read; `problems` says why. */
  readonly comment: Comment | undefined;
  readonly problems: readonly Problem[];
}

/** The comments that wait, in order of arrival. */
export const pendingComments = (folder: string): PendingComment[] =>
  numbersOf(folder, 'pending').flatMap((number) => readPending(folder, number) ?? []);

/** Returns undefined if no comment with that number waits. */
function readPending(folder: string, number: number): PendingComment | undefined {
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
  // Another command may have moved it in the meantime.
  if (problems.length > 0 && !existsSync(place)) return undefined;
  if (!facts || source === undefined) return { number, file, facts, comment: undefined, problems };
  // The name it will have is checked; problems are reported where the file is now.
  const comment = parseComment(`${facts.id}.md`, source, problems);
  return { number, file, facts, comment, problems: problems.map((problem) => ({ ...problem, file })) };
}

/**
 * Publishes a comment: writes its file into the content, then moves it out of the queue. If the second fails, the first
 * is undone; if it is interrupted between the two, it can be repeated.
 *
 * @param root the project's folder
 * @param folder the folder comments wait in
 * @returns a sentence that says what was done
 * @throws a UserError if it can't be published
 */
export function accept(root: string, folder: string, number: number): string {
  const pending = findPending(folder, number);
  const target = `${commentsFolder}/${checkPublishable(root, pending)}`;
  const file = join(root, target);
  const accepted = join(folder, 'accepted', String(number));
  const isNew = !existsSync(file);
  try {
    if (isNew) writeWhole(file, readFileSync(pending.file), { durable: true });
    moveDurably(join(folder, 'pending', String(number)), accepted);
  } catch (error) {
    // It still waits, or another command rejected it in between.
    if (isNew && existsSync(file) && !existsSync(accepted)) rmSync(file);
    throw failed(folder, number, `${target}, or ${join(folder, 'accepted')},`, error);
  }
  return `${number}: accepted. ${target} is written: commit it, and build the site.`;
}

/**
 * Checks that a comment can be published as it is.
 *
 * @returns the path of its file in the comments of the site
 */
function checkPublishable(root: string, { number, facts, comment, problems, file }: PendingComment): string {
  if (!facts || !comment) throw new UserError(printProblems(problems));
  const article = currentId(root, facts.article);
  if (article === undefined)
    throw new UserError(
      `${number}: there is no article "${facts.article}" any more. Reject it: npm run comments -- reject ${number}.`,
    );
  if (comment.to !== undefined && !canBeAnswered(root, article, comment.to))
    throw new UserError(
      `${number}: it answers "${comment.to}", which is not on the article. Take the line "to" out of ${file}, then accept it.`,
    );
  if (tellsMail(`${comment.name}\n${comment.text}`, facts.email))
    throw new UserError(
      `${number}: its name or text holds its writer's own email address, which is never published. Take it out of ${file}, then accept it, or reject it: npm run comments -- reject ${number}.`,
    );
  return `${article}/${facts.id}.md`;
}

/**
 * Deletes a comment that waits, with its writer's address.
 *
 * @returns a sentence that says what was done
 * @throws a UserError if it can't be deleted
 */
export function reject(folder: string, number: number): string {
  const { facts } = findPending(folder, number);
  const pending = join(folder, 'pending');
  const deleted = join(pending, `.rejected-${number}`);
  try {
    // Only one command can move it: it is not accepted while its files are deleted.
    moveDurably(join(pending, String(number)), deleted);
  } catch (error) {
    throw failed(folder, number, pending, error);
  }
  rmSync(deleted, { recursive: true });
  syncFolder(pending);
  return `${number}: rejected${facts ? ` (${facts.id} on ${facts.article})` : ''}.`;
}

const isPending = (folder: string, number: number): boolean =>
  existsSync(join(folder, 'pending', String(number)));

function findPending(folder: string, number: number): PendingComment {
  const found = readPending(folder, number);
  if (!found) throw notPending(folder, number);
  return found;
}

function notPending(folder: string, number: number): UserError {
  if (existsSync(join(folder, 'accepted', String(number))))
    return new UserError(`${number}: it was accepted already.`);
  return new UserError(
    number <= lastNumber(folder)
      ? `${number}: it was rejected already.`
      : `${number}: no comment of that number waits. npm run comments -- list names them.`,
  );
}

/** Says why a comment could not be moved: another command was faster, or the disk refuses. */
function failed(folder: string, number: number, what: string, error: unknown): UserError {
  if (!isPending(folder, number)) return notPending(folder, number);
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(
    `${number}: ${what} can't be written (${reason}). The comment still waits: see that your user may write there, then try again.`,
  );
}
