import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseComment, type Comment } from '../article/comment.ts';
import { commentsFolder } from '../article/comments.ts';
import { printProblems, type Problem } from '../article/problem.ts';
import { renameSynced, syncFolder, writeSynced } from './durable.ts';
import { canBeAnswered, isPublished } from './post.ts';
import { factsOf, numbersOn, type PrivateFacts } from './queue.ts';

/** A comment that waits. */
export interface Waiting {
  readonly number: number;
  /** Path of its file: an editor may correct it there. */
  readonly file: string;
  readonly facts: PrivateFacts;
  /** None where the file can't be read, with what is wrong. */
  readonly comment: Comment | undefined;
  readonly problems: readonly Problem[];
}

/** The comments that wait, in the order they came. */
export const waitingIn = (folder: string): Waiting[] =>
  numbersOn(folder, 'pending').flatMap((number) => waiting(folder, number) ?? []);

function waiting(folder: string, number: number): Waiting | undefined {
  const facts = factsOf(folder, 'pending', number);
  if (!facts) return undefined;
  const file = join(folder, 'pending', String(number), 'comment.md');
  const problems: Problem[] = [];
  const source = existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n?/g, '\n') : '';
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
  if (!comment) return { refused: printProblems(problems) };
  const target = `${commentsFolder}/${facts.article}/${facts.id}.md`;
  if (!isPublished(root, facts.article))
    return {
      refused: `${number}: there is no article "${facts.article}" any more. Reject it: npm run comments -- reject ${number}.`,
    };
  if (comment.to !== undefined && !canBeAnswered(root, facts.article, comment.to))
    return {
      refused: `${number}: it answers "${comment.to}", which is not on the article. Take the line "to" out of ${file}, then accept it.`,
    };
  if (!existsSync(join(root, target))) {
    const place = dirname(join(root, target));
    const made = join(place, `.${facts.id}.new`);
    mkdirSync(place, { recursive: true });
    writeSynced(made, readFileSync(file, 'utf8'), 0o644);
    renameSynced(made, join(root, target));
    syncFolder(dirname(place));
    syncFolder(join(root, 'content'));
  }
  renameSynced(join(folder, 'pending', String(number)), join(folder, 'accepted', String(number)));
  return { done: `${number}: accepted. ${target} is written: commit it, and build the site.` };
}

/** Takes a comment off the queue; what it said, and its writer's address, are gone with that. */
export function reject(folder: string, number: number): Outcome {
  const found = find(folder, number);
  if ('refused' in found) return found;
  const { article, id } = found.facts;
  const tomb = join(folder, 'rejected', String(number));
  renameSynced(join(folder, 'pending', String(number)), tomb);
  // The empty folder stays, so that the number names no other comment.
  for (const name of ['comment.md', 'private.json']) rmSync(join(tomb, name), { force: true });
  syncFolder(tomb);
  return { done: `${number}: rejected (${id} on ${article}).` };
}

function find(folder: string, number: number): Waiting | { readonly refused: string } {
  const found = waiting(folder, number);
  if (found) return found;
  const done = (['accepted', 'rejected'] as const).find((shelf) => numbersOn(folder, shelf).includes(number));
  return {
    refused: done
      ? `${number}: it was ${done} already.`
      : `${number}: no comment of that number waits. npm run comments -- list names them.`,
  };
}
