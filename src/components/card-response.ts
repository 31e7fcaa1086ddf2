import type { Card } from '../publish/card.ts';
import { cardPicture } from '../publish/draw-card.ts';

/** A card as a page answers with it. */
export const cardResponse = async (card: Card): Promise<Response> =>
  new Response(await cardPicture(card), { headers: { 'content-type': 'image/png' } });
