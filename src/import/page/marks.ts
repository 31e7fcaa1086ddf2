// Marks that Markdown has no sign for, and without which words would say something else.
import {
  elementsIn,
  isElement,
  lineOf,
  lineText,
  rawText,
  type Element,
  type ElementContent,
} from './html.ts';
import type { Oddity } from '../draft/account.ts';

const signs: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  [
    ['sup', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'],
    ['sub', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ'],
  ].map(([name = '', letters = '']) => [
    name,
    new Map(Array.from('0123456789+-−=()ni', (letter, i) => [letter, letters[i] ?? ''])),
  ]),
);

const names: Readonly<Record<string, string>> = { sup: 'raised', sub: 'lowered' };

type TextNode = Extract<ElementContent, { type: 'text' }>;

function* textsIn(node: Element): Generator<TextNode> {
  for (const child of node.children)
    if (child.type === 'text') yield child;
    else if (isElement(child)) yield* textsIn(child);
}

/** Writes digits above and below the line as characters that stand there; says of other letters that they don't. */
function raise(node: Element, words: string): Oddity[] {
  const letters = signs[node.tagName];
  if (!letters || words === '') return [];
  if (Array.from(words).every((letter) => letters.has(letter))) {
    for (const text of textsIn(node))
      text.value = Array.from(text.value, (letter) => letters.get(letter) ?? letter).join('');
    return [];
  }
  return [
    {
      line: lineOf(node),
      what: `«${words}» is ${names[node.tagName] ?? ''} on the page, and stands in the line here`,
    },
  ];
}

/**
 * Spells digits that are raised or lowered, and keeps words that are struck out apart from those that follow.
 *
 * @returns the places where a mark is lost that said something, by their elements
 */
export function spellMarks(body: Element): ReadonlyMap<Element, Oddity> {
  const found = new Map<Element, Oddity>();
  for (const node of [body, ...elementsIn(body)])
    node.children = node.children.flatMap((child, i): ElementContent[] => {
      if (!isElement(child)) return [child];
      const words = lineText(child);
      for (const oddity of raise(child, words)) found.set(child, oddity);
      if (!isElement(child, 'del', 's', 'strike') || words === '') return [child];
      found.set(child, {
        line: lineOf(child),
        what: `«${words.slice(0, 60)}» is struck out on the page, and stands as text here: take it out, or say that it held`,
      });
      const next = node.children
        .slice(i + 1)
        .map(rawText)
        .join('');
      const joined = /^[\p{L}\p{N}]/u.test(next) && !/\s$/.test(rawText(child));
      return joined ? [child, { type: 'text', value: ' ' }] : [child];
    });
  return found;
}

/** Makes a list begin with the number of its first item. */
export function startLists(body: Element): void {
  for (const list of [...elementsIn(body)].filter((node) => isElement(node, 'ol'))) {
    const first = list.children.find((node) => isElement(node, 'li'));
    const value = isElement(first) ? first.properties['value'] : undefined;
    if (value !== undefined && /^\d+$/.test(String(value))) list.properties['start'] = Number(value);
  }
}
