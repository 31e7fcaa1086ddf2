import type { Card } from '../publish/cards/card.ts';
import { cardImage } from '../publish/cards/draw.ts';

/** A card as a page answers with it. */
export const cardResponse = async (card: Card): Promise<Response> =>
  new Response(await cardImage(card), { headers: { 'content-type': 'image/png' } });
