// An article's picture in the proportions that search engines ask for.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { folderOf } from '../../../article/model/article.ts';
import { pictureSizes, type PictureRatio } from '../../../publish/urls.ts';
import { pictureResponse } from '../../../render/picture.ts';
import { catalog } from '../../../render/published.ts';

export async function getStaticPaths() {
  const { articles } = await catalog();
  return [...articles.values()].flatMap(({ id, translations }) =>
    Object.values(translations).flatMap((translation) => {
      const { lang, picture } = translation;
      if (!picture) return [];
      return (Object.keys(pictureSizes) as PictureRatio[]).map((ratio) => ({
        params: { lang, entry: id, ratio },
        props: { path: `${folderOf(translation)}/${picture.file}`, ratio },
      }));
    }),
  );
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;
export const GET: APIRoute<Props> = ({ props: { path, ratio } }) => pictureResponse(path, ratio);
