// HTML tables → tables that Markdown can express.
import type { Warning } from '../draft/totals.ts';
import { element, findAll, isElement, lineOf, lineText, propertyOf, type Element } from './html.ts';
import { inlineBlocks } from './tree.ts';

/** Most cells of a table, with the empty ones that Markdown needs for spans: bounds time and memory. */
const mostCells = 10_000;

const cellsIn = (row: Element): Element[] => row.children.filter((node) => isElement(node, 'td', 'th'));

const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number => Number(propertyOf(cell, name)) || 1;

/**
 * Limits column spans to the widest row, as browsers do: some pages write `colspan="100"` for all columns.
 *
 * @returns the number of cells the table has in Markdown
 */
function limitSpans(rows: readonly Element[]): number {
  const widest = rows.reduce((most, row) => Math.max(most, cellsIn(row).length), 0);
  let [columns, spanned] = [0, 0];
  for (const row of rows) {
    let width = 0;
    for (const cell of cellsIn(row)) {
      const span = Math.min(spanOf(cell, 'colSpan'), widest);
      if (span > 1) cell.properties['colSpan'] = span;
      else delete cell.properties['colSpan'];
      width += span;
      spanned += span * Math.min(spanOf(cell, 'rowSpan') - 1, rows.length);
    }
    columns = Math.max(columns, width);
  }
  return columns * rows.length + spanned;
}

/** Turns a table into plain blocks. */
function dissolve(table: Element): void {
  for (const node of [table, ...findAll(table, 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption')])
    node.tagName = 'div';
}

/** Moves captions, which Markdown tables lack, above their table. */
function moveCaptions(table: Element): void {
  const captions = table.children.filter((node) => isElement(node, 'caption'));
  if (captions.length === 0) return;
  const bare = { ...table, children: table.children.filter((node) => !isElement(node, 'caption')) };
  const above = captions.map((caption) => ({ ...caption, tagName: 'p' }));
  Object.assign(table, element('div', [...above, bare]));
}

/**
 * Turns layout tables into plain blocks, and the blocks in the cells of other tables into inline content.
 *
 * @param dir direction of the article: in Markdown, `left` means the start of the line
 * @returns a warning for whatever a table loses
 */
export function simplifyTables(body: Element, dir: 'rtl' | 'ltr'): Warning[] {
  return findAll(body, 'table').flatMap((table) => {
    const warnings: Warning[] = [];
    const warn = (what: string): unknown =>
      warnings.push({ line: lineOf(table), what: `the table «${lineText(table).slice(0, 40)}» ${what}` });
    const rows = findAll(table, 'tr');
    const cells = findAll(table, 'td', 'th');
    const isWide = rows.some((row) => cellsIn(row).length > 1);
    const hasBlocks = findAll(table, 'table', 'h2', 'h3', 'h4', 'pre', 'blockquote').length > 0;
    const hasSpans = cells.some((cell) => spanOf(cell, 'colSpan') > 1 || spanOf(cell, 'rowSpan') > 1);
    const isLarge = limitSpans(rows) > mostCells;
    if (!isWide || hasBlocks || isLarge) {
      if (isWide && !isLarge)
        warn('became paragraphs: its cells contain blocks, which cells of Markdown tables can’t');
      else if (isWide) warn(`became paragraphs: it has more than ${mostCells} cells`);
      dissolve(table);
      return warnings;
    }
    if (hasSpans)
      warn('has cells that span rows or columns, which Markdown lacks: check that each is under its heading');
    if (cells.some((cell) => findAll(cell, 'ul', 'ol').length > 0))
      warn('has a list in a cell, whose items run together in one line');
    moveCaptions(table);
    for (const cell of cells) {
      inlineBlocks(cell);
      const side = propertyOf(cell, 'align');
      if (dir === 'rtl' && /^(?:left|right)$/.test(side))
        cell.properties['align'] = side === 'left' ? 'right' : 'left';
    }
    return warnings;
  });
}
