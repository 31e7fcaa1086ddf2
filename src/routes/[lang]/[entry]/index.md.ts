// The text of an article as plain Markdown, for people and programs that take it elsewhere.
import type { APIRoute } from 'astro';
import type { Article } from '../../../article/model/article.ts';
import { catalog } from '../../../render/published.ts';
import { markdownOf } from '../../../render/article-markdown.ts';
import type { Language } from '../../../language/language.ts';
import { site } from '../../../settings/site.ts';

export async function getStaticPaths() {
  return [...(await catalog()).articles.values()].flatMap((article) =>
    site.languages
      .filter((lang) => article.translations[lang])
      .map((lang) => ({ params: { lang, entry: article.id }, props: { lang, article } })),
  );
}

export const GET: APIRoute<{ lang: Language; article: Article }> = async ({ props: { lang, article } }) =>
  new Response(await markdownOf(article, lang), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
