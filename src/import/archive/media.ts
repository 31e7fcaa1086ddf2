// Finds a picture of the old site in a copy of its uploads, or else downloads it.
import { readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { UserError } from '../../files/user-error.ts';
import { fetchWhole } from '../input/fetch-whole.ts';
import { imageLimits } from '../input/image-type.ts';
import type { ImportSource } from '../input/source.ts';
import { unescaped } from '../recognise/links.ts';

/** A copy of the uploads may begin at any of these folders. */
const starts = ['', 'uploads', 'wp-content/uploads'];

function findFile(media: string, address: string): string | undefined {
  const path = unescaped(URL.parse(address)?.pathname ?? '');
  const name = path.slice(path.lastIndexOf('/uploads/') + '/uploads/'.length);
  // WordPress keeps smaller copies of each picture; the full one is wanted.
  const full = name.replace(/-\d+x\d+(?=\.\w+$)/, '');
  for (const start of starts)
    for (const each of [full, name]) {
      const file = resolve(media, start, each);
      if (file.startsWith(resolve(media) + sep) && statSync(file, { throwIfNoEntry: false })?.isFile())
        return file;
    }
  return undefined;
}

/**
 * Makes the reader of pictures.
 *
 * @param media a folder with the site's uploads; with it nothing is downloaded
 * @param time timeout of a download in milliseconds
 */
export function mediaReader(media: string | undefined, time: number): ImportSource['image'] {
  if (media !== undefined && !statSync(media, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`There is no folder ${media}. Write the path of a copy of wp-content/uploads.`);
  return async (address) => {
    if (media === undefined)
      return (await fetchWhole(address, { bytes: imageLimits.each, time, publicOnly: true })).bytes;
    const file = findFile(media, address);
    if (file === undefined) throw new UserError(`it is not in ${join(media, '/')}`);
    return readFileSync(file);
  };
}
