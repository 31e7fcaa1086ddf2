import type { Decision } from '../draft/totals.ts';
import type { PageBlock } from './blocks.ts';
import { element, findAll, isElement, lineText, propertyOf, type Element } from './html.ts';
import { imageAddress } from './image-address.ts';

/** An image of an article, to be downloaded. */
export interface PageImage {
  readonly unit: number;
  /** Absolute, if the page's address is known. */
  readonly address: string;
  /** As the page has it: in a saved page, a path relative to its file. */
  readonly written: string;
}

/** The name of an image's file, or why there is none. */
export type ImageResult = { readonly name: string } | { readonly why: string };

const hasClass = (node: Element, name: string): boolean =>
  propertyOf(node, 'className').split(' ').includes(name);
const isCaption = (node: Element): boolean =>
  isElement(node, 'figcaption') || hasClass(node, 'wp-caption-text');
const isFigure = (node: Element): boolean => isElement(node, 'figure') || hasClass(node, 'wp-caption');

/** A figure's image and caption, if it has exactly one image, and a caption. */
function readFigure(node: Element): { img: Element; caption: string } | undefined {
  const [img, ...others] = findAll(node, 'img');
  const caption = findAll(node).filter(isCaption).map(lineText).filter(Boolean).join(' ');
  return img && others.length === 0 && caption ? { img, caption } : undefined;
}

/**
 * The kept images of an article that can be shown: each once, and only with a description.
 *
 * @param decisions on the blocks; the images that can't be shown are set to dropped
 */
export function imagesOf(
  body: Element,
  blocks: readonly PageBlock[],
  decisions: Map<PageBlock, Decision>,
  base: string | undefined,
): PageImage[] {
  const figures = findAll(body)
    .filter(isFigure)
    .flatMap((node) => readFigure(node) ?? []);
  const captions = new Map(figures.map(({ img, caption }) => [img, caption]));
  const seen = new Set<string>();
  return blocks.flatMap((block): PageImage[] => {
    if (block.kind !== 'image' || decisions.get(block)?.action !== 'kept') return [];
    const { node, unit, text } = block;
    const address = URL.parse(text, base)?.href ?? text;
    const words = propertyOf(node, 'alt').replace(/\s+/g, ' ').trim() || captions.get(node);
    const why = !text
      ? 'an image without an address'
      : imageAddress(node) === undefined
        ? 'a placeholder: the image is loaded by a script, and the page does not contain its address'
        : seen.has(address)
          ? 'the same image again'
          : words
            ? undefined
            : 'an image without a description: to use it, put it into the article’s folder and describe it';
    if (why) {
      decisions.set(block, { action: 'dropped', note: why });
      return [];
    }
    seen.add(address);
    node.properties = { dataUnit: String(unit), alt: words };
    return [{ unit, address, written: text }];
  });
}

/** Sets the file names of images, and turns each figure into an image with its caption as title. */
export function placeImages(body: Element, results: ReadonlyMap<number, ImageResult>): void {
  for (const node of findAll(body, 'picture')) node.tagName = 'span';
  for (const node of findAll(body, 'img')) {
    const result = results.get(Number(propertyOf(node, 'dataUnit')));
    if (result && 'name' in result) node.properties['src'] = result.name;
  }
  for (const node of findAll(body).filter(isFigure)) {
    const { img, caption } = readFigure(node) ?? {};
    if (img && caption === lineText(node))
      Object.assign(node, element('p', [{ ...img, properties: { ...img.properties, title: caption } }]));
  }
}
