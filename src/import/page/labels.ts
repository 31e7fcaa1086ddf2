// Labels on a page, such as “Read more”, and the titles below or beside them.
import { isPlainTitle, type ReadMoreLine } from '../draft/markdown.ts';
import type { Decision, InputPart } from '../draft/totals.ts';
import { labelOf, whyDropped } from '../recognise/boilerplate.ts';
import type { PathOf } from './areas.ts';
import type { PageBlock } from './blocks.ts';
import { findAll, isElement, lineText, propertyOf, type Element } from './html.ts';

/** A title in a read-more block; its block may be that of the label too. */
interface ReadMoreTitle extends ReadMoreLine {
  readonly block: PageBlock;
}

export interface Decisions {
  readonly decisions: Map<PageBlock, Decision>;
  /** The titles of each read-more block, by the block that is its label. */
  readonly readMore: Map<PageBlock, readonly ReadMoreTitle[]>;
}

const labelMoved = 'to a read-more block, whose heading the site adds';
const titleKept = 'title in the read-more block';

/** Splits the part of a block that is both label and title. */
export function splitLabel(part: InputPart, [line]: readonly ReadMoreTitle[] = []): InputPart[] {
  if (line?.block.unit !== part.unit) return [part];
  return [
    { ...part, text: part.text.slice(0, -line.title.length).trim(), action: 'moved', note: labelMoved },
    { ...part, text: line.title, note: titleKept },
  ];
}

/** Whether a block can be a title in a list of articles: a short list item, or a block that is only a link. */
function isTitle({ kind, text, node }: PageBlock, path: readonly Element[]): boolean {
  if (kind !== 'text' || text.length > 200) return false;
  const [link] = findAll(node, 'a');
  return path.some(({ tagName }) => tagName === 'li') || (link !== undefined && lineText(link) === text);
}

/** A read-more block can't be inside a list, a quotation or a table. */
const canBeReadMore = (path: readonly Element[]): boolean =>
  !path.some((node) => isElement(node, 'li', 'blockquote', 'td'));

/** Decides on labels, such as “Read more”, and on the titles below them. */
export function decideOnLabels(
  inside: readonly PageBlock[],
  pathOf: PathOf,
  { decisions, readMore }: Decisions,
): void {
  for (let at = 0, end = 0; at < inside.length; at = end) {
    end = at + 1;
    const block = inside[at];
    const line = block && !decisions.has(block) && canBeReadMore(pathOf(block)) && readMoreLine(block);
    if (block && line) readMore.set(block, [line]);
    const label = block?.kind === 'text' && !decisions.has(block) ? labelOf(block.text) : undefined;
    if (!block || !label) continue;
    if (label === 'readMore' || label === 'related')
      for (let next = inside[end]; next && isTitle(next, pathOf(next)); next = inside[end]) end++;
    const titles = inside.slice(at + 1, end);
    const decide = (own: Decision, below: Decision): void => {
      decisions.set(block, own);
      for (const title of titles) decisions.set(title, below);
    };
    if (label !== 'readMore')
      decide(
        { action: 'dropped', note: whyDropped[label] },
        { action: 'dropped', note: `it is under «${block.text}»` },
      );
    else if (
      titles.length > 0 &&
      canBeReadMore(pathOf(block)) &&
      titles.every(({ text }) => isPlainTitle(text))
    ) {
      decide({ action: 'moved', note: labelMoved }, { action: 'kept', note: titleKept });
      readMore.set(block, titles.map(readMoreTitle));
    }
  }
}

/** The title in a paragraph such as «Read also: a title», whose title is a link. */
function readMoreLine(block: PageBlock): ReadMoreTitle | undefined {
  const [link, ...others] = findAll(block.node, 'a');
  if (block.kind !== 'text' || !link || others.length > 0) return undefined;
  const linked = lineText(link);
  // The label may be a part of the link.
  const title = linked === block.text ? linked.replace(/^[^:]*:\s*/u, '') : linked;
  const label = block.text.slice(0, -title.length);
  return label + title === block.text && labelOf(label) === 'readMore' && isPlainTitle(title)
    ? { block, title, url: propertyOf(link, 'href') }
    : undefined;
}

function readMoreTitle(block: PageBlock): ReadMoreTitle {
  const [link] = findAll(block.node, 'a');
  return { block, title: block.text, url: link && propertyOf(link, 'href') };
}
