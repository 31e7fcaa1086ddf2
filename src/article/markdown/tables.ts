// | a | b |      →  a table in a box that scrolls sideways on narrow screens;
// |---|--:|         alignment is a class: style attributes are blocked, and sides depend on the direction.
import type { MarkdownIt, StateCore } from 'markdown-it';
import { report, stringsFor } from './document.ts';

const sides: Readonly<Record<string, string>> = {
  'text-align:left': 'left',
  'text-align:center': 'center',
  'text-align:right': 'right',
};

export function tables(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'table_rows', readRows);
  md.core.ruler.push('table_alignment', (state) => {
    for (const token of state.tokens) {
      const style = token.type === 'th_open' || token.type === 'td_open' ? token.attrGet('style') : null;
      if (style === null) continue;
      token.attrs = [['class', sides[String(style)] ?? 'left']];
    }
  });

  md.renderer.rules['table_open'] = (tokens, index, _options, env) => {
    const id = tokens[index]?.attrGet('id');
    const label = stringsFor(env).table;
    return `<div${id ? ` id="${id}"` : ''} class="table" role="group" aria-label="${label}" tabindex="0"><table>\n`;
  };
  md.renderer.rules['table_close'] = () => '</table></div>\n';
}

/** Gives cells the line of their row, and reports rows with more cells than the table has columns: the rest is not shown. */
function readRows(state: StateCore): void {
  const lines = state.src.split('\n');
  const letters = (text: string): string => text.replace(/[\s|\\]/g, '');
  state.tokens.forEach((row, start) => {
    if (row.type !== 'tr_open' || !row.map) return;
    let shown = '';
    for (let i = start; state.tokens[i] && state.tokens[i]?.type !== 'tr_close'; i++) {
      const cell = state.tokens[i];
      if (cell?.type !== 'inline') continue;
      cell.map = row.map;
      shown += letters(cell.content);
    }
    // Only the end of a row can be lost, and only its beginning has the signs of a list or quotation around the table.
    if (!letters(lines[row.map[0]] ?? '').endsWith(shown))
      report(
        state.env,
        row.map[0],
        'this row has more cells than its table has columns',
        'Add columns to the first two rows, or write \\| for a bar inside a cell.',
      );
  });
}
