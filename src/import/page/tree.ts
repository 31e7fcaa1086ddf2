// A page's tree → the tree of its article: only what is kept, headings in their order, links whole.
import { isElement, lineOf, lineText, propertyOf, type Element, type ElementContent } from './html.ts';
import { unescaped, wholeAddress } from '../recognise/links.ts';
import type { Oddity } from '../draft/account.ts';

/** Takes everything out but the elements that a test keeps and those around them. */
export function prune(node: Element, isKept: (unit: string) => boolean): void {
  node.children = node.children.filter((child) => {
    if (!isElement(child)) return true;
    const unit = propertyOf(child, 'dataUnit');
    if (unit && !isKept(unit)) return false;
    prune(child, isKept);
    return (
      unit !== '' ||
      /^(?:br|hr|td|th)$/.test(child.tagName) ||
      child.children.some((inner) => isElement(inner) || /\S/.test('value' in inner ? inner.value : ''))
    );
  });
}

/** Gives every `<q>` its marks, which browsers print, and takes out what only says where a word may break. */
export function spellOut(node: Element, marks: readonly [open: string, close: string]): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'wbr') return [];
    spellOut(child, marks);
    if (child.tagName !== 'q') return [child];
    const mark = (value: string): ElementContent => ({ type: 'text', value });
    return [mark(marks[0]), ...child.children, mark(marks[1])];
  });
}

/** Blocks as one line of text. */
export function inlined(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (child.tagName === 'br') return [{ type: 'text', value: ' ' }];
    const inner = inlined(child.children);
    return /^(?:p|div|ul|ol|li|dl|dd|dt|section|figure|figcaption)$/.test(child.tagName)
      ? [...inner, { type: 'text', value: ' ' }]
      : [{ ...child, children: inner }];
  });
}

/**
 * Makes links whole, and takes off those that lead nowhere; their words stay.
 *
 * @param base what the page's addresses begin from
 * @param sections ids of sections by the ids the page gave their places
 * @returns the links that were taken off
 */
export function wholeLinks(
  node: Element,
  base: string | undefined,
  sections: ReadonlyMap<string, string>,
): Oddity[] {
  const lost: Oddity[] = [];
  const own = base?.replace(/#.*$/, '');
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    lost.push(...wholeLinks(child, base, sections));
    if (child.tagName !== 'a') return [child];
    const written = propertyOf(child, 'href');
    const picture = child.children.some((one) => isElement(one, 'img')) && lineText(child) === '';
    const whole = wholeAddress(written, base);
    const place = own && whole?.startsWith(`${own}#`) ? whole.slice(own.length) : written;
    const section = place.startsWith('#') ? sections.get(unescaped(place.slice(1))) : undefined;
    const target = section ? `#${section}` : place.startsWith('#') ? undefined : whole;
    if (target && !picture) {
      child.properties = { href: target };
      return [child];
    }
    if (written && !picture && !/^#(?:top)?$/i.test(written.trim()))
      lost.push({
        line: lineOf(child),
        what: `the link to "${written.slice(0, 100)}" was taken off «${lineText(child).slice(0, 60)}», which stays: ${whyLost(place.trim(), base)}`,
      });
    return child.children;
  });
  return lost;
}

const whyLost = (place: string, base: string | undefined): string =>
  place.startsWith('#')
    ? 'it leads to no section'
    : /^(?:javascript|vbscript):/i.test(place)
      ? 'it leads nowhere, but runs a script'
      : base
        ? 'no article may lead there'
        : 'the address of its page is not known';
