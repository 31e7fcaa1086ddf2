import type { Nodes, PhrasingContent } from '../draft/markdown.ts';

type Phrases = Extract<Nodes, { children: PhrasingContent[] }>;

const holdsPhrases = (node: Nodes): node is Phrases =>
  /^(?:emphasis|strong|link|paragraph|heading|tableCell)$/.test(node.type);

/** Takes spaces and line breaks off one edge, and gives what a reader sees of them: a space, or nothing. */
function takeEdge(node: Phrases, edge: 'start' | 'end'): string {
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
 * Moves spaces at the edges of emphasis and links out of them, and takes off those at the edges of paragraphs: Markdown
 * has no emphasis that ends in a space, and a line break at an edge would be a bare backslash.
 */
export function smoothEdges(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) smoothEdges(child);
  if (!holdsPhrases(node)) return;
  node.children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type !== 'emphasis' && child.type !== 'strong' && child.type !== 'link') return [child];
    const [before, after] = [takeEdge(child, 'start'), takeEdge(child, 'end')];
    return [...space(before), ...(child.children.length > 0 ? [child] : []), ...space(after)];
  });
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    for (const edge of ['start', 'end'] as const) takeEdge(node, edge);
}
