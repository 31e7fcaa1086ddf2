// A page's body → numbered blocks, so that each can be accounted for: stretches of text, pictures, what is neither.
import { takeBarred } from './disallowed.ts';
import {
  element,
  isElement,
  lineText,
  propertyOf,
  rawText,
  type Element,
  type ElementContent,
} from './html.ts';
import { pictureAddress } from './image-address.ts';

/** A block of a page. */
export interface PageBlock {
  readonly unit: number;
  /** The line of the page it begins on, from 1. */
  readonly line: number;
  readonly kind: 'text' | 'picture' | 'barred';
  /** Its words; of a picture its address, of what is neither what it is. */
  readonly text: string;
  readonly node: Element;
  /** Why it can't go into an article, where it can't. */
  readonly why?: string;
}

const blockNames = new Set(
  'address article aside blockquote body caption center colgroup dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Blocks that are a stretch of text themselves; Readability changes others, a bare div into a paragraph. */
const textNames = new Set('p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption pre summary'.split(' '));

const isBlock = (node: ElementContent): node is Element =>
  isElement(node) && (blockNames.has(node.tagName) || node.children.some(isBlock));

type Part = Element | ElementContent[];

/** A block's content: the blocks in it, and the stretches of text beside them. Two line breaks part a stretch in two. */
function partsOf({ children, tagName }: Element): Part[] {
  const parts: Part[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    if (run.length > 0) parts.push(run);
    run = [];
  };
  for (const child of children) {
    const before = run.findLastIndex((part) => part.type !== 'text' || part.value.trim() !== '');
    if (isBlock(child)) {
      endRun();
      parts.push(child);
    } else if (tagName !== 'pre' && isElement(child, 'br') && isElement(run[before], 'br')) {
      run = run.slice(0, before);
      endRun();
    } else run.push(child);
  }
  endRun();
  return parts;
}

type Found = Omit<PageBlock, 'unit' | 'line'>;

/** Finds the blocks of a body, and gives stretches of text that have no element a paragraph each. */
function segment(node: Element, found: Found[]): void {
  const parts = partsOf(node);
  const own = parts.length === 1 && Array.isArray(parts[0]) && textNames.has(node.tagName);
  // A paragraph holds no paragraphs.
  if (!own && node.tagName === 'p' && parts.length > 0) node.tagName = 'div';
  node.children = parts.flatMap((part): ElementContent[] => {
    if (!Array.isArray(part)) {
      segment(part, found);
      return [part];
    }
    const [first] = part;
    const text = lineText(element('p', part));
    const block: Element | undefined =
      text === '' ? undefined : own ? node : { ...element('p', part), position: first?.position };
    if (block)
      found.push({ kind: 'text', text: block.tagName === 'pre' ? rawText(block) : text, node: block });
    for (const child of part) pictures(child, found);
    return block && !own ? [block] : part;
  });
}

function pictures(node: ElementContent, found: Found[]): void {
  if (!isElement(node)) return;
  if (node.tagName === 'img')
    found.push({ kind: 'picture', text: pictureAddress(node) ?? propertyOf(node, 'src'), node });
  for (const child of node.children) pictures(child, found);
}

/**
 * Numbers the blocks of a body; their elements then bear the number as `data-unit`, and what never goes into an article
 * is no more in it.
 *
 * @param first the number of the first block
 */
export function numberBlocks(body: Element, first: number): PageBlock[] {
  const found: Found[] = takeBarred(body).map(({ node, why, text }) => ({ kind: 'barred', text, node, why }));
  segment(body, found);
  const offset = ({ node }: Found): number => node.position?.start.offset ?? 0;
  return found
    .toSorted((a, b) => offset(a) - offset(b))
    .map((block, i) => {
      block.node.properties['dataUnit'] = String(first + i);
      return { ...block, unit: first + i, line: block.node.position?.start.line ?? 1 };
    });
}
