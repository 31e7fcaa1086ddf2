import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCommentId, parseComment } from '../article/comments/comment.ts';
import { commentsFolder } from '../article/comments/threads.ts';
import { readArticleFrontMatter, type FrontMatter } from '../article/loader/schema.ts';
import { publicationDay } from '../article/loader/unpublished.ts';
import { isId } from '../article/model/ids.ts';
import { splitFrontMatter } from '../article/problems/front-matter.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { today } from '../settings/today.ts';

const articlesFolder = 'content/articles';

/** The front matter of an article in each language in which the site shows it. */
function shownIn(root: string, id: string): FrontMatter[] {
  if (!isId(id)) return [];
  const heads: Partial<Record<Language, FrontMatter>> = {};
  for (const lang of site.languages) {
    const file = join(root, articlesFolder, id, `${lang}.md`);
    const parts = existsSync(file) && splitFrontMatter(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    const head = parts ? readArticleFrontMatter(parts.yaml, 2).value : undefined;
    if (head && !head.draft) heads[lang] = head;
  }
  const day = today();
  return site.languages.flatMap((lang) => {
    const head = heads[lang];
    return head && (publicationDay(heads, lang) ?? '') <= day ? [head] : [];
  });
}

/** Whether the site shows an article with that id in at least one language. */
export const isPublished = (root: string, id: string): boolean => shownIn(root, id).length > 0;

/** The id of an article and those it had before. */
export const idsOfArticle = (root: string, id: string): string[] => [
  ...new Set([id, ...shownIn(root, id).flatMap(({ was = [] }) => was)]),
];

/** The id of the published article that has or had an id; undefined if there is none. */
export function currentId(root: string, id: string): string | undefined {
  if (isPublished(root, id)) return id;
  const folders = existsSync(join(root, articlesFolder)) ? readdirSync(join(root, articlesFolder)) : [];
  return folders.find((folder) => idsOfArticle(root, folder).includes(id) && isPublished(root, folder));
}

/** Whether a comment with that id is published, and is not a reply itself. */
export function canBeAnswered(root: string, article: string, id: string): boolean {
  if (!isCommentId(id)) return false;
  return idsOfArticle(root, article).some((folder) => {
    const file = join(root, commentsFolder, folder, `${id}.md`);
    return existsSync(file) && parseComment(file, readFileSync(file, 'utf8'), [])?.to === undefined;
  });
}
