import type { Translation } from '../article/model/article.ts';
import { listedAtOnce, topicName, type Catalog } from '../article/model/catalog.ts';
import type { Language } from '../language/language.ts';
import type { FeedEntry } from '../publish/feed.ts';
import { absolute, entryPath } from '../publish/urls.ts';
import { articleHtml } from './article-html.ts';
import { articlesFor, catalog } from './published.ts';

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
  const { introduction, body } = await articleHtml(all, id, translation);
  const { lang, title, summary, author, retelling, date, updated } = translation;
  return {
    url: absolute(entryPath(lang, id)),
    title,
    summary,
    html: [...introduction, ...body].join('\n'),
    author: retelling ? undefined : author,
    topic: category === undefined ? undefined : topicName(all, category, lang),
    date,
    updated,
  };
}
