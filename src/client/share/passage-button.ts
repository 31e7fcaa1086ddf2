import { sharingWordsOf } from 'virtual:sharing-words';
import { passageDirective, type TextPosition } from './text-fragment.ts';

// A button that copies a link to the selected words. The link leads to their section and, in browsers that support text
// fragments, to the words themselves.
const note = document.querySelector<HTMLElement>('copied-note');
const button = document.createElement('button');
button.type = 'button';
button.className = 'passage';
button.textContent = sharingWordsOf(document.documentElement.lang).copyPassage;
// Pressing the button would clear the selection.
button.addEventListener('pointerdown', (event) => event.preventDefault());

/** The text of the page by blocks, and the positions of the selection in it. */
function readText(range: Range): { blocks: string[]; start?: TextPosition; end?: TextPosition } {
  const blocks: string[] = [];
  let start: TextPosition | undefined;
  let end: TextPosition | undefined;
  let current: Element | null = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (!parent || !text || parent.closest('script, .passage')) continue;
    // Browsers do not find words on both sides of the number of a note as one passage.
    if (parent.closest('button')) {
      current = null;
      continue;
    }
    const element = blockOf(parent);
    if (element !== current) blocks.push('');
    current = element;
    const block = blocks.length - 1;
    const before = blocks[block] ?? '';
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : text.length;
      if (from < to) {
        start ??= { block, offset: before.length + from };
        end = { block, offset: before.length + to };
      }
    }
    blocks[block] = before + text;
  }
  return { blocks, ...(start && end && { start, end }) };
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(?:inline|contents)$/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

/** The id of the section a range starts in; empty before the first section. */
const sectionOf = (range: Range): string =>
  [...document.querySelectorAll('.prose h2[id], .pair[id]:has(h2)')].findLast(
    (heading) => range.comparePoint(heading, 0) <= 0 || range.intersectsNode(heading),
  )?.id ?? '';

/** The address of the selected words; undefined if they are not in the text. */
function addressOf(range: Range): string | undefined {
  const { blocks, start, end } = readText(range);
  if (!start || !end) return undefined;
  const directive = passageDirective(blocks, start, end, document.documentElement.lang);
  const fragment = sectionOf(range) + (directive === undefined ? '' : `:~:text=${directive}`);
  return location.origin + location.pathname + (fragment && `#${fragment}`);
}

/** Shows the button below the selection, or removes it. */
function update(): void {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || range.collapsed || !note?.contains(range.commonAncestorContainer)) return button.remove();
  const address = addressOf(range);
  if (address === undefined) return button.remove();
  button.dataset['address'] = address;
  const { bottom, left, right } = range.getBoundingClientRect();
  const frame = note.getBoundingClientRect();
  // After the block in which the selection ends, so that it is next in the tab order.
  const last = [...note.children].findLast((child) => range.intersectsNode(child) && child !== button);
  last?.after(button);
  // A press on the text focuses the whole article, so the tab order would start at its beginning.
  if (document.activeElement instanceof HTMLElement && document.activeElement.contains(note))
    document.activeElement.blur();
  button.style.top = `${bottom - frame.top}px`;
  const middle = (left + right - button.offsetWidth) / 2 - frame.left;
  button.style.left = `${Math.max(0, Math.min(middle, frame.width - button.offsetWidth))}px`;
}

let timer: ReturnType<typeof setTimeout> | undefined;
const debouncedUpdate = (): void => {
  clearTimeout(timer);
  timer = setTimeout(update, 150);
};
document.addEventListener('selectionchange', debouncedUpdate);
addEventListener('resize', debouncedUpdate);
debouncedUpdate();
