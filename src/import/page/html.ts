// HTML as a tree, read as browsers read it.
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from '../../markup/markdown.ts';

export type { Element, ElementContent, Nodes, Root } from 'hast';

/** Reads a page. */
export const parseHtml = (html: string): Root => fromHtml(html);

export const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** An element made, not read. */
export const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });

/** A property as text; empty where there is none. */
export const propertyOf = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === true ? name : value === false ? '' : String(value ?? '');
};

/** All elements in a tree, outer before inner. */
export function* elementsIn(node: Nodes): Generator<Element> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (isElement(child)) yield child;
    yield* elementsIn(child);
  }
}

/** The text within a node, spaces as they are; a line break is one. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** The text within a node as a line. */
export const lineText = (node: Nodes): string =>
  rawText(node)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();

/** The line of the file an element begins on, from 1. */
export const lineOf = (node: Nodes | undefined): number => node?.position?.start.line ?? 1;
