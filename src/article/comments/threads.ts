import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseComment, type Comment } from './comment.ts';
import { digestOf } from '../../files/digest.ts';
import { didYouMean, reporter, type Problem } from '../problems/problem.ts';
import { readText } from '../problems/utf8.ts';

/**
 * Path of the accepted comments from the project's folder: a folder per article, a file per comment. A folder keeps its
 * name when its article is renamed.
 */
export const commentsFolder = 'content/comments';

/** A comment and its replies, oldest first. */
export interface Thread {
  readonly comment: Comment;
  readonly replies: readonly Comment[];
}

/**
 * Reads and checks all comments.
 *
 * @param articles the ids of articles, drafts included, by that id and each they had before
 * @returns a digest of its comments for each article that has some, by its id
 */
export function readAllComments(
  root: string,
  articles: ReadonlyMap<string, string>,
  problems: Problem[],
): Map<string, string> {
  const found = new Map<string, CommentFile[]>();
  if (!existsSync(join(root, commentsFolder))) return new Map();
  for (const { name, isDirectory } of entriesOf(join(root, commentsFolder))) {
    const report = reporter(`${commentsFolder}/${name}`, problems);
    const id = articles.get(name);
    if (!isDirectory)
      report(1, 'a file stands beside the folders', 'Move it into the folder named as its article.');
    else if (id === undefined)
      report(
        1,
        `there is no article "${name}"`,
        `${didYouMean(name, articles.keys())}Name the folder as its article, or take it out.`,
      );
    else found.set(id, [...(found.get(id) ?? []), ...readFolder(root, name, problems)]);
  }
  for (const files of found.values()) checkReplies(files, problems);
  return new Map([...found].flatMap(([id, files]) => (files.length > 0 ? [[id, digestOfAll(files)]] : [])));
}

const digestOfAll = (files: readonly CommentFile[]): string =>
  digestOf(files.map(({ comment, source }) => `${comment.id}\0${source}`).join('\0'));

/**
 * The comments of an article, by date and name, each with its replies. Files with mistakes are left out.
 *
 * @param ids its id and those it had before
 */
export function threadsOf(root: string, ids: readonly string[]): readonly Thread[] {
  const comments = ids
    .filter((id) => existsSync(join(root, commentsFolder, id)))
    .flatMap((id) => readFolder(root, id, []))
    .map(({ comment }) => comment)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return comments
    .filter(({ to }) => to === undefined)
    .map((comment) => ({ comment, replies: comments.filter(({ to }) => to === comment.id) }));
}

const entriesOf = (path: string): { name: string; isDirectory: boolean }[] =>
  readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** A comment and the text of its file. */
interface CommentFile {
  /** Its path from the project's folder. */
  readonly file: string;
  readonly comment: Comment;
  readonly source: string;
}

function readFolder(root: string, article: string, problems: Problem[]): CommentFile[] {
  return entriesOf(join(root, commentsFolder, article)).flatMap(({ name, isDirectory }) => {
    const file = `${commentsFolder}/${article}/${name}`;
    if (isDirectory) {
      reporter(file, problems)(
        1,
        'a folder stands among the comments',
        'Answers stand beside what they answer, which they name in their field "to".',
      );
      return [];
    }
    const source = readText(root, file, problems);
    const comment = source === undefined ? undefined : parseComment(file, source, problems);
    return source === undefined || !comment ? [] : [{ file, comment, source }];
  });
}

/** Checks that each reply answers a comment that exists and is no reply itself. */
function checkReplies(files: readonly CommentFile[], problems: Problem[]): void {
  const byId = new Map(files.map(({ comment }) => [comment.id, comment]));
  for (const { file, comment, source } of files) {
    const { id, to } = comment;
    if (to === undefined) continue;
    const line = source.split('\n').findIndex((text) => text.startsWith('to:')) + 1;
    const report = reporter(file, problems);
    const target = byId.get(to);
    const remedy = 'Name the comment it answers, or take the field "to" out.';
    if (to === id) report(line, 'the comment answers itself', remedy);
    else if (!target) {
      const others = [...byId.keys()].filter((other) => other !== id);
      report(line, `there is no comment "${to}" on this article`, didYouMean(to, others) + remedy);
    } else if (target.to !== undefined)
      report(line, `"${to}" is an answer itself`, `Write to: ${target.to}, the comment both of them answer.`);
  }
}
