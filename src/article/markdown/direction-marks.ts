// ‏## العنوان {#intro}‏  →  ## العنوان {#intro}
//
// Editors for right-to-left text insert invisible marks (U+200E, U+200F) beside the signs of a heading, which would then
// be no heading or have no id.
import type { MarkdownIt } from 'markdown-it';

const mark = /[\u200e\u200f]/;
// Not ^ and $: to those, U+2028 ends a line, and in Markdown it does not.
const heading = /(?<=^|\n)([ \t>]*)([#\u200e\u200f]*#[\u200e\u200f]*)(?=[ \t\n]|$)([^\n]*)/g;

export function directionMarks(md: MarkdownIt): void {
  md.core.ruler.before('block', 'direction_marks', (state) => {
    if (mark.test(state.src)) state.src = withoutMarks(state.src);
  });
}

/** Removes the marks beside a heading's signs and around its id. Those inside the heading stay. */
const withoutMarks = (source: string): string =>
  source.replace(heading, (_, before: string, signs: string, title: string) => {
    const braces = title.lastIndexOf('{');
    const id = braces < 0 ? '' : title.slice(braces);
    if (!/^\{[^{}]*\}[\s\u200e\u200f]*$/.test(id)) return before + plain(signs) + title;
    return `${before}${plain(signs)}${title.slice(0, braces).replace(/[\u200e\u200f]$/, '')}${plain(id)}`;
  });

const plain = (text: string): string => text.replace(/[\u200e\u200f]/g, '');
