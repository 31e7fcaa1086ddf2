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
    ['title', 'a title for machines'],
  ].flatMap(([names = '', what = '']) => names.split(' ').map((name) => [name, what])),
);

/** Inline elements that readers see as a box: the words on both sides are not joined. */
const isApart = new Set(
  'button select iframe object embed video audio canvas svg math textarea input'.split(' '),
);

/** Elements whose text is code, not words. */
const wordless = ['script', 'style', 'svg', 'noscript', 'template'];

/** A form or a hidden element with this many paragraphs is the page itself, as ASP.NET and scripts that show it later have it. */
const wholePage = 3;

const isWholePage = (node: Element): boolean => findAll(node, 'p').length >= wholePage;

/** Why readers do not see an element. */
function whyHidden(node: Element): string | undefined {
  const classes = propertyOf(node, 'className');
  if (/(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?:\s|$)/.test(classes))
    return 'it is for screen readers only';
  // Wikipedia shows a formula to readers as an image that it hides from screen readers.
  const isHidden =
    propertyOf(node, 'hidden') !== '' ||
    /(?:display:\s*none|visibility:\s*hidden)/i.test(propertyOf(node, 'style')) ||
    (propertyOf(node, 'ariaHidden') === 'true' && !classes.includes('fallback-image'));
  return isHidden && !isWholePage(node) ? 'it is hidden' : undefined;
}

/** Text of the links that wikis and documentation put beside a heading. */
const headingLink = /^(?:[¶#§🔗]|\[\s*(?:edit|عدل|تعديل|modifier|ویرایش)(?!\p{L})[^\]]*\])$/u;

const isHeadingLink = (node: Element, parent: Element): boolean =>
  propertyOf(node, 'className').includes('mw-editsection') ||
  (/^(?:h[1-6]|span)$/.test(parent.tagName) &&
    isElement(node, 'a', 'span', 'small') &&
    headingLink.test(lineText(node)));

function whyDisallowed(node: Element, parent: Element): string | undefined {
  if (isHeadingLink(node, parent)) return 'a link beside a heading';
  const hidden = whyHidden(node);
  if (hidden !== undefined) return hidden;
  if (node.tagName === 'img')
    return ['width', 'height'].some((side) => /^[012](?:px)?$/.test(propertyOf(node, side)))
      ? 'a tracking pixel'
      : undefined;
  if (node.tagName === 'form' && isWholePage(node)) return undefined;
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
      return isApart.has(node.tagName) ? { type: 'text', value: ' ' } : [];
    }
    removeDisallowed(node, removed);
    return node.tagName === 'noscript'
      ? { ...element('span', node.children), position: node.position }
      : node;
  });
  return removed;
}
