import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestId } from '../../article/model/ids.ts';
import { withoutControls } from '../../article/problems/control-characters.ts';
import { UserError } from '../../files/user-error.ts';
import { imageLimits, imageType } from '../input/image-type.ts';
import type { ImportSource } from '../input/source.ts';
import type { ImageResult, PageImage } from '../page/images.ts';
import { unescaped } from '../recognise/links.ts';
import type { NewFile } from './article-folder.ts';

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/**
 * Downloads an article's images one by one; one that fails does not stop the others.
 *
 * @param folder the article's folder, whose files are never overwritten
 * @param note prints a line before each
 * @returns the files, and the result for each image by its number
 */
export async function downloadImages(
  images: readonly PageImage[],
  source: Pick<ImportSource, 'image'>,
  folder: string,
  note: (line: string) => void = console.error,
): Promise<{ readonly files: readonly NewFile[]; readonly results: ReadonlyMap<number, ImageResult> }> {
  const files: NewFile[] = [];
  const results = new Map<number, ImageResult>();
  let left = imageLimits.all;
  for (const [i, image] of images.entries()) {
    if (i >= imageLimits.count) {
      results.set(image.unit, { why: `more than ${imageLimits.count} images` });
      continue;
    }
    note(withoutControls(`Image ${i + 1} of ${images.length}: ${image.address.slice(0, 100)}`));
    const result = await downloadImage(image, source, folder, files, left);
    if ('bytes' in result) {
      left -= result.bytes.length;
      if (!files.some(({ name }) => name === result.name)) files.push(result);
    }
    results.set(image.unit, 'bytes' in result ? { name: result.name } : result);
  }
  return { files, results };
}

async function downloadImage(
  { address, written }: PageImage,
  source: Pick<ImportSource, 'image'>,
  folder: string,
  files: readonly NewFile[],
  left: number,
): Promise<NewFile | { why: string }> {
  try {
    const bytes = await source.image(address, written);
    if (bytes.length > imageLimits.each)
      return { why: `an image of more than ${megabytes(imageLimits.each)} MB` };
    if (bytes.length > left) return { why: `images of more than ${megabytes(imageLimits.all)} MB in total` };
    const type = await imageType(bytes);
    if ('why' in type) return type;
    return { name: freeName(imageFileName(address, type.extension), bytes, folder, files), bytes };
  } catch (error) {
    if (error instanceof UserError)
      return { why: `the image can't be downloaded: ${error.message.replace(/\.$/, '')}` };
    throw error;
  }
}

/** A safe file name for an image, made from its address. */
export function imageFileName(address: string, extension: string): string {
  const [path = ''] = address.startsWith('data:') ? [] : address.split(/[?#]/);
  const last = path.split('/').at(-1) ?? '';
  const stem = suggestId(unescaped(last.replace(/\.\w+$/, ''))).replace(/^section-(?=1$|$)/, '');
  return `${/[a-z]/.test(stem) ? stem : `image${stem ? `-${stem}` : ''}`}.${extension}`;
}

/** A name that no other image has, in the folder or among the downloaded ones; the same bytes share a name. */
function freeName(name: string, bytes: Uint8Array, folder: string, files: readonly NewFile[]): string {
  for (let n = 1; ; n++) {
    const candidate = n > 1 ? name.replace(/(?=\.\w+$)/, `-${n}`) : name;
    const path = join(folder, candidate);
    const known = files.find((file) => file.name === candidate)?.bytes;
    const found = known ? undefined : lstatSync(path, { throwIfNoEntry: false });
    // A link or a folder occupies the name as well.
    const taken = known ?? (found?.isFile() ? readFileSync(path) : undefined);
    if (taken ? Buffer.compare(taken, bytes) === 0 : !found) return candidate;
  }
}
