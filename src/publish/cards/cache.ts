import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';

/** Where drawn cards are kept from one build to the next, from the project's folder. */
export const cardsFolder = '.cache/cards';

/** What every PNG ends with: its last chunk, and that chunk's checksum. */
const end = Buffer.from('IEND\xae\x42\x60\x82', 'latin1');

const drawing = new Map<string, Promise<Buffer<ArrayBuffer>>>();

/** A file if it is there and whole, marked as used now. */
function kept(file: string): Buffer<ArrayBuffer> | undefined {
  try {
    const png = readFileSync(file);
    if (!png.subarray(-end.length).equals(end)) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return png;
  } catch {
    return undefined;
  }
}

/**
 * A picture that was drawn before, or else drawn now and kept. A file is put in its place when all of it is written,
 * so that a build that is stopped leaves none broken; the same picture asked for twice at once is drawn once.
 *
 * @param digest what tells the picture from all others
 * @returns a PNG
 */
export async function keptCard(
  folder: string,
  digest: string,
  draw: () => Promise<Buffer<ArrayBuffer>>,
): Promise<Buffer<ArrayBuffer>> {
  const file = join(folder, `${digest}.png`);
  const known = kept(file);
  if (known) return known;
  let drawn = drawing.get(file);
  if (!drawn) {
    drawn = draw().then((png) => {
      writeWhole(file, png);
      return png;
    });
    drawing.set(file, drawn);
    void drawn.finally(() => drawing.delete(file)).catch(() => undefined);
  }
  return drawn;
}

/** Takes out what has not been used since a moment (in milliseconds), such as a build's start. */
export function removeUnusedCards(folder: string, since: number): void {
  // Some file systems know the time to two seconds only.
  const before = since - 2000;
  try {
    for (const name of readdirSync(folder))
      if (statSync(join(folder, name)).mtimeMs < before) rmSync(join(folder, name), { force: true });
  } catch (error) {
    // A site without cards has no such folder.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
