import type { InputPart } from '../draft/totals.ts';
import { readAttribution, type Attribution } from '../recognise/attribution.ts';
import type { PageBlock } from './blocks.ts';
import { textNodes } from './html.ts';

/** An attribution that was removed from a page's first paragraph. */
interface TakenAttribution {
  readonly attribution: Attribution;
  readonly block: PageBlock;
  /** Splits the paragraph's part in two: the attribution and the rest. */
  readonly split: (whole: InputPart) => InputPart[];
}

/** Removes the attribution from the start of an article's first paragraph; markup within it prevents that. */
export function takeAttribution(blocks: readonly PageBlock[]): TakenAttribution | undefined {
  const block = blocks.find(({ node }) => /^(?:p|div)$/.test(node.tagName));
  const attribution = block && readAttribution(block.text);
  const first = block && textNodes(block.node).find(({ value }) => value.trim());
  if (!attribution || !first) return undefined;
  const text = attribution.text.trim();
  const line = first.value.replace(/[ \t\n\r\f]+/g, ' ').trimStart();
  if (!line.startsWith(text)) return undefined;
  first.value = line.slice(text.length).trimStart();
  return {
    attribution,
    block,
    split: (whole) => [
      { ...whole, text, action: 'moved', note: 'to author and source' },
      { ...whole, text: whole.text.slice(attribution.text.length) },
    ],
  };
}
