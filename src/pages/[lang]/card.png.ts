// The card of a language's home page.
import type { APIRoute } from 'astro';
import { homeCard } from '../../publish/cards/card.ts';
import { cardResponse } from '../../render/card-response.ts';
import { languagePaths, type LanguageProps } from '../../render/static-paths.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<LanguageProps> = ({ props }) => cardResponse(homeCard(props.lang));
