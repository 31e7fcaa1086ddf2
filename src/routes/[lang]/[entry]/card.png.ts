// The card of an article, or of a page such as "about", in each language it exists in.
import type { APIRoute } from 'astro';
import type { Article, SitePage } from '../../../article/model/article.ts';
import type { Language } from '../../../language/language.ts';
import { entryCard } from '../../../publish/cards/card.ts';
import { cardPath } from '../../../publish/urls.ts';
import { cardResponse } from '../../../render/card-response.ts';
import { catalog } from '../../../render/published.ts';
import { entryPaths } from '../../../render/static-paths.ts';

export async function getStaticPaths() {
  const { articles, pages } = await catalog();
  return entryPaths([...articles.values(), ...pages.values()]);
}

export const GET: APIRoute<{ lang: Language; entry: Article | SitePage }> = async ({
  props: { lang, entry },
}) => cardResponse(entryCard(await catalog(), entry, lang), cardPath(lang, entry.id));
