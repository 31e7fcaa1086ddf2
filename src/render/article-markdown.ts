import { translationIn, type Article } from '../article/model/article.ts';
import { formatDate } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { htmlToMarkdown } from '../markup/html-to-markdown.ts';
import { escapeText } from '../publish/escape.ts';
import { absolute, entryPath } from '../publish/urls.ts';
import { articleHtml } from './article-html.ts';
import { site } from '../settings/site.ts';
import { catalog } from './published.ts';

/**
 * An article as plain Markdown: its title, standfirst, byline, day and address, then its text.
 *
 * @throws if the article does not exist in that language
 */
export async function markdownOf(article: Article, lang: Language): Promise<string> {
  const { id } = article;
  const translation = translationIn(article, lang);
  const { title, date } = translation;
  const { introduction, body } = await articleHtml(await catalog(), id, translation);
  const address = absolute(entryPath(lang, id));
  const day = date ? `<p>${formatDate(lang, date, site.months)}</p>` : '';
  return htmlToMarkdown([
    `<h1>${escapeText(title)}</h1>`,
    ...introduction,
    day,
    `<p><a href="${address}">${address}</a></p>`,
    ...body,
  ]);
}
