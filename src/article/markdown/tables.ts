// | a | b |      →  a table in a box that scrolls sideways on narrow screens;
// |---|--:|         alignment is a class: style attributes are blocked, and sides depend on the direction.
import type { MarkdownIt } from 'markdown-it';
import { stringsFor } from './document.ts';

const sides: Readonly<Record<string, string>> = {
  'text-align:left': 'left',
  'text-align:center': 'center',
  'text-align:right': 'right',
};

export function tables(md: MarkdownIt): void {
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
