import { element, elementsIn, isElement, lineText, propertyOf, type Element } from './html.ts';
import { sureAddress } from './image-address.ts';

/** Elements that never go into an article, and what they are. */
const barred: Readonly<Record<string, string>> = {
  script: 'a script',
  style: 'a stylesheet',
  template: 'a template for scripts',
  link: 'a link for machines',
  meta: 'a statement for machines',
  iframe: 'a page within the page: link to it where it matters',
  frame: 'a page within the page: link to it where it matters',
  object: 'a plug-in',
  embed: 'a plug-in',
  applet: 'a plug-in',
  form: 'a form',
  input: 'a field of a form',
  button: 'a button',
  select: 'a field of a form',
  textarea: 'a field of a form',
  svg: 'a drawing, which can hold scripts',
  canvas: 'a drawing of a script',
  video: 'a film: link to it where it matters',
  audio: 'a recording: link to it where it matters',
  math: 'a formula',
  dialog: 'a dialog',
  noscript: 'what stands in for a script',
};

/** A form with so many paragraphs is a page's frame, as some servers make it. */
const frame = 3;

/** An element taken out of a page. */
export interface Barred {
  readonly node: Element;
  readonly why: string;
  /** Its words, or else its name and address. */
  readonly text: string;
}

function whyBarred(node: Element, parent: Element): string | undefined {
  if (node.tagName === 'img')
    return ['width', 'height'].some((side) => /^[012](?:px)?$/.test(propertyOf(node, side)))
      ? 'a picture that counts readers'
      : undefined;
  const inner = [...elementsIn(node)];
  if (node.tagName === 'form' && inner.filter((one) => isElement(one, 'p')).length >= frame) return undefined;
  // Where pictures come by script, the one that stands in for them is the picture.
  if (
    node.tagName === 'noscript' &&
    inner.some((one) => isElement(one, 'img')) &&
    !parent.children.some((one) => isElement(one, 'img') && sureAddress(one))
  )
    return undefined;
  return Object.hasOwn(barred, node.tagName) ? barred[node.tagName] : undefined;
}

/** Takes out of a tree what never goes into an article. */
export function takeBarred(parent: Element, taken: Barred[] = []): Barred[] {
  parent.children = parent.children.flatMap((node) => {
    if (!isElement(node)) return node.type === 'text' ? node : [];
    const why = whyBarred(node, parent);
    if (why === undefined) {
      takeBarred(node, taken);
      return node.tagName === 'noscript'
        ? { ...element('span', node.children), position: node.position }
        : node;
    }
    const words = ['script', 'style', 'svg', 'noscript', 'template'].includes(node.tagName)
      ? ''
      : lineText(node);
    const address = ['src', 'href', 'action', 'data'].map((name) => propertyOf(node, name)).find(Boolean);
    taken.push({
      node,
      why,
      text: words || `<${node.tagName}${address ? ` ${address.slice(0, 100)}` : ''}>`,
    });
    return [];
  });
  return taken;
}
