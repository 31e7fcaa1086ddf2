// The card of an article, or of a page such as "about", in each language it exists in.
import type { APIRoute } from 'astro';
import { entriesOf } from '../../../article/model/catalog.ts';
import type { Language } from '../../../language/language.ts';
import { entryCard } from '../../../publish/cards/card.ts';
import { cardPath } from '../../../publish/urls.ts';
import { cardResponse } from '../../../render/card-response.ts';
import { catalog } from '../../../render/published.ts';
import { entryPaths } from '../../../render/static-paths.ts';

export async function getStaticPaths() {
  return entryPaths(entriesOf(await catalog()));
}

export const GET: APIRoute<{ lang: Language; id: string }> = async ({ props: { lang, id } }) => {
  const all = await catalog();
  const entry = all.articles.get(id) ?? all.pages.get(id);
  if (!entry) throw new Error(`There is no article or page "${id}"`);
  return cardResponse(entryCard(all, entry, lang), cardPath(lang, id));
};
