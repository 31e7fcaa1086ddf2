import { join } from 'node:path';
import { root } from 'virtual:project';
import { noteRead } from '../files/reads.ts';
import { cachedPicture, picturesFolder } from '../publish/picture.ts';
import type { PictureRatio } from '../publish/urls.ts';
import { cachedResponse } from './cached-response.ts';

/**
 * Responds with an article's picture in one of the proportions for search engines.
 *
 * @param path of the picture, from the site's folder
 */
export async function pictureResponse(path: string, ratio: PictureRatio): Promise<Response> {
  noteRead(`image ${path}`);
  return cachedResponse(await cachedPicture(join(root, picturesFolder), join(root, path), ratio));
}
