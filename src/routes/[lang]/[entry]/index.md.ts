// The text of an article as plain Markdown.
import type { APIRoute } from 'astro';
import type { Language } from '../../../language/language.ts';
import { plainText } from '../../../publish/plain-text.ts';
import { markdownOf } from '../../../render/article-markdown.ts';
import { catalog } from '../../../render/published.ts';
import { entryPaths } from '../../../render/static-paths.ts';

export const getStaticPaths = async () => entryPaths([...(await catalog()).articles.values()]);

export const GET: APIRoute<{ lang: Language; id: string }> = async ({ props: { lang, id } }) => {
  const article = (await catalog()).articles.get(id);
  return new Response(article && plainText(await markdownOf(article, lang)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
