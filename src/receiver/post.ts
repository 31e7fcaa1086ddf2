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
import { readArticleFrontMatter } from '../article/loader/schema.ts';
import { splitFrontMatter } from '../article/problems/front-matter.ts';
import { isId } from '../article/model/ids.ts';
import { isLanguage, languageCodes, languages, type Language } from '../language/language.ts';
import { refusals, type Refusal } from './refusals.ts';
import { tagIn } from './tags.ts';

/** What a reader sent, checked. */
export interface Post extends Omit<Comment, 'id' | 'date'> {
  readonly article: string;
  readonly email: string;
}

/** The same rule as browsers have for `type=email`, with a dot in the host. */
const mail =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;
/** Embeddings, overrides and isolates come along with copied names and numbers: nobody typed them. */
const overrides = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const clean = (value: string): string => value.normalize('NFC').replace(overrides, '').trim();

/**
 * Checks what a form sent against the content.
 *
 * @param root the project's folder
 * @param fields the form's fields by name; the one that only programs fill is the caller's to look at
 */
export function readPost(root: string, fields: ReadonlyMap<string, string>): Post | Refusal {
  const { article: id = '', lang = '', to = '', text = '', name = '', email = '' } = valuesOf(fields);
  const known = new Set<string>(Object.values(commentFields));
  if (!isLanguage(lang) || [...fields.keys()].some((field) => !known.has(field))) return refusals.broken;
  if (!isPublished(root, id)) return refusals.unknownArticle;
  if (!isVisible(text)) return refusals.noText;
  if (text.length > commentLimits.text) return refusals.longText;
  const flaw = flawOf(text);
  if (flaw) return flaw === 'marks' ? refusals.marks : refusals.badText;
  const found = tagIn(text);
  if (found !== undefined) return { ...refusals.html, found };
  if (!isVisible(name)) return refusals.noName;
  if (
    name.length > commentLimits.name ||
    flawOf(name) ||
    mailsIn(name).length > 0 ||
    /[\t\n\u2028\u2029]/.test(name) ||
    tagIn(name) !== undefined ||
    commentParagraphs(name)
      .flat(2)
      .some(({ url }) => url)
  )
    return refusals.badName;
  if (email.length > commentLimits.email || !mail.test(email)) return refusals.badEmail;
  if (to && !canBeAnswered(root, id, to)) return refusals.unknownReply;
  return {
    article: id,
    lang: languageOf(text, lang),
    ...(to && { to }),
    text: text.replace(/\n{3,}/g, '\n\n'),
    name,
    email,
  };
}

/** The values of the fields, without what nobody typed. */
function valuesOf(fields: ReadonlyMap<string, string>): Partial<Record<keyof typeof commentFields, string>> {
  return Object.fromEntries(
    Object.entries(commentFields).map(([key, field]) => [key, clean(fields.get(field) ?? '')]),
  );
}

/** The language whose script most words of a text are in; that of the page, unless another has more. */
function languageOf(text: string, page: Language): Language {
  const plain = text.replace(/https?:\S+/g, '');
  const words = (lang: Language): number =>
    plain.match(new RegExp(`\\p{Script=${languages[lang].script}}[\\p{L}\\p{M}'’]*`, 'gu'))?.length ?? 0;
  return languageCodes.reduce((best, lang) => (words(lang) > words(best) ? lang : best), page);
}

/** Whether the site shows an article of that id in some language. */
export function isPublished(root: string, id: string): boolean {
  if (!isId(id)) return false;
  return languageCodes.some((lang: Language) => {
    const file = join(root, 'content/articles', id, `${lang}.md`);
    if (!existsSync(file)) return false;
    const parts = splitFrontMatter(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return parts !== undefined && readArticleFrontMatter(parts.yaml, 2).value?.draft !== true;
  });
}

/** Whether an accepted comment is there that is no answer itself. */
export function canBeAnswered(root: string, article: string, id: string): boolean {
  if (!isCommentId(id)) return false;
  const file = join(root, commentsFolder, article, `${id}.md`);
  return existsSync(file) && parseComment(file, readFileSync(file, 'utf8'), [])?.to === undefined;
}
