import { sharp } from '../../files/sharp.ts';

/** Limits on the images of one article: bytes of each and of all, how many, and pixels of each. */
export const imageLimits = { each: 10_000_000, all: 40_000_000, count: 30, pixels: 100_000_000 } as const;

/** File extensions by sharp's names of formats. AVIF is AV1 in HEIF. */
const extensions: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  'heif av1': 'avif',
};

/** An image's file extension, or why it can't be used. Reads the whole image, as a build would. */
export async function imageType(bytes: Uint8Array): Promise<{ extension: string } | { why: string }> {
  if (/<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1')))
    return { why: 'an SVG, which can contain scripts and load from elsewhere: check it, and add it by hand' };
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: imageLimits.pixels });
    const { format, compression = '' } = await image.metadata();
    const extension = extensions[`${format} ${compression}`.trim()];
    if (extension) await image.stats();
    return extension ? { extension } : { why: unsupported };
  } catch (error) {
    const message = String(error);
    if (message.includes('unsupported image format')) return { why: unsupported };
    return {
      why: message.includes('pixel limit') ? 'the image has too many pixels' : 'the image is not complete',
    };
  }
}

const unsupported = 'not an image of a supported type: jpg, png, gif, webp or avif';
