// Tables of a page → those that our Markdown has.
import { element, elementsIn, isElement, lineOf, lineText, propertyOf, type Element } from './html.ts';
import { inlined } from './tree.ts';
import type { Oddity } from '../draft/account.ts';

/**
 * Tables that only lay a page out become plain blocks; in the cells of others, blocks become lines of text.
 *
 * @param dir of the article: Markdown's left is where reading begins
 * @returns what tables lost by it
 */
export function plainTables(node: Element, dir: 'rtl' | 'ltr'): Oddity[] {
  const lost: Oddity[] = [];
  for (const table of [...elementsIn(node)].filter((one) => isElement(one, 'table'))) {
    const inner = [...elementsIn(table)];
    const rows = inner.filter((one) => isElement(one, 'tr'));
    const wide = rows.some((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')).length > 1);
    const say = (what: string): unknown =>
      lost.push({ line: lineOf(table), what: `the table «${lineText(table).slice(0, 40)}» ${what}` });
    const cells = inner.filter((one) => isElement(one, 'td', 'th'));
    if (!wide || inner.some((one) => isElement(one, 'table', 'h2', 'h3', 'h4', 'pre', 'blockquote'))) {
      if (wide) say('is no table here but paragraphs: what stands in its cells can’t stand in ours');
      for (const one of [table, ...inner])
        if (/^(?:table|thead|tbody|tfoot|tr|td|th|caption)$/.test(one.tagName)) one.tagName = 'div';
      continue;
    }
    if (cells.some((one) => ['rowSpan', 'colSpan'].some((name) => Number(propertyOf(one, name)) > 1)))
      say('has cells that span rows or columns, which ours have not: see that each stands under its heading');
    if (cells.some((cell) => [...elementsIn(cell)].some((one) => isElement(one, 'ul', 'ol'))))
      say('has a list in a cell, whose items run together in one line');
    const captions = table.children.filter((one) => isElement(one, 'caption'));
    if (captions.length > 0) {
      // Our tables have none: it stands above.
      const bare = { ...table, children: table.children.filter((one) => !isElement(one, 'caption')) };
      const above = captions.map((one) => ({ ...one, tagName: 'p' }));
      Object.assign(table, element('div', [...above, bare]));
    }
    for (const cell of cells) {
      cell.children = inlined(cell.children);
      const side = propertyOf(cell, 'align');
      if (dir === 'rtl' && /^(?:left|right)$/.test(side))
        cell.properties['align'] = side === 'left' ? 'right' : 'left';
    }
  }
  return lost;
}
