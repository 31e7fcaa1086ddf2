// The card of a language's home page.
import type { APIRoute } from 'astro';
import type { Language } from '../../language/language.ts';
import { homeCard } from '../../publish/cards/card.ts';
import { cardPath } from '../../publish/urls.ts';
import { cardResponse } from '../../render/card-response.ts';
import { languagePaths } from '../../render/static-paths.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ lang: Language }> = ({ props }) =>
  cardResponse(homeCard(props.lang), cardPath(props.lang));
