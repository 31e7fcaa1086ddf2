// The card of a section, at its id and its former ids.
import type { APIRoute } from 'astro';
import { cardResponse } from '../../../../render/card-response.ts';
import { catalog } from '../../../../render/published.ts';
import type { Language } from '../../../../language/language.ts';
import { sectionCard, sectionsWithCards } from '../../../../publish/cards/card.ts';
import { cardPath } from '../../../../publish/urls.ts';
import { site } from '../../../../settings/site.ts';

export async function getStaticPaths() {
  const { articles, renamed } = await catalog();
  return [...articles, ...renamed].flatMap(([entry, article]) =>
    site.languages.flatMap((lang) =>
      sectionsWithCards(article, lang).map(({ id, heading }) => ({
        params: { lang, entry, section: id },
        props: { lang, id: article.id, heading },
      })),
    ),
  );
}

interface Props {
  lang: Language;
  id: string;
  heading: string;
}

export const GET: APIRoute<Props> = async ({ params, props: { lang, id, heading } }) => {
  const all = await catalog();
  const article = all.articles.get(id);
  if (!article) throw new Error(`There is no article "${id}"`);
  return cardResponse(sectionCard(all, article, lang, heading), cardPath(lang, id, params.section));
};
