// The packages that turn HTML into Markdown, and the style Markdown is printed in.
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

export { toMdast, type Handle };

const style: Options = {
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  bullet: '-',
  rule: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
};

/** Prints a tree as Markdown; the options are added to the style. */
export const printMarkdown = (children: Root['children'], options: Options = {}): string =>
  toMarkdown({ type: 'root', children }, { ...style, ...options });
