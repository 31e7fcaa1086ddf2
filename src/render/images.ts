import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';

const files = import.meta.glob<ImageMetadata>(
  '/content/**/*.{avif,gif,jpeg,jpg,png,svg,webp,AVIF,GIF,JPEG,JPG,PNG,SVG,WEBP}',
  {
    import: 'default',
  },
);

/** Width of the text column, and so of the widest image, in CSS pixels. */
const column = 624;

/** The attributes of an `<img>`. */
export type Attributes = Readonly<Record<string, string | number>>;

/**
 * Prepares images through Astro: hashed names, sizes for small and dense screens, width and height against layout shifts.
 *
 * @param folder path of the article's folder within the site's
 * @param loading `eager` for an image of the first screen
 * @returns the attributes of each image's `<img>`, by file name
 */
export async function prepareImages(
  folder: string,
  names: readonly string[],
  loading: 'lazy' | 'eager' = 'lazy',
): Promise<ReadonlyMap<string, Attributes>> {
  const made = await Promise.all(
    names.map(async (name): Promise<[string, Attributes]> => {
      const load = files[`/${folder}/${name}`];
      if (!load) throw new Error(`${folder}/${name} is unknown to Vite: restart it`);
      const source = await load();
      const vector = source.format === 'svg';
      const widths = [column / 2, column, column * 2].filter((width) => width < source.width);
      const image = await getImage({
        src: source,
        ...(!vector && {
          format: 'webp',
          widths: [...widths, Math.min(source.width, column * 2)],
          width: Math.min(source.width, column),
        }),
      });
      return [
        name,
        {
          src: image.src,
          ...(image.srcSet.attribute && {
            srcset: image.srcSet.attribute,
            sizes: `(max-width: ${column + 36}px) 100vw, ${column}px`,
          }),
          width: Math.min(source.width, column),
          height: Math.round((source.height * Math.min(source.width, column)) / source.width),
          loading,
          decoding: 'async',
        },
      ];
    }),
  );
  return new Map(made);
}
