import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const picture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Takes out of a built site the images that no page shows: Vite emits every image it could be asked for, those of
 * drafts among them.
 */
export function removeUnusedImages(folder: string): void {
  const assets = join(folder, 'assets');
  const images = readdirSync(assets).filter((name) => picture.test(name));
  if (images.length === 0) return;
  const shown = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|css)$/.test(name)) continue;
    for (const [, image = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/assets\/([^"' ,)]+)/g))
      shown.add(decodeURIComponent(image));
  }
  for (const image of images) if (!shown.has(image)) rmSync(join(assets, image));
}
