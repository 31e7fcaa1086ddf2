import type { Translation } from '../article/model/article.ts';
import { listedAtOnce, topicName, type Catalog } from '../article/model/catalog.ts';
import type { Language } from '../language/language.ts';
import { stringsOf } from '../language/strings.ts';
import { bylineOf } from '../publish/byline.ts';
import { escapeAttribute } from '../publish/escape.ts';
import type { FeedEntry } from '../publish/feed.ts';
import { bidiHtml } from '../publish/bidi-html.ts';
import { absolute, entryPath } from '../publish/urls.ts';
import { articlesFor, catalog } from './published.ts';
import { renderBody, type RenderedBlock } from './body.ts';
import { readMoreLinks } from './read-more-links.ts';

/** The newest articles in a language, with their full text. */
export async function feedEntries(lang: Language): Promise<FeedEntry[]> {
  const all = await catalog();
  const articles = articlesFor(all, lang).filter(({ translations }) => translations[lang]);
  return Promise.all(
    articles.slice(0, listedAtOnce).flatMap(({ id, category, translations }) => {
      const translation = translations[lang];
      return translation ? [entryOf(all, id, category, translation)] : [];
    }),
  );
}

async function entryOf(
  all: Catalog,
  id: string,
  category: string | undefined,
  translation: Translation,
): Promise<FeedEntry> {
  const { lang, title, summary, author, retelling, date, updated } = translation;
  return {
    url: absolute(entryPath(lang, id)),
    title,
    summary,
    html: await fullText(all, id, translation),
    author: retelling ? undefined : author,
    topic: category === undefined ? undefined : topicName(all, category, lang),
    date,
    updated,
  };
}

/** An article's full text as HTML that needs no styles, scripts or relative addresses. */
async function fullText(all: Catalog, id: string, translation: Translation): Promise<string> {
  const { lang, description, retelling } = translation;
  const words = stringsOf(lang);
  const body = await renderBody(all, id, translation, { outside: true });
  const html = (text: string): string => bidiHtml(lang, text);
  const paragraph = (text: string | undefined): string[] => (text ? [`<p>${html(text)}</p>`] : []);
  const block = (rendered: RenderedBlock): string =>
    'html' in rendered
      ? rendered.html
      : `<p>${html(words.readMore)}</p><ul>${readMoreLinks(all, lang, rendered.items)
          .map(
            ({ title, url }) =>
              `<li>${url ? `<a href="${escapeAttribute(url)}">${html(title)}</a>` : html(title)}</li>`,
          )
          .join('')}</ul>`;
  return [
    ...paragraph(description),
    ...paragraph(bylineOf(translation)),
    ...(retelling ? paragraph(words.retelling) : []),
    ...body.opening.map(block),
    ...body.sections.flatMap(({ heading, blocks }) => [`<h2>${heading}</h2>`, ...blocks.map(block)]),
    body.notes,
  ].join('\n');
}
