import { sharp } from '../files/sharp.ts';
import { pictureSizes, type PictureRatio } from './urls.ts';

/** Behind a drawing that does not fill its proportions: white paper. */
const background = '#fff';

/** Makes an article's picture, as WebP, in one of the proportions for search engines: a photo is cut, a drawing is shown whole. */
export function pictureIn(file: string, ratio: PictureRatio): Promise<Buffer> {
  const [width, height] = pictureSizes[ratio];
  const fit = file.toLowerCase().endsWith('.svg') ? 'contain' : 'cover';
  return sharp(file)
    .resize(width, height, { fit, background, position: fit === 'cover' ? 'attention' : 'centre' })
    .flatten({ background })
    .webp({ quality: 80 })
    .toBuffer();
}
