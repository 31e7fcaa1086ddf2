import { join } from 'node:path';
import { root } from 'virtual:project';
import type { Picture, Translation } from '../article/model/article.ts';
import { noteRead } from '../files/reads.ts';
import { cachedPicture, picturesFolder } from '../publish/picture.ts';
import type { PictureRatio } from '../publish/urls.ts';
import { cachedResponse } from './cached-response.ts';

/** The folder of a text, from the project's folder. */
export const folderOf = ({ file }: Translation): string => file.slice(0, file.lastIndexOf('/'));

/** Responds with an article's picture in one of the proportions for search engines. */
export async function pictureResponse(
  translation: Translation,
  { file }: Picture,
  ratio: PictureRatio,
): Promise<Response> {
  const path = `${folderOf(translation)}/${file}`;
  noteRead(`image ${path}`);
  return cachedResponse(await cachedPicture(join(root, picturesFolder), join(root, path), ratio));
}
