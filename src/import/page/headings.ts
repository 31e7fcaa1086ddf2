// Headings of a page → sections (level 2) and subheadings below them, without gaps.
import type { Warning } from '../draft/totals.ts';
import { element, isElement, lineOf, lineText, type Element } from './html.ts';
import { inlineBlocks } from './tree.ts';

/** Elements in which Markdown, or the site, has no headings. */
const noHeadings = ['li', 'dd', 'dt', 'blockquote', 'td', 'th', 'figure'];

/** The headings below an element, with whether each is inside an element that can't have one. */
function headingsIn(parent: Element, isNested = false): { heading: Element; isNested: boolean }[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (/^h[1-6]$/.test(child.tagName)) return { heading: child, isNested };
    return headingsIn(child, isNested || noHeadings.includes(child.tagName));
  });
}

/**
 * Gives the highest headings level 2, and removes gaps between levels; h1 and h2 count as the same level. Headings in
 * lists, quotations and tables become bold text.
 *
 * @returns a warning for each heading whose level changed
 */
export function levelHeadings(body: Element): Warning[] {
  const warnings: Warning[] = [];
  const outer: number[] = [];
  for (const { heading, isNested } of headingsIn(body)) {
    const text = lineText(heading);
    const written = Number(heading.tagName[1]);
    const warn = (became: string): unknown =>
      warnings.push({
        line: lineOf(heading),
        what: `the heading «${text}» is of level ${written} on the page, and became ${became}`,
      });
    if (text === '') heading.tagName = 'p';
    else if (isNested) {
      warn('bold text: there are no headings in lists, quotations and tables');
      Object.assign(heading, { tagName: 'p', children: [element('strong', heading.children)] });
    } else {
      inlineBlocks(heading);
      const rank = Math.max(2, written);
      while ((outer.at(-1) ?? 0) >= rank) outer.pop();
      const level = outer.length + 2;
      outer.push(rank);
      if (level !== written) warn(`one of level ${level}`);
      heading.tagName = `h${level}`;
    }
  }
  return warnings;
}
