// The text of an article as plain Markdown.
import type { APIRoute } from 'astro';
import type { Article } from '../../../article/model/article.ts';
import type { Language } from '../../../language/language.ts';
import { plainText } from '../../../publish/plain-text.ts';
import { markdownOf } from '../../../render/article-markdown.ts';
import { catalog } from '../../../render/published.ts';
import { entryPaths } from '../../../render/static-paths.ts';

export const getStaticPaths = async () => entryPaths([...(await catalog()).articles.values()]);

export const GET: APIRoute<{ lang: Language; entry: Article }> = async ({ props: { lang, entry } }) =>
  new Response(plainText(await markdownOf(entry, lang)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
