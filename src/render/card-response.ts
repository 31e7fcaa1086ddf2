import { join } from 'node:path';
import { engine, root } from 'virtual:project';
import { cacheFolder, cachedCard } from '../publish/cards/cache.ts';
import type { Card } from '../publish/cards/card.ts';
import { makeCardDrawer } from '../publish/cards/draw.ts';
import { cachedResponse } from './cached-response.ts';
import { colours } from './colours.ts';

const drawer = makeCardDrawer(engine, colours.light);

const said = new Set<string>();

/**
 * Responds with a card's image: drawn, unless an earlier build drew the same. Warns of texts that were cut.
 *
 * @param path of the card, for warnings
 */
export async function cardResponse(card: Card, path: string): Promise<Response> {
  const cached = await cachedCard(join(root, cacheFolder), drawer.digestOf(card), () =>
    drawer.drawCard(card),
  );
  for (const note of cached.notes) {
    // The name in the margin is on every card.
    const key = note.startsWith("the site's name") ? note : `${path}: ${note}`;
    if (!said.has(key)) console.warn(`${path}: ${note}`);
    said.add(key);
  }
  return cachedResponse(cached);
}
