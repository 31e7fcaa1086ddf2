// قرأت عن C++ أمس  →  قرأت عن <bdi lang="en" dir="ltr">C++</bdi> أمس
//
// A block that is all in the other script gets its language and direction. Within a block, text of the other script is
// isolated: otherwise its symbols and brackets would take the direction of their neighbours. Code is always left to right.
import type { MarkdownIt, Token } from 'markdown-it';
import { bidiRuns, foreignText } from '../../language/bidi-runs.ts';
import { documentOf, plainText } from './document.ts';

/** The block whose only content is an inline token; undefined for headings, which are rendered elsewhere. */
function blockOf(tokens: readonly Token[], place: number): Token | undefined {
  const before = tokens[place - 1];
  // A tight list prints no paragraphs.
  const block = before?.hidden ? tokens[place - 2] : before;
  return block && /^(?:paragraph|list_item|td|th|figcaption)_open$/.test(block.type) ? block : undefined;
}

export function direction(md: MarkdownIt): void {
  md.core.ruler.push('direction', (state) => {
    const { lang, siteLanguages = [] } = documentOf(state.env);
    for (const [place, inline] of state.tokens.entries()) {
      if (inline.type !== 'inline' || !inline.children) continue;
      const texts = inline.children.filter(({ type }) => type === 'text');
      const whole = foreignText(lang, plainText(texts), siteLanguages);
      const block = blockOf(state.tokens, place);
      if (whole && block) {
        if (whole.lang) block.attrSet('lang', whole.lang);
        block.attrSet('dir', whole.dir);
        continue;
      }
      inline.children = inline.children.flatMap((child) => {
        if (child.type !== 'text') return child;
        const runs = bidiRuns(lang, child.content, siteLanguages);
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
