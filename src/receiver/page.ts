import { createHash } from 'node:crypto';
import { commentFields, commentLimits } from '../article/comments/comment.ts';
import { inDigitsOf } from '../language/format.ts';
import { languages, type Language } from '../language/language.ts';
import { stringsOf } from '../settings/strings.ts';
import { bidiHtml } from '../publish/bidi-html.ts';
import { engine } from '../engine.ts';
import { readColours } from '../publish/colours.ts';
import { commentForm } from '../publish/comment-form.ts';
import { escapeText } from '../publish/escape.ts';
import { absolute, articlesPath, commentPath, homePath } from '../publish/urls.ts';
import { site } from '../settings/site.ts';
import type { PostError } from './post-errors.ts';

/*
  The page a reader sees when a comment was not accepted: what is wrong, what to do, and the form with all that was
  typed. It has its own style, because the site may be served from elsewhere.
*/

const { light, dark } = readColours(engine, site.colours);
const colours = (['paper', 'ink', 'rule-ui', 'link', 'rubric', 'on-link'] as const).map(
  (name) => `--${name}:light-dark(${light[name]},${dark[name]})`,
);
const style = `:root{color-scheme:light dark;${colours.join(';')}}
*{box-sizing:border-box}
body{max-width:39rem;margin:0 auto;padding:1.5rem 1.125rem 3rem;background:var(--paper);color:var(--ink);font:1.125rem/1.7 'Noto Naskh Arabic','Geeza Pro','Segoe UI',Georgia,serif}
h1{margin:1rem 0 .5rem;padding-block-start:.5rem;border-block-start:4px solid var(--rubric);font-size:1.75rem;line-height:1.3}
.wrong{margin:0 0 1.5rem;font-weight:700;color:var(--rubric)}
a{color:var(--link);text-underline-offset:.3em}
p{margin:0 0 1rem}
form{margin:0 0 1.5rem}
code{overflow-wrap:anywhere}
label{display:block;font-weight:700}
input,textarea{width:100%;min-height:3rem;padding:.4rem .8rem;border:1px solid var(--rule-ui);border-radius:2px;background:var(--paper);color:inherit;font:inherit}
textarea{min-height:12rem;resize:vertical}
[aria-invalid]{border-color:var(--rubric);border-inline-start-width:4px}
button{min-height:3rem;padding:0 1.6rem;border:0;border-radius:2px;background:var(--link);color:var(--on-link);font:inherit;font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
[hidden]{display:none}
`;

/** HTTP headers of these pages. The policy allows their own style by its hash, and their form. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    // A form that was accepted is redirected to the site.
    `form-action 'self' ${site.origin}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** What a reader is told. */
const messageOf = (lang: Language, name: PostError['name']): string => {
  const most = { longText: commentLimits.text, badName: commentLimits.name };
  const limit = name in most ? inDigitsOf(lang, most[name as keyof typeof most]) : '';
  return stringsOf(lang).commentErrors[name].replace('#', limit);
};

/**
 * The page that says why a comment was not accepted.
 *
 * @param fields the fields that were sent, if they could be read: the form shows them again
 * @param article id of the article it was sent from, if there is such an article
 */
export function errorPage(
  lang: Language,
  { name, field, found }: PostError,
  fields: ReadonlyMap<string, string>,
  article: string | undefined,
): string {
  // HTML forbids control characters.
  const value = (key: keyof typeof commentFields): string =>
    (fields.get(commentFields[key]) ?? '').replace(/(?![\t\n])\p{Cc}/gu, '');
  const typed = { text: value('text'), name: value('name'), email: value('email') };
  const form = commentForm(lang, {
    hidden: {
      [commentFields.article]: value('article'),
      [commentFields.lang]: lang,
      ...(field !== 'to' && { [commentFields.to]: value('to') }),
    },
    typed,
    wrong: field === 'to' ? undefined : field,
  });
  const back =
    article === undefined
      ? { url: absolute(homePath(lang)), text: stringsOf(lang).home }
      : { url: absolute(commentPath(lang, article)), text: stringsOf(lang).commentErrors.back };
  return documentHtml(
    lang,
    stringsOf(lang).commentErrors.title,
    `<h1>${escapeText(stringsOf(lang).commentErrors.title)}</h1>
<p class="wrong" id="wrong" role="alert">${bidiHtml(lang, messageOf(lang, name))}</p>
${found === undefined ? '' : `<p id="found"><code dir="ltr">${escapeText(found)}</code></p>`}
${Object.values(typed).some(Boolean) ? form : ''}
<p><a href="${back.url}">${escapeText(back.text)}</a></p>`,
  );
}

/** The same in every language of the site, for a request whose language is unknown. */
export const errorPageInAllLanguages = ({ name }: PostError): string =>
  documentHtml(
    site.languages[0],
    stringsOf(site.languages[0]).commentErrors.title,
    site.languages
      .map(
        (lang) => `<section lang="${lang}" dir="${languages[lang].dir}">
<h1>${escapeText(stringsOf(lang).commentErrors.title)}</h1>
<p class="wrong">${bidiHtml(lang, messageOf(lang, name))}</p>
<p><a href="${absolute(homePath(lang))}">${escapeText(stringsOf(lang).home)}</a></p>
</section>`,
      )
      .join('\n'),
  );

/** The page after a comment was sent, for a site that was built without one. */
export function thanksPage(lang: Language): string {
  const { thanks, thanksText, articles } = stringsOf(lang);
  return documentHtml(
    lang,
    thanks,
    `<h1>${escapeText(thanks)}</h1>
<p>${escapeText(thanksText)}</p>
<p><a href="${absolute(articlesPath(lang))}">${escapeText(articles)}</a></p>`,
  );
}

const documentHtml = (lang: Language, title: string, main: string): string => `<!DOCTYPE html>
<html lang="${lang}" dir="${languages[lang].dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeText(title)} | ${escapeText(site.name[lang])}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
