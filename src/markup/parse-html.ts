// HTML → a hast tree, parsed as browsers do. hast-util-from-html has no limits: unclosed inline elements are opened again in
// each block, so that a page of 30 KB may have millions of elements.
import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { VFile } from 'vfile';
import { UserError } from '../files/user-error.ts';

/** The largest of 130 saved pages has 24,000 elements, 39 deep; a browser stops at a depth of 512. */
const most = { elements: 50_000, depth: 400 };

/** The parser's tree builder, with limits. */
function limitedBuilder(): typeof defaultTreeAdapter {
  const depths = new WeakMap<Tree.Node, number>();
  let made = 0;
  const deepen = (parent: Tree.Node, child: Tree.Node): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    depths.set(child, depth);
    if (depth > most.depth)
      throw new UserError(
        `Its elements are nested more than ${most.depth} deep. Copy the page’s text into a file.`,
      );
  };
  return {
    ...defaultTreeAdapter,
    createElement(...about) {
      made++;
      if (made > most.elements)
        throw new UserError(
          `It has more than ${most.elements} elements, unclosed ones counted again in each block. An article has far fewer: copy its text into a file.`,
        );
      return defaultTreeAdapter.createElement(...about);
    },
    appendChild(parent, child) {
      deepen(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, next) {
      deepen(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, next);
    },
  };
}

/**
 * Parses a page, whose nodes get their lines, or a fragment, such as the site's own HTML.
 *
 * @throws UserError if a page has too many elements, or too deep ones
 */
export function parseHtml(html: string, { fragment = false } = {}): Root {
  const options = { scriptingEnabled: false };
  if (fragment) return fromParse5(parseFragment(html, options)) as Root;
  const tree = parse(html, { ...options, sourceCodeLocationInfo: true, treeAdapter: limitedBuilder() });
  return fromParse5(tree, { file: new VFile(html) }) as Root;
}
