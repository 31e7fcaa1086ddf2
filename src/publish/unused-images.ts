import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const imageName = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Removes the images that no page of a built site shows: Vite emits every image of the content, drafts' included. */
export function removeUnusedImages(folder: string): void {
  const assets = join(folder, 'assets');
  const images = readdirSync(assets).filter((name) => imageName.test(name));
  if (images.length === 0) return;
  const shown = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|css)$/.test(name)) continue;
    for (const [, image = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/assets\/([^"' ,)]+)/g))
      shown.add(decodeURIComponent(image));
  }
  for (const image of images) if (!shown.has(image)) rmSync(join(assets, image));
}
