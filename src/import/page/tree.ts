// Edits an article's tree: removes what is not kept, flattens blocks, resolves links.
import type { Warning } from '../draft/totals.ts';
import { absoluteAddress, unescaped } from '../recognise/links.ts';
import {
  findAll,
  isElement,
  lineOf,
  lineText,
  propertyOf,
  rewrite,
  type Element,
  type ElementContent,
} from './html.ts';

/** Removes all elements except the blocks that are kept and the elements around them; an empty one may be a space. */
export function prune(node: Element, isKept: (unit: number) => boolean): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    const unit = propertyOf(child, 'dataUnit');
    if (unit && !isKept(Number(unit))) return [];
    prune(child, isKept);
    const isContent =
      unit !== '' ||
      /^(?:br|hr|td|th)$/.test(child.tagName) ||
      child.children.some((inner) => isElement(inner) || ('value' in inner && /\S/.test(inner.value)));
    return isContent ? [child] : child.children;
  });
}

/** Replaces the blocks and line breaks in an element by their inline content. */
export const inlineBlocks = (node: Element): void =>
  rewrite(node, (child): ElementContent | ElementContent[] => {
    const space: ElementContent = { type: 'text', value: ' ' };
    if (child.tagName === 'br') return space;
    return /^(?:p|div|ul|ol|li|dl|dd|dt|section|figure|figcaption)$/.test(child.tagName)
      ? [...child.children, space]
      : child;
  });

/**
 * Makes links absolute, and removes those without a usable target; their text stays.
 *
 * @param base what relative addresses are resolved against
 * @param sections ids of the article's sections by their ids on the page
 * @returns a warning for each removed link
 */
export function resolveLinks(
  body: Element,
  base: string | undefined,
  sections: ReadonlyMap<string, string>,
): Warning[] {
  const warnings: Warning[] = [];
  const page = base?.replace(/#.*$/, '');
  rewrite(body, (link): ElementContent | ElementContent[] => {
    if (link.tagName !== 'a') return link;
    const written = propertyOf(link, 'href').trim();
    const text = lineText(link);
    const isImage = text === '' && findAll(link, 'img').length > 0;
    const address = absoluteAddress(written, base);
    const local = page && address?.startsWith(`${page}#`) ? address.slice(page.length) : written;
    const section = local.startsWith('#') ? sections.get(unescaped(local.slice(1))) : undefined;
    const target = section ? `#${section}` : local.startsWith('#') ? undefined : address;
    if (target && !isImage) {
      link.properties = { href: target };
      return link;
    }
    if (written && !isImage && !/^#(?:top)?$/i.test(written))
      warnings.push({
        line: lineOf(link),
        what: `the link to "${written.slice(0, 100)}" was removed from «${text.slice(0, 60)}», whose text stays: ${whyRemoved(local, base)}`,
      });
    return link.children;
  });
  return warnings;
}

const whyRemoved = (target: string, base: string | undefined): string =>
  target.startsWith('#')
    ? 'it points to no section'
    : /^(?:javascript|vbscript):/i.test(target)
      ? 'it runs a script'
      : base
        ? 'articles may not link there'
        : 'the address of its page is not known';
