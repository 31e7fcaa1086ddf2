// The card of an article, or of a page such as "about", in each language it exists in.
import type { APIRoute } from 'astro';
import type { Article, SitePage } from '../../../article/article.ts';
import { cardResponse } from '../../../components/card-response.ts';
import { library } from '../../../components/library.ts';
import type { Language } from '../../../language/language.ts';
import { pieceCard } from '../../../publish/card.ts';
import { site } from '../../../site.ts';

export async function getStaticPaths() {
  const { articles, pages } = await library();
  return [...articles.values(), ...pages.values()].flatMap((piece) =>
    site.languages
      .filter((lang) => piece.translations[lang])
      .map((lang) => ({ params: { lang, piece: piece.id }, props: { lang, piece } })),
  );
}

interface Props {
  lang: Language;
  piece: Article | SitePage;
}

export const GET: APIRoute<Props> = async ({ props: { lang, piece } }) =>
  cardResponse(pieceCard(await library(), piece, lang));
