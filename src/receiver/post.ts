import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commentFields,
  commentLimits,
  isCommentId,
  parseComment,
  type Comment,
} from '../article/comments/comment.ts';
import { flawOf, isVisible, mailsIn } from '../article/comments/characters.ts';
import { commentParagraphs } from '../article/comments/linkify.ts';
import { commentsFolder } from '../article/comments/threads.ts';
import { readArticleFrontMatter, type FrontMatter } from '../article/loader/schema.ts';
import { publicationDay } from '../article/loader/unpublished.ts';
import { today } from '../settings/today.ts';
import { splitFrontMatter } from '../article/problems/front-matter.ts';
import { isId } from '../article/model/ids.ts';
import { site } from '../settings/site.ts';
import { guessLanguage } from '../language/guess.ts';
import { isLanguage, type Language } from '../language/language.ts';
import { postErrors, type PostError } from './post-errors.ts';
import { tagIn } from './tags.ts';

/** A comment as a reader sent it, checked. */
export interface Post extends Omit<Comment, 'id' | 'date'> {
  readonly article: string;
  readonly email: string;
}

/** The rule of HTML for `type=email`, but the host must have a dot. */
const mail =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
/** Embeddings, overrides, isolates and byte order marks, which are copied along with names and numbers. */
const overrides = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const clean = (value: string): string => value.normalize('NFC').replace(overrides, '').trim();

/**
 * Checks what a form sent against the content.
 *
 * @param root the project's folder
 * @param fields the form's fields by name; the caller checks the one that only programs fill
 */
export function readPost(root: string, fields: ReadonlyMap<string, string>): Post | PostError {
  const { article: id = '', lang = '', to = '', text = '', name = '', email = '' } = valuesOf(fields);
  const known = new Set<string>(Object.values(commentFields));
  if (
    !isLanguage(lang) ||
    !site.languages.includes(lang) ||
    [...fields.keys()].some((field) => !known.has(field))
  )
    return postErrors.broken;
  if (!isPublished(root, id)) return postErrors.unknownArticle;
  if (!isVisible(text)) return postErrors.noText;
  if (text.length > commentLimits.text) return postErrors.longText;
  const flaw = flawOf(text);
  if (flaw) return flaw === 'marks' ? postErrors.marks : postErrors.badText;
  const found = tagIn(text);
  if (found !== undefined) return { ...postErrors.html, found };
  if (!isVisible(name)) return postErrors.noName;
  if (!isName(name)) return postErrors.badName;
  if (email.length > commentLimits.email || !mail.test(email)) return postErrors.badEmail;
  if (to && !canBeAnswered(root, id, to)) return postErrors.unknownReply;
  return {
    article: id,
    lang: guessLanguage(text, [lang, ...site.languages]),
    ...(to && { to }),
    text: text.replace(/\n{3,}/g, '\n\n'),
    name,
    email,
  };
}

/** Whether a text is one line without tags, links and e-mail addresses. */
const isName = (name: string): boolean =>
  name.length <= commentLimits.name &&
  !flawOf(name) &&
  mailsIn(name).length === 0 &&
  !/[\t\n\u2028\u2029]/.test(name) &&
  tagIn(name) === undefined &&
  !commentParagraphs(name)
    .flat(2)
    .some(({ url }) => url);

/** The values of the fields, normalised and without characters that nobody typed. */
function valuesOf(fields: ReadonlyMap<string, string>): Partial<Record<keyof typeof commentFields, string>> {
  return Object.fromEntries(
    Object.entries(commentFields).map(([key, field]) => [key, clean(fields.get(field) ?? '')]),
  );
}

/** Whether the site shows an article with that id in at least one language. */
export function isPublished(root: string, id: string): boolean {
  if (!isId(id)) return false;
  const heads: Partial<Record<Language, FrontMatter>> = {};
  for (const lang of site.languages) {
    const file = join(root, 'content/articles', id, `${lang}.md`);
    const parts = existsSync(file) && splitFrontMatter(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    const head = parts ? readArticleFrontMatter(parts.yaml, 2).value : undefined;
    if (head && !head.draft) heads[lang] = head;
  }
  const day = today();
  return site.languages.some((lang) => heads[lang] && (publicationDay(heads, lang) ?? '') <= day);
}

/** Whether a comment with that id is published, and is not a reply itself. */
export function canBeAnswered(root: string, article: string, id: string): boolean {
  if (!isCommentId(id)) return false;
  const file = join(root, commentsFolder, article, `${id}.md`);
  return existsSync(file) && parseComment(file, readFileSync(file, 'utf8'), [])?.to === undefined;
}
