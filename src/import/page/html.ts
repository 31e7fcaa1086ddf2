// A page as a hast tree.
import type { Element, ElementContent, Nodes, Text } from 'hast';

export type { Element, ElementContent, Nodes, Root } from 'hast';

export { parseHtml } from '../../markup/parse-html.ts';

export const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });

/** A property as text; empty if it is missing. */
export const propertyOf = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? name : value === false ? '' : String(value ?? '');
};

/** All elements below a node, or only those with one of the names; outer before inner. */
export function findAll(node: Nodes, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const visit = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    for (const child of parent.children) {
      if (isElement(child, ...names)) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** Replaces each element below a node, inner before outer. */
export function rewrite(
  node: Element,
  replacement: (child: Element, parent: Element, index: number) => ElementContent | ElementContent[],
): void {
  node.children = node.children.flatMap((child, i) => {
    if (!isElement(child)) return child;
    rewrite(child, replacement);
    return replacement(child, node, i);
  });
}

/** The text nodes below an element, in order. */
export const textNodes = (node: Element): Text[] =>
  node.children.flatMap((child) =>
    child.type === 'text' ? child : isElement(child) ? textNodes(child) : [],
  );

/** The text of a node with its spaces; a `<br>` is a line break. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The text of a node as one line. */
export const lineText = (node: Nodes): string =>
  rawText(node)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();

/** The line of the file a node begins on, from 1. */
export const lineOf = (node: Nodes | undefined): number => node?.position?.start.line ?? 1;
