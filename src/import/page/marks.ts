// Markup that Markdown lacks but that changes what the words say.
import type { Warning } from '../draft/totals.ts';
import {
  findAll,
  isElement,
  lineOf,
  lineText,
  rawText,
  rewrite,
  textNodes,
  type Element,
  type ElementContent,
} from './html.ts';

const plain = '0123456789+-−=()ni';
/** Unicode's superscript and subscript characters, in the order of `plain`. */
const raised = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ' };

/** Writes superscript and subscript digits as Unicode characters; returns a warning if there are none for the text. */
function replaceRaised(node: Element, tag: 'sup' | 'sub'): Warning | undefined {
  const words = lineText(node);
  if (words === '') return undefined;
  if (Array.from(words).every((letter) => plain.includes(letter))) {
    for (const text of textNodes(node))
      text.value = text.value.replace(/\S/g, (letter) => raised[tag].charAt(plain.indexOf(letter)));
    return undefined;
  }
  const name = tag === 'sup' ? 'superscript' : 'subscript';
  return { line: lineOf(node), what: `«${words}» is ${name} on the page, and plain text here` };
}

/** Adds a space after struck-out words if the next word would be joined to them. */
function separated(node: Element, { children }: Element, index: number): ElementContent[] {
  let next = '';
  for (let at = index + 1; next === '' && at < children.length; at++) next = rawText(children[at] ?? node);
  const joined = /^[\p{L}\p{N}]/u.test(next) && !/\s$/.test(rawText(node));
  return joined ? [node, { type: 'text', value: ' ' }] : [node];
}

/**
 * Replaces superscript and subscript digits, and separates struck-out words from those that follow.
 *
 * @returns a warning for each element whose markup is lost
 */
export function replaceMarks(body: Element): ReadonlyMap<Element, Warning> {
  const warnings = new Map<Element, Warning>();
  rewrite(body, (child, parent, index) => {
    if (child.tagName === 'sup' || child.tagName === 'sub') {
      const warning = replaceRaised(child, child.tagName);
      if (warning) warnings.set(child, warning);
    }
    const words = isElement(child, 'del', 's', 'strike') ? lineText(child) : '';
    if (words === '') return child;
    warnings.set(child, {
      line: lineOf(child),
      what: `«${words.slice(0, 60)}» is struck out on the page, and plain text here: delete it, or say that it was withdrawn`,
    });
    return separated(child, parent, index);
  });
  return warnings;
}

/** Writes out the quotation marks that browsers add around a `<q>`, and removes `<wbr>`. */
export const replaceQuotes = (body: Element, [open, close]: readonly [string, string]): void =>
  rewrite(body, (child): ElementContent | ElementContent[] => {
    if (child.tagName === 'wbr') return [];
    if (child.tagName !== 'q') return child;
    return [{ type: 'text', value: open }, ...child.children, { type: 'text', value: close }];
  });

/** Makes each ordered list start with the number of its first item. */
export function setListStarts(body: Element): void {
  for (const list of findAll(body, 'ol')) {
    const first = list.children.find((node) => isElement(node, 'li'));
    const value = isElement(first) ? String(first.properties['value'] ?? '') : '';
    if (/^\d+$/.test(value)) list.properties['start'] = Number(value);
  }
}
