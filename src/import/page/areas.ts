// The areas of a page, such as its footer.
import type { PageBlock } from './blocks.ts';
import { findAll, isElement, propertyOf, type Element, type Root } from './html.ts';

/** A block's element and the elements around it, inner before outer. */
export type PathOf = (block: PageBlock) => Element[];

export function pathsIn(page: Root): PathOf {
  const parents = new Map<Element, Element>();
  for (const parent of findAll(page))
    for (const child of parent.children) if (isElement(child)) parents.set(child, parent);
  return ({ node }) => {
    const path: Element[] = [];
    for (let at: Element | undefined = node; at; at = parents.get(at)) path.push(at);
    return path;
  };
}

/** Areas of a page, by tag name, class or id. */
const areas: readonly (readonly [RegExp, string])[] = [
  [/^nav$|\b(?:nav|menu|breadcrumb)/i, 'navigation'],
  [/^footer$|\bfooter/i, 'the page footer'],
  [/^header$|\bheader/i, 'the page header'],
  [/\bcomment|\brespond/i, 'comments'],
  [/\bshar(?:e|ing)|\bsocial/i, 'share links'],
  [/\brelated|\brecommend/i, 'related articles'],
  [/^aside$|\bsidebar|\bwidget/i, 'a sidebar'],
];

export const outside = 'it is outside the article';

/** Where a block outside the article is. */
export function areaOf(path: readonly Element[]): string {
  for (const node of path) {
    const name = node.tagName === 'body' ? '' : `${propertyOf(node, 'className')} ${propertyOf(node, 'id')}`;
    const [, area] = areas.find(([pattern]) => pattern.test(node.tagName) || pattern.test(name)) ?? [];
    if (area) return area;
  }
  return outside;
}
