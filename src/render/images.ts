import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { noteRead } from '../files/reads.ts';
import { buildContext, type Attributes, type PreparedImage } from '../build-context.ts';

const files = import.meta.glob<ImageMetadata>(
  '/content/**/*.{avif,gif,jpeg,jpg,png,svg,webp,AVIF,GIF,JPEG,JPG,PNG,SVG,WEBP}',
  {
    import: 'default',
  },
);

/** Width of the text column, and so of the widest image, in CSS pixels. */
const column = 624;

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
  const made = names.map(async (name): Promise<[string, Attributes]> => {
    const path = `${folder}/${name}`;
    noteRead(`image ${path}`);
    const { attributes } = buildContext.images?.[path] ?? (await prepareImage(path));
    return [name, { ...attributes, loading }];
  });
  return new Map(await Promise.all(made));
}

async function prepareImage(path: string): Promise<PreparedImage> {
  const load = files[`/${path}`];
  if (!load) throw new Error(`${path} is unknown to Vite: restart it`);
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
  const attributes = {
    src: image.src,
    ...(image.srcSet.attribute && {
      srcset: image.srcSet.attribute,
      sizes: `(max-width: ${column + 36}px) 100vw, ${column}px`,
    }),
    width: Math.min(source.width, column),
    height: Math.round((source.height * Math.min(source.width, column)) / source.width),
    loading: 'lazy',
    decoding: 'async',
  } as const;
  const sizes = image.srcSet.values.map(({ url }) => url);
  return { attributes, addresses: [source.src, image.src, ...sizes] };
}

/** Once per compilation, which makes the files of all images: a build knows their attributes. */
buildContext.prepareAllImages = async () => {
  const made = Object.keys(files).map(
    async (path) => [path.slice(1), await prepareImage(path.slice(1))] as const,
  );
  return Object.fromEntries(await Promise.all(made));
};
