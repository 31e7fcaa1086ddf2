// Headings of a page → those that our Markdown has: sections, and smaller ones level by level.
import { element, isElement, lineOf, lineText, type Element } from './html.ts';
import { inlined } from './tree.ts';
import type { Oddity } from '../draft/account.ts';

const headingName = /^h[1-6]$/;

/**
 * Makes the highest headings those of sections, and leaves no level out below them; h1 and h2 are alike where a page has
 * both. Those in lists, quotations and tables, which can't be headings, become strong text.
 *
 * @returns the headings whose level changed
 */
export function levelHeadings(node: Element): Oddity[] {
  const found: Element[] = [];
  const changed: Oddity[] = [];
  const say = (heading: Element, became: string): unknown =>
    changed.push({
      line: lineOf(heading),
      what: `the heading «${lineText(heading)}» is of level ${heading.tagName[1] ?? ''} on the page, and became ${became}`,
    });
  const visit = (parent: Element, within: boolean): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (!headingName.test(child.tagName)) {
        visit(child, within || /^(?:li|dd|dt|blockquote|td|th|figure)$/.test(child.tagName));
        continue;
      }
      if (lineText(child) === '') child.tagName = 'p';
      else if (within) {
        say(child, 'bold text: what stands in a list, a quotation or a table has no headings');
        child.tagName = 'p';
        child.children = [element('strong', child.children)];
      } else {
        child.children = inlined(child.children);
        found.push(child);
      }
    }
  };
  visit(node, false);
  const above: number[] = [];
  for (const heading of found) {
    const written = Number(heading.tagName[1]);
    const rank = Math.max(2, written);
    while ((above.at(-1) ?? 0) >= rank) above.pop();
    const level = above.length + 2;
    above.push(rank);
    if (level !== written) say(heading, `one of level ${level}`);
    heading.tagName = `h${level}`;
  }
  return changed;
}
