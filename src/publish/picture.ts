import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../files/digest.ts';
import { sharp } from '../files/sharp.ts';
import { writeWhole } from '../files/write-whole.ts';
import { cachedFile, type CachedFile } from './cached-file.ts';
import { pictureSizes, type PictureRatio } from './urls.ts';

/** The folder of made pictures, relative to the site's. */
export const picturesFolder = '.cache/pictures';

/** How a picture is made: a photo is cut, a drawing is shown whole, on white paper. */
function recipeOf(file: string, ratio: PictureRatio) {
  const [width, height] = pictureSizes[ratio];
  const fit = file.toLowerCase().endsWith('.svg') ? 'contain' : 'cover';
  const position = fit === 'cover' ? 'attention' : 'centre';
  return { width, height, fit, position, background: '#fff', quality: 80 } as const;
}

const makePicture = (file: string, { background, quality, ...size }: ReturnType<typeof recipeOf>) =>
  sharp(file)
    .resize({ ...size, background })
    .flatten({ background })
    .webp({ quality })
    .toBuffer();

/**
 * Makes an article's picture, as WebP, in one of the proportions for search engines, unless it is in the cache: the
 * languages of an article have the same picture.
 */
export async function cachedPicture(folder: string, file: string, ratio: PictureRatio): Promise<CachedFile> {
  const recipe = recipeOf(file, ratio);
  const digest = digestOf(JSON.stringify([recipe, sharp.versions]) + readFileSync(file, 'latin1'));
  const cached = join(folder, `${digest}.webp`);
  const drawn = await cachedFile(cached, existsSync, async () =>
    writeWhole(cached, await makePicture(file, recipe)),
  );
  return { file: cached, drawn };
}
