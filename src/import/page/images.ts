import type { PagePicture } from '../input/image-file.ts';
import type { PageBlock } from './blocks.ts';
import {
  element,
  elementsIn,
  isElement,
  lineText,
  propertyOf,
  type Element,
  type ElementContent,
} from './html.ts';
import type { Fate } from './decisions.ts';
import { pictureAddress } from './image-address.ts';

/** The file a picture was put into, or why it was not. */
export type PictureOutcome = { readonly name: string } | { readonly why: string };

const isCaption = (node: Element): boolean =>
  isElement(node, 'figcaption') || propertyOf(node, 'className').includes('wp-caption-text');
const isFigure = (node: Element): boolean =>
  isElement(node, 'figure') || /(?:^| )wp-caption(?: |$)/.test(propertyOf(node, 'className'));

/** A figure's picture and caption, where it has one of each. */
function figureOf(node: Element): { img: Element; caption: string } | undefined {
  const inner = [...elementsIn(node)];
  const [img, ...others] = inner.filter((one) => isElement(one, 'img'));
  const caption = inner.filter(isCaption).map(lineText).filter(Boolean).join(' ');
  return img && others.length === 0 && caption ? { img, caption } : undefined;
}

/**
 * The pictures of an article that can be shown: each once, and with words that say what it shows.
 *
 * @param fates of the blocks; those of pictures that can't be shown are changed
 */
export function picturesOf(
  body: Element,
  blocks: readonly PageBlock[],
  fates: Map<PageBlock, Fate>,
  base: string | undefined,
): PagePicture[] {
  const captions = new Map<Element, string>();
  for (const figure of [...elementsIn(body)].filter(isFigure)) {
    const found = figureOf(figure);
    if (found) captions.set(found.img, found.caption);
  }
  const seen = new Set<string>();
  return blocks.flatMap((block): PagePicture[] => {
    if (block.kind !== 'picture' || fates.get(block)?.outcome !== 'kept') return [];
    const drop = (note: string): [] => {
      fates.set(block, { outcome: 'dropped', note });
      return [];
    };
    const { node, unit, text } = block;
    const address = URL.parse(text, base)?.href ?? text;
    if (!text) return drop('a picture without an address');
    if (pictureAddress(node) === undefined)
      return drop('what stands in for a picture that a script brings: the page does not say which');
    if (seen.has(address)) return drop('the same picture again');
    const words = propertyOf(node, 'alt').replace(/\s+/g, ' ').trim() || captions.get(node);
    if (!words)
      return drop(
        'a picture that nothing describes: to have it, put it beside the article and say what it shows',
      );
    seen.add(address);
    node.properties = { dataUnit: String(unit), alt: words };
    return [{ unit, address, written: text }];
  });
}

/** Names the files of the pictures that are there, and makes each figure one picture with its caption. */
export function placePictures(body: Element, outcomes: ReadonlyMap<number, PictureOutcome>): void {
  for (const node of [...elementsIn(body)]) {
    if (isElement(node, 'picture')) node.tagName = 'span';
    if (isElement(node, 'img')) {
      const outcome = outcomes.get(Number(propertyOf(node, 'dataUnit')));
      if (outcome && 'name' in outcome) node.properties['src'] = outcome.name;
    }
  }
  const visit = (parent: Element): void => {
    parent.children = parent.children.map((child): ElementContent => {
      if (!isElement(child)) return child;
      const found = isFigure(child) ? figureOf(child) : undefined;
      if (found?.caption !== lineText(child)) {
        visit(child);
        return child;
      }
      return element('p', [{ ...found.img, properties: { ...found.img.properties, title: found.caption } }]);
    });
  };
  visit(body);
}
