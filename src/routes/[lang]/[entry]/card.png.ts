// The card of an article, or of a page such as "about", in each language it exists in.
import type { APIRoute } from 'astro';
import type { Article, SitePage } from '../../../article/model/article.ts';
import { cardResponse } from '../../../render/card-response.ts';
import { catalog } from '../../../render/published.ts';
import type { Language } from '../../../language/language.ts';
import { entryCard } from '../../../publish/cards/card.ts';
import { site } from '../../../settings/site.ts';

export async function getStaticPaths() {
  const { articles, pages } = await catalog();
  return [...articles.values(), ...pages.values()].flatMap((entry) =>
    site.languages
      .filter((lang) => entry.translations[lang])
      .map((lang) => ({ params: { lang, entry: entry.id }, props: { lang, entry } })),
  );
}

interface Props {
  lang: Language;
  entry: Article | SitePage;
}

export const GET: APIRoute<Props> = async ({ props: { lang, entry } }) =>
  cardResponse(entryCard(await catalog(), entry, lang));
