import { commentFields } from '../article/comments/comment.ts';
import type { Thread } from '../article/comments/threads.ts';
import { leaveCommentId } from '../article/model/page-ids.ts';
import type { Language } from '../language/language.ts';
import type { CommentsTo } from '../settings/comments.ts';
import { site } from '../settings/site.ts';
import { stringsOf } from '../settings/strings.ts';
import { bidiHtml } from './bidi-html.ts';
import { commentForm } from './comment-form.ts';
import { escapeText } from './escape.ts';
import { href, thanksPath } from './urls.ts';

/** Where a form sends: where the owner says, or to the local server that adds it to the page. */
type FormTarget = Exclude<CommentsTo, { way: 'email' }> | { readonly way: 'here' };

/**
 * The part of an article's page with the form for a comment, as HTML. It needs no script.
 *
 * @param article the article's id
 * @param threads the comments a reader may reply to
 */
export function commentSection(
  lang: Language,
  article: string,
  to: FormTarget,
  threads: readonly Thread[],
): string {
  const words = stringsOf(lang);
  const service = serviceOf(to);
  const through = service === undefined ? '' : ` ${bidiHtml(lang, words.commentThrough(service))}`;
  return [
    `<section class="leave" aria-labelledby="${leaveCommentId}">`,
    `<h2 class="region-title" id="${leaveCommentId}">${escapeText(words.leaveComment)}</h2>`,
    `<p class="note">${escapeText(`${words.addressUnpublished} ${words.requiredMarked}`)}</p>`,
    commentForm(lang, { ...formOf(lang, article, to), threads }),
    `<p class="note">${escapeText(words.commentKept)}${through}</p>`,
    '</section>',
  ].join('');
}

/** The attributes and hidden fields of the form. A form without an address is sent to the page's own. */
function formOf(
  lang: Language,
  article: string,
  to: FormTarget,
): { attributes: Record<string, string>; hidden: Record<string, string> } {
  const hidden = { [commentFields.article]: article, [commentFields.lang]: lang };
  if (to.way !== 'netlify')
    return { attributes: to.way === 'endpoint' ? { action: to.url.href } : {}, hidden };
  return {
    attributes: {
      action: href(thanksPath(lang)),
      name: 'comments',
      'data-netlify': 'true',
      'data-netlify-honeypot': commentFields.trap,
    },
    hidden: { 'form-name': 'comments', ...hidden },
  };
}

/** Who else gets the comment, as the page says it. */
function serviceOf(to: FormTarget): string | undefined {
  if (to.way === 'netlify') return 'Netlify';
  return to.way === 'here' || to.url.origin === site.origin ? undefined : to.url.host;
}
