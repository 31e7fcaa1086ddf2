import { createHash } from 'node:crypto';
import { commentFields, commentLimits } from '../article/comments/comment.ts';
import { languages, type Language } from '../language/language.ts';
import { stringsOf } from '../language/strings.ts';
import { escapeAttribute } from '../publish/escape.ts';
import { bidiHtml } from '../publish/bidi-html.ts';
import { absolute, commentPath, homePath } from '../publish/urls.ts';
import { site } from '../settings/site.ts';
import { backToArticle, refusedTitle, type Refusal } from './refusals.ts';

/*
  The page a reader sees when a comment was not taken: what is wrong, what to do, and the form with all that was typed.
  It stands by itself, since the site may be served from elsewhere.
*/

const style = `:root{color-scheme:light dark;--paper:light-dark(#fcfcfa,#121518);--ink:light-dark(#17191c,#e7e5df);--ui:light-dark(#7d8389,#727a81);--link:light-dark(#0b5a6a,#80c8d4);--rubric:light-dark(#9f1f2b,#f0938c)}
*{box-sizing:border-box}
body{max-width:39rem;margin:0 auto;padding:1.5rem 1.125rem 3rem;background:var(--paper);color:var(--ink);font:1.125rem/1.7 'Noto Naskh Arabic','Geeza Pro','Segoe UI',Georgia,serif}
h1{margin:1rem 0 .5rem;padding-block-start:.5rem;border-block-start:4px solid var(--rubric);font-size:1.75rem;line-height:1.3}
.wrong{margin:0 0 1.5rem;font-weight:700;color:var(--rubric)}
a{color:var(--link);text-underline-offset:.3em}
p{margin:0 0 1rem}
code{overflow-wrap:anywhere}
label{display:block;font-weight:700}
input,textarea{width:100%;min-height:3rem;padding:.4rem .8rem;border:1px solid var(--ui);border-radius:2px;background:var(--paper);color:inherit;font:inherit}
textarea{min-height:12rem;resize:vertical}
[aria-invalid]{border-color:var(--rubric);border-inline-start-width:4px}
button{min-height:3rem;padding:0 1.6rem;border:0;border-radius:2px;background:var(--link);color:var(--paper);font:inherit;font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
[hidden]{display:none}
`;

/** The policy of these pages: their own style by its hash, their form, and the site it leads on to. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `form-action 'self' ${site.origin}`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What was typed, as HTML; without the controls that HTML forbids. */
const escape = (text: string): string => escapeAttribute(text.replace(/(?![\t\n])\p{Cc}/gu, ''));

/**
 * The page that says why a comment was not taken.
 *
 * @param fields what was sent, where it could be read: it stands in the form again
 * @param article the id of the article it was sent from, where there is such an article
 */
export function refusalPage(
  lang: Language,
  { says, field, found }: Refusal,
  fields: ReadonlyMap<string, string>,
  article: string | undefined,
): string {
  const words = stringsOf(lang);
  const value = (key: keyof typeof commentFields): string => escape(fields.get(commentFields[key]) ?? '');
  const invalid = (key: keyof typeof commentFields): string =>
    key === field ? ' aria-invalid="true" aria-describedby="wrong" autofocus' : '';
  const hidden = (key: keyof typeof commentFields, text = value(key)): string =>
    `<input type="hidden" name="${commentFields[key]}" value="${text}">`;
  const home = article === undefined ? absolute(homePath(lang)) : absolute(commentPath(lang, article));
  const typed = (['text', 'name', 'email'] as const).some((key) => value(key));
  // A line break after the tag is no part of the text: a first one of the reader's own would be taken for it.
  const form = `<form method="post" accept-charset="utf-8">
${hidden('article')}${hidden('lang', lang)}${field === 'to' ? '' : hidden('to')}
<p hidden><label>${words.leaveEmpty} <input type="text" name="${commentFields.trap}" tabindex="-1" autocomplete="off"></label></p>
<p><label for="text">${words.commentText} *</label>
<textarea id="text" name="${commentFields.text}" dir="auto" required maxlength="${commentLimits.text}"${invalid('text')}>
${value('text')}</textarea></p>
<p><label for="name">${words.commentName} *</label>
<input id="name" type="text" name="${commentFields.name}" value="${value('name')}" dir="auto" autocomplete="name" required maxlength="${commentLimits.name}"${invalid('name')}></p>
<p><label for="email">${words.commentEmail} *</label>
<input id="email" type="email" name="${commentFields.email}" value="${value('email')}" dir="ltr" autocomplete="email" required maxlength="${commentLimits.email}"${invalid('email')}></p>
<p><button type="submit">${words.sendComment}</button></p>
</form>`;
  return whole(
    lang,
    `<h1>${escape(refusedTitle[lang])}</h1>
<p class="wrong" id="wrong" role="alert">${bidiHtml(lang, says[lang])}</p>
${found === undefined ? '' : `<p id="found"><code dir="ltr">${escape(found)}</code></p>`}
${typed ? form : ''}
<p><a href="${home}">${escape(article === undefined ? words.home : backToArticle[lang])}</a></p>`,
  );
}

/** The same where the language of the page can't be known: in every language of the site. */
export const refusalInAll = ({ says }: Refusal): string =>
  whole(
    site.languages[0],
    site.languages
      .map(
        (lang) =>
          `<section lang="${lang}" dir="${languages[lang].dir}">
<h1>${escape(refusedTitle[lang])}</h1>
<p class="wrong">${bidiHtml(lang, says[lang])}</p>
<p><a href="${absolute(homePath(lang))}">${escape(stringsOf(lang).home)}</a></p>
</section>`,
      )
      .join('\n'),
  );

const whole = (lang: Language, main: string): string => `<!DOCTYPE html>
<html lang="${lang}" dir="${languages[lang].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(refusedTitle[lang])} | ${escape(site.name[lang])}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
