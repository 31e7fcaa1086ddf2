// قرأت عن C++ أمس  →  قرأت عن <bdi lang="en" dir="ltr">C++</bdi> أمس
//
// Text of the other script is isolated, or its symbols and brackets would take the direction of their neighbours.
// Code is left to right whatever surrounds it.
import type { MarkdownIt, Token } from 'markdown-it';
import { foreignRuns } from '../../language/foreign-runs.ts';
import { documentOf } from './document.ts';

export function direction(md: MarkdownIt): void {
  md.core.ruler.push('direction', (state) => {
    const { lang } = documentOf(state.env);
    for (const inline of state.tokens) {
      if (inline.type !== 'inline' || !inline.children) continue;
      inline.children = inline.children.flatMap((child) => {
        if (child.type !== 'text') return child;
        const runs = foreignRuns(lang, child.content);
        if (runs.every(({ dir }) => !dir)) return child;
        return runs.flatMap((run) => {
          const text = new state.Token('text', '', 0);
          text.content = run.text;
          if (!run.dir) return text;
          const open = new state.Token('bdi_open', 'bdi', 1);
          if (run.lang) open.attrSet('lang', run.lang);
          open.attrSet('dir', run.dir);
          return [open, text, new state.Token('bdi_close', 'bdi', -1)];
        });
      });
    }
  });

  const { escapeHtml } = md.utils;
  const pre = (token: Token | undefined): string => {
    const id = token?.attrGet('id');
    return `<pre${id ? ` id="${id}"` : ''} dir="ltr" tabindex="0"><code>${escapeHtml(token?.content ?? '')}</code></pre>\n`;
  };
  md.renderer.rules['fence'] = (tokens, index) => pre(tokens[index]);
  md.renderer.rules['code_block'] = (tokens, index) => pre(tokens[index]);
  md.renderer.rules['code_inline'] = (tokens, index) =>
    `<code dir="auto">${escapeHtml(tokens[index]?.content ?? '')}</code>`;
}
