import { commentFields, commentLimits } from '../article/comments/comment.ts';
import type { Thread } from '../article/comments/threads.ts';
import type { Language } from '../language/language.ts';
import { stringsOf } from '../settings/strings.ts';
import type { Strings } from '../language/strings.ts';
import { attributesHtml, escapeText } from './escape.ts';

/** A field that a reader types into. */
type TypedField = 'text' | 'name' | 'email';

interface CommentForm {
  /** Attributes of the form besides its method. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Values of hidden fields, by name. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Comments a reader may reply to. */
  readonly threads?: readonly Thread[];
  /** What the reader typed before. */
  readonly typed?: Readonly<Record<TypedField, string>>;
  /** The field that is wrong; the element with the id `wrong` says why. */
  readonly wrong?: TypedField | undefined;
}

/** The form for a comment, as HTML. The site's pages and the receiver's error page show the same. */
export function commentForm(lang: Language, form: CommentForm): string {
  const words = stringsOf(lang);
  const { attributes, hidden, threads = [] } = form;
  const trap = attributesHtml({ type: 'text', name: commentFields.trap, tabindex: -1, autocomplete: 'off' });
  return [
    `<form${attributesHtml({ method: 'post', ...attributes, 'accept-charset': 'utf-8' })}>`,
    ...Object.entries(hidden).map(
      ([name, value]) => `<input${attributesHtml({ type: 'hidden', name, value })}>`,
    ),
    `<p hidden><label>${escapeText(words.leaveEmpty)} <input${trap}></label></p>`,
    threads.length > 0 ? replyChoice(words, threads) : '',
    fieldHtml(form, 'text', words.commentText, { dir: 'auto', rows: 5 }),
    '<div class="field-pair">',
    fieldHtml(form, 'name', words.commentName, { type: 'text', dir: 'auto', autocomplete: 'name' }),
    fieldHtml(form, 'email', words.commentEmail, { type: 'email', dir: 'ltr', autocomplete: 'email' }),
    '</div>',
    `<button type="submit" class="send">${escapeText(words.sendComment)}</button>`,
    '</form>',
  ].join('');
}

/** A required field with its label. */
function fieldHtml(
  { typed, wrong }: CommentForm,
  field: TypedField,
  label: string,
  attributes: Readonly<Record<string, string | number>>,
): string {
  const id = `comment-${field}`;
  const value = typed?.[field] ?? '';
  const all = attributesHtml({
    id,
    name: commentFields[field],
    ...attributes,
    required: true,
    maxlength: commentLimits[field],
    ...(field !== 'text' && value && { value }),
    ...(field === wrong && { 'aria-invalid': 'true', 'aria-describedby': 'wrong', autofocus: true }),
  });
  // Browsers drop one line break after the tag.
  const input =
    field === 'text' ? `<textarea${all}>${value && `\n${escapeText(value)}`}</textarea>` : `<input${all}>`;
  return `<p><label for="${id}">${escapeText(label)} *</label>${input}</p>`;
}

function replyChoice(words: Strings, threads: readonly Thread[]): string {
  const options = threads.map(({ comment: { id, name, text } }) => {
    const label = `${name}: ${opening(text.replace(/\s+/g, ' '))}`;
    return `<option value="${id}" dir="auto">${escapeText(label)}</option>`;
  });
  return [
    `<p><label for="comment-to">${escapeText(words.commentTo)}</label>`,
    `<select id="comment-to" name="${commentFields.to}">`,
    `<option value="">${escapeText(words.toArticle)}</option>${options.join('')}</select></p>`,
  ].join('');
}

/** The first words of a comment, to recognise it by. */
const opening = (text: string): string =>
  text.length > 48
    ? `${Array.from(text)
        .slice(0, 48)
        .join('')
        .replace(/\s+\S*$/, '')}…`
    : text;
