import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { cachedFile, type CachedFile } from '../cached-file.ts';

/** The folder of drawn cards, relative to the site's. */
export const cacheFolder = '.cache/cards';
/** The folder of drawn icons, relative to the site's. */
export const iconsFolder = '.cache/icons';

/** The end of every PNG: its last chunk with its checksum. */
const end = Buffer.from('IEND\xae\x42\x60\x82', 'latin1');

/** A card's image, and a sentence about each of its texts that was cut or has letters that no font has. */
export interface DrawnCard {
  readonly png: Buffer<ArrayBuffer>;
  readonly notes: readonly string[];
}

/** A card in the cache. */
export interface CachedCard extends CachedFile {
  readonly notes: readonly string[];
}

/** Whether a file is an image that was written to its end. */
function isWhole(file: string): boolean {
  try {
    const handle = openSync(file, 'r');
    try {
      const last = Buffer.alloc(end.length);
      readSync(handle, last, 0, end.length, Math.max(0, fstatSync(handle).size - end.length));
      return last.equals(end);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}

/** Most cards have no notes. */
const notesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

/**
 * Finds a card in the cache, or draws and caches it. Two requests at once for the same card draw it once.
 *
 * @param digest identifies the image
 */
export async function cachedCard(
  folder: string,
  digest: string,
  draw: () => Promise<DrawnCard>,
): Promise<CachedCard> {
  const file = join(folder, `${digest}.png`);
  const notesFile = join(folder, `${digest}.txt`);
  const drawn = await cachedFile(file, isWhole, async () => {
    const { png, notes } = await draw();
    // Before the image: what finds the image finds its notes.
    if (notes.length) writeWhole(notesFile, notes.join('\n'));
    writeWhole(file, png);
  });
  return { file, notes: notesOf(notesFile), drawn };
}

/** Removes the images of a cache that a site does not use, with their notes. */
export function removeUnusedImages(folder: string, used: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder))
      if (!used.has(name.replace(/\.txt$/, '.png'))) rmSync(join(folder, name), { force: true });
  } catch (error) {
    // A site without such images has no such folder.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
