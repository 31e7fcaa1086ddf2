import { commentFields, commentLimits, type Comment } from '../article/comments/comment.ts';
import { flawOf, isVisible, mailsIn } from '../article/comments/characters.ts';
import { commentParagraphs } from '../article/comments/linkify.ts';
import { site } from '../settings/site.ts';
import { guessLanguage } from '../language/guess.ts';
import { isLanguage } from '../language/language.ts';
import { canBeAnswered, isPublished } from './articles.ts';
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

/** Whether a text is one line without tags, links and email addresses. */
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
