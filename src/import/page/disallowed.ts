import type { UnnumberedBlock } from './blocks.ts';
import { element, findAll, isElement, lineText, propertyOf, type Element } from './html.ts';
import { sureAddress } from './image-address.ts';

/** Elements that are never imported, and what the report calls them. */
const disallowed: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['script', 'a script'],
    ['style', 'a stylesheet'],
    ['template', 'a template for scripts'],
    ['link', 'a link for machines'],
    ['meta', 'metadata'],
    ['iframe frame', 'an embedded page: link to it if it matters'],
    ['object embed applet', 'a plug-in'],
    ['form', 'a form'],
    ['button', 'a button'],
    ['input select textarea', 'a form field'],
    ['svg', 'a drawing, which can contain scripts'],
    ['canvas', 'a drawing made by a script'],
    ['video', 'a video: link to it if it matters'],
    ['audio', 'a recording: link to it if it matters'],
    ['math', 'a formula'],
    ['dialog', 'a dialog'],
    ['noscript', 'a replacement for a script'],
  ].flatMap(([names = '', what = '']) => names.split(' ').map((name) => [name, what])),
);

/** Elements whose text is code, not words. */
const wordless = ['script', 'style', 'svg', 'noscript', 'template'];

/** A form with this many paragraphs is the page itself: ASP.NET puts every page into one form. */
const pageForm = 3;

function whyDisallowed(node: Element, parent: Element): string | undefined {
  if (node.tagName === 'img')
    return ['width', 'height'].some((side) => /^[012](?:px)?$/.test(propertyOf(node, side)))
      ? 'a tracking pixel'
      : undefined;
  if (node.tagName === 'form' && findAll(node, 'p').length >= pageForm) return undefined;
  // If a script loads the images, the replacement holds the real one.
  if (
    node.tagName === 'noscript' &&
    findAll(node, 'img').length > 0 &&
    !parent.children.some((one) => isElement(one, 'img') && sureAddress(one))
  )
    return undefined;
  return Object.hasOwn(disallowed, node.tagName) ? disallowed[node.tagName] : undefined;
}

function describe(node: Element): string {
  const words = wordless.includes(node.tagName) ? '' : lineText(node);
  const address = ['src', 'href', 'action', 'data'].map((name) => propertyOf(node, name)).find(Boolean);
  return words || `<${node.tagName}${address ? ` ${address.slice(0, 100)}` : ''}>`;
}

/** Removes the elements that are never imported from a tree, and returns them. */
export function removeDisallowed(parent: Element, removed: UnnumberedBlock[] = []): UnnumberedBlock[] {
  parent.children = parent.children.flatMap((node) => {
    if (!isElement(node)) return node.type === 'text' ? node : [];
    const why = whyDisallowed(node, parent);
    if (why !== undefined) {
      removed.push({ kind: 'disallowed', node, why, text: describe(node) });
      return [];
    }
    removeDisallowed(node, removed);
    return node.tagName === 'noscript'
      ? { ...element('span', node.children), position: node.position }
      : node;
  });
  return removed;
}
