import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';

/** The folder of drawn cards, relative to the site's. */
export const cacheFolder = '.cache/cards';
/** The folder of drawn icons, relative to the site's. */
export const iconsFolder = '.cache/icons';

/** The end of every PNG: its last chunk with its checksum. */
const end = Buffer.from('IEND\xae\x42\x60\x82', 'latin1');

/** A card's image, and a sentence about each of its texts that was cut. */
export interface DrawnCard {
  readonly png: Buffer<ArrayBuffer>;
  readonly notes: readonly string[];
}

const drawing = new Map<string, Promise<DrawnCard>>();

/** Reads a cached file and marks it as used now; undefined if it is missing. */
function read(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    const content = readFileSync(file);
    const now = new Date();
    utimesSync(file, now, now);
    return content;
  } catch {
    return undefined;
  }
}

/**
 * Takes a card from the cache, or draws and caches it. Two requests at once for the same card draw it once.
 *
 * @param digest identifies the image
 */
export async function cachedCard(
  folder: string,
  digest: string,
  draw: () => Promise<DrawnCard>,
): Promise<DrawnCard> {
  const file = join(folder, `${digest}.png`);
  const notesFile = join(folder, `${digest}.txt`);
  const png = read(file);
  if (png?.subarray(-end.length).equals(end))
    return { png, notes: read(notesFile)?.toString().split('\n') ?? [] };
  let drawn = drawing.get(file);
  if (!drawn) {
    drawn = draw().then((card) => {
      // Before the image: what finds the image finds its notes.
      if (card.notes.length) writeWhole(notesFile, card.notes.join('\n'));
      writeWhole(file, card.png);
      return card;
    });
    drawing.set(file, drawn);
    void drawn.finally(() => drawing.delete(file)).catch(() => undefined);
  }
  return drawn;
}

/** Removes the cards that were last used before a moment (in milliseconds), such as a build's start. */
export function removeUnusedCards(folder: string, since: number): void {
  // Some file systems keep times to two seconds only.
  const before = since - 2000;
  try {
    for (const name of readdirSync(folder))
      if (statSync(join(folder, name)).mtimeMs < before) rmSync(join(folder, name), { force: true });
  } catch (error) {
    // A site without cards has no such folder.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
