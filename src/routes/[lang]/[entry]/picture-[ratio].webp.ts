// An article's picture in the proportions that search engines ask for.
import type { APIRoute } from 'astro';
import type { Picture, Translation } from '../../../article/model/article.ts';
import { pictureSizes, type PictureRatio } from '../../../publish/urls.ts';
import { pictureResponse } from '../../../render/picture.ts';
import { catalog } from '../../../render/published.ts';

interface Props extends Record<string, unknown> {
  translation: Translation;
  picture: Picture;
  ratio: PictureRatio;
}

export async function getStaticPaths() {
  const { articles } = await catalog();
  return [...articles.values()].flatMap(({ id, translations }) =>
    Object.values(translations).flatMap((translation) => {
      const { lang, picture } = translation;
      if (!picture) return [];
      return (Object.keys(pictureSizes) as PictureRatio[]).map((ratio) => ({
        params: { lang, entry: id, ratio },
        props: { translation, picture, ratio },
      }));
    }),
  );
}

export const GET: APIRoute<Props> = ({ props: { translation, picture, ratio } }) =>
  pictureResponse(translation, picture, ratio);
