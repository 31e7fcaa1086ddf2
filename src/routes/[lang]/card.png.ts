// The card of a language's home page.
import type { APIRoute } from 'astro';
import { cardResponse } from '../../render/card-response.ts';
import type { Language } from '../../language/language.ts';
import { homeCard } from '../../publish/cards/card.ts';
import { site } from '../../settings/site.ts';

export const getStaticPaths = () => site.languages.map((lang) => ({ params: { lang }, props: { lang } }));

interface Props {
  lang: Language;
}

export const GET: APIRoute<Props> = ({ props }) => cardResponse(homeCard(props.lang));
