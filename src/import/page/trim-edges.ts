import type { Nodes, PhrasingContent } from '../draft/markdown.ts';

type Phrases = Extract<Nodes, { children: PhrasingContent[] }>;

const holdsPhrases = (node: Nodes): node is Phrases =>
  /^(?:emphasis|strong|link|paragraph|heading|tableCell)$/.test(node.type);

/** Removes spaces and line breaks from one edge; returns a space if there were any. */
function trimEdge(node: Phrases, edge: 'start' | 'end'): string {
  let taken = '';
  for (;;) {
    const child = edge === 'start' ? node.children[0] : node.children.at(-1);
    if (child?.type === 'text') {
      const bare = edge === 'start' ? child.value.trimStart() : child.value.trimEnd();
      if (bare !== child.value) taken = ' ';
      child.value = bare;
      if (bare !== '') return taken;
    } else if (child?.type === 'break') taken = ' ';
    else return taken;
    if (edge === 'start') node.children.shift();
    else node.children.pop();
  }
}

const space = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

/**
 * Moves spaces at the edges of emphasis and links out of them, and trims paragraphs: in Markdown emphasis can't end in a
 * space, and a line break at an edge would be a plain backslash.
 */
export function trimEdges(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) trimEdges(child);
  if (!holdsPhrases(node)) return;
  node.children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'emphasis' && child.type !== 'strong' && child.type !== 'link') return [child];
    const [before, after] = [trimEdge(child, 'start'), trimEdge(child, 'end')];
    return [...space(before), ...(child.children.length > 0 ? [child] : []), ...space(after)];
  });
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    for (const edge of ['start', 'end'] as const) trimEdge(node, edge);
}
