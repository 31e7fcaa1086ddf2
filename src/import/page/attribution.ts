import { readAttribution, type Attribution } from '../recognise/attribution.ts';
import type { PageBlock } from './blocks.ts';
import type { Element } from './html.ts';
import type { Piece } from '../draft/account.ts';

/** An attribution that was taken off a page's first paragraph. */
export interface TakenAttribution {
  readonly found: Attribution;
  readonly block: PageBlock;
  /** Parts the paragraph's piece in two. */
  readonly pieces: (whole: Piece) => Piece[];
}

type TextNode = Extract<Element['children'][number], { type: 'text' }>;

function firstText(node: Element): TextNode | undefined {
  for (const child of node.children) {
    if (child.type === 'text' && child.value.trim()) return child;
    const inner = child.type === 'element' ? firstText(child) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** Takes the attribution off the first paragraph of an article, where it has one that no mark-up parts. */
export function takeAttribution(blocks: readonly PageBlock[]): TakenAttribution | undefined {
  const block = blocks.find(({ node }) => /^(?:p|div)$/.test(node.tagName));
  const found = block && readAttribution(block.text);
  const first = block && firstText(block.node);
  if (!found || !first) return undefined;
  const line = first.value.replace(/[ \t\n\r\f]+/g, ' ').trimStart();
  if (!line.startsWith(found.text.trimEnd())) return undefined;
  first.value = line.slice(found.text.trimEnd().length).trimStart();
  return {
    found,
    block,
    pieces: (whole) => [
      { ...whole, text: found.text.trim(), outcome: 'moved', note: 'to author and source' },
      { ...whole, text: whole.text.slice(found.text.length) },
    ],
  };
}
