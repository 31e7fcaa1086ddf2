import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutControls } from '../../article/problems/control-characters.ts';
import { Unreadable } from '../draft/draft.ts';
import type { PagePicture } from '../input/image-file.ts';
import type { PictureOutcome } from '../page/images.ts';
import { pictureKind, pictureLimits, pictureName } from '../input/image-file.ts';
import type { ImportSource } from '../input/source.ts';

/** A file to write beside an article. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Pictures that were fetched, and what became of each by its number. */
export interface Pictures {
  readonly files: readonly PictureFile[];
  readonly outcomes: ReadonlyMap<number, PictureOutcome>;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/**
 * Fetches an article's pictures, one after another, and names them; none that fails stops the others.
 *
 * @param folder the article's, whose files are never overwritten
 */
export async function fetchPictures(
  pictures: readonly PagePicture[],
  source: ImportSource,
  folder: string,
): Promise<Pictures> {
  const files: PictureFile[] = [];
  const outcomes = new Map<number, PictureOutcome>();
  let all = 0;
  for (const [i, picture] of pictures.entries()) {
    const { unit, address } = picture;
    if (i >= pictureLimits.count) {
      outcomes.set(unit, { why: `more than ${pictureLimits.count} pictures` });
      continue;
    }
    console.error(withoutControls(`Picture ${i + 1} of ${pictures.length}: ${address.slice(0, 100)}`));
    const outcome = await fetchPicture(picture, source, folder, files, pictureLimits.all - all);
    if ('bytes' in outcome) {
      all += outcome.bytes.length;
      if (!files.some(({ name }) => name === outcome.name)) files.push(outcome);
      outcomes.set(unit, { name: outcome.name });
    } else outcomes.set(unit, outcome);
  }
  return { files, outcomes };
}

async function fetchPicture(
  picture: PagePicture,
  source: ImportSource,
  folder: string,
  files: readonly PictureFile[],
  left: number,
): Promise<PictureFile | { why: string }> {
  try {
    const bytes = await source.picture(picture);
    if (bytes.length > pictureLimits.each)
      return { why: `a picture of more than ${megabytes(pictureLimits.each)} MB` };
    if (bytes.length > left)
      return { why: `pictures of more than ${megabytes(pictureLimits.all)} MB together` };
    const kind = pictureKind(bytes);
    if ('why' in kind) return kind;
    return { name: freeName(pictureName(picture.address, kind.extension), bytes, folder, files), bytes };
  } catch (error) {
    if (error instanceof Unreadable)
      return { why: `the picture can't be had: ${error.message.replace(/\.$/, '')}` };
    throw error;
  }
}

/** A name that no other picture has, in the folder or among the fetched; one of the same bytes has it already. */
function freeName(name: string, bytes: Uint8Array, folder: string, files: readonly PictureFile[]): string {
  const [, stem = '', extension = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  for (let n = 1; ; n++) {
    const candidate = `${stem}${n > 1 ? `-${n}` : ''}.${extension}`;
    const path = join(folder, candidate);
    const known = files.find((file) => file.name === candidate)?.bytes;
    const found = known ? undefined : lstatSync(path, { throwIfNoEntry: false });
    // A link or a folder has the name, whatever it holds.
    const taken = known ?? (found?.isFile() ? readFileSync(path) : undefined);
    if (taken ? Buffer.compare(taken, bytes) === 0 : !found) return candidate;
  }
}
