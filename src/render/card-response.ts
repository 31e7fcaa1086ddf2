import { join } from 'node:path';
import { engine, root } from 'virtual:project';
import { cacheFolder, cachedCard } from '../publish/cards/cache.ts';
import type { Card } from '../publish/cards/card.ts';
import { makeCardDrawer } from '../publish/cards/draw.ts';
import { colours } from './colours.ts';

const drawer = makeCardDrawer(engine, colours.light);

/** Responds with a card's image: drawn, unless an earlier build drew the same. */
export async function cardResponse(card: Card): Promise<Response> {
  const png = await cachedCard(join(root, cacheFolder), drawer.digestOf(card), () => drawer.drawCard(card));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
