// Splits a page's body into numbered blocks, so that the report can say what happened to each.
import { removeDisallowed } from './disallowed.ts';
import {
  element,
  isElement,
  lineOf,
  lineText,
  propertyOf,
  rawText,
  type Element,
  type ElementContent,
} from './html.ts';
import { imageAddress } from './image-address.ts';

/** A block of a page. */
export interface PageBlock {
  readonly unit: number;
  /** Line of the page it begins on, from 1. */
  readonly line: number;
  readonly kind: 'text' | 'image' | 'disallowed';
  /** Its words; the address of an image; a description of anything disallowed. */
  readonly text: string;
  readonly node: Element;
  /** Why it is disallowed. */
  readonly why?: string;
}

const blockNames = new Set(
  'address article aside blockquote body caption center colgroup dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Blocks of text whose elements Readability keeps; it changes others, such as a div, into a paragraph. */
const textNames = new Set('p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption pre summary'.split(' '));

const isBlock = (node: ElementContent): node is Element =>
  isElement(node) && (blockNames.has(node.tagName) || node.children.some(isBlock));

type InlineRun = ElementContent[];

/** The child blocks of an element, and the runs of inline content between them. Two `<br>` end a run. */
function contentOf({ children, tagName }: Element): (Element | InlineRun)[] {
  const content: (Element | InlineRun)[] = [];
  let run: InlineRun = [];
  const endRun = (): void => {
    if (run.length > 0) content.push(run);
    run = [];
  };
  for (const child of children) {
    const before = run.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
    if (isBlock(child)) {
      endRun();
      content.push(child);
    } else if (tagName !== 'pre' && isElement(child, 'br') && isElement(run[before], 'br')) {
      run = run.slice(0, before);
      endRun();
    } else run.push(child);
  }
  endRun();
  return content;
}

export type UnnumberedBlock = Omit<PageBlock, 'unit' | 'line'>;

/** Adds the blocks of an element to `found`; puts each run of text that has no element of its own into a paragraph. */
function collectBlocks(node: Element, found: UnnumberedBlock[]): void {
  const content = contentOf(node);
  const own = content.length === 1 && Array.isArray(content[0]) && textNames.has(node.tagName);
  // Paragraphs can't be nested.
  if (!own && node.tagName === 'p' && content.length > 0) node.tagName = 'div';
  node.children = content.flatMap((run): ElementContent[] => {
    if (!Array.isArray(run)) {
      collectBlocks(run, found);
      return [run];
    }
    const paragraph = { ...element('p', run), position: run[0]?.position };
    const text = lineText(paragraph);
    const block = text === '' ? undefined : own ? node : paragraph;
    if (block)
      found.push({ kind: 'text', text: block.tagName === 'pre' ? rawText(block) : text, node: block });
    for (const child of run) collectImages(child, found);
    return block && !own ? [block] : run;
  });
}

function collectImages(node: ElementContent, found: UnnumberedBlock[]): void {
  if (!isElement(node)) return;
  if (node.tagName === 'img')
    found.push({ kind: 'image', text: imageAddress(node) ?? propertyOf(node, 'src'), node });
  for (const child of node.children) collectImages(child, found);
}

/**
 * Numbers the blocks of a body: sets `data-unit` on their elements, and removes disallowed ones from the tree.
 *
 * @param first number of the first block
 */
export function numberBlocks(body: Element, first: number): PageBlock[] {
  const found: UnnumberedBlock[] = removeDisallowed(body);
  collectBlocks(body, found);
  const offset = ({ node }: UnnumberedBlock): number => node.position?.start.offset ?? 0;
  return found
    .toSorted((a, b) => offset(a) - offset(b))
    .map((block, i) => {
      block.node.properties['dataUnit'] = String(first + i);
      return { ...block, unit: first + i, line: lineOf(block.node) };
    });
}
