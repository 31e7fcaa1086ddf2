import { sharingWordsOf } from './strings.ts';
import { passageDirective, type Place } from './text-fragment.ts';

/*
  Offers a link to the words a reader has selected. It leads to their section, and in a browser that knows text
  directives to the words themselves.
*/
const note = document.querySelector<HTMLElement>('copied-note');
const button = document.createElement('button');
button.type = 'button';
button.className = 'passage';
button.textContent = sharingWordsOf(document.documentElement.lang).copyPassage;
// The press would clear the selection first.
button.addEventListener('pointerdown', (event) => event.preventDefault());

/** The text of the page, block by block, and where the selection begins and ends in it. */
function read(range: Range): { blocks: string[]; start?: Place; end?: Place } {
  const blocks: string[] = [];
  let start: Place | undefined;
  let end: Place | undefined;
  let holder: Element | null = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (!parent || !text || parent.closest('script, .passage')) continue;
    const block = blockOf(parent);
    if (block !== holder) blocks.push('');
    holder = block;
    const place = blocks.length - 1;
    const before = blocks[place] ?? '';
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : text.length;
      if (from < to) {
        start ??= { block: place, at: before.length + from };
        end = { block: place, at: before.length + to };
      }
    }
    blocks[place] = before + text;
  }
  return { blocks, ...(start && end && { start, end }) };
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(?:inline|contents)$/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

/** The id of the section a place is in; none before the first. */
const sectionOf = (range: Range): string =>
  [...document.querySelectorAll('.prose h2[id], .pair[id]:has(h2)')].findLast(
    (heading) => range.comparePoint(heading, 0) <= 0 || range.intersectsNode(heading),
  )?.id ?? '';

function offer(): void {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || range.collapsed || !note?.contains(range.commonAncestorContainer)) return button.remove();
  const { blocks, start, end } = read(range);
  if (!start || !end) return button.remove();
  const directive = passageDirective(blocks, start, end, document.documentElement.lang);
  const section = sectionOf(range);
  const place = section + (directive === undefined ? '' : `:~:text=${directive}`);
  button.dataset['address'] = location.origin + location.pathname + (place && `#${place}`);
  const { bottom, left, right } = range.getBoundingClientRect();
  const frame = note.getBoundingClientRect();
  // After the block in which the selection ends, so that the keyboard comes to it next.
  const last = [...note.children].findLast((child) => range.intersectsNode(child) && child !== button);
  last?.after(button);
  // A press on the text has put the focus on all of it, and the keyboard would go on from its beginning.
  if (document.activeElement instanceof HTMLElement && document.activeElement.contains(note))
    document.activeElement.blur();
  button.style.top = `${bottom - frame.top}px`;
  const middle = (left + right - button.offsetWidth) / 2 - frame.left;
  button.style.left = `${Math.max(0, Math.min(middle, frame.width - button.offsetWidth))}px`;
}

let waiting: ReturnType<typeof setTimeout> | undefined;
const later = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 150);
};
document.addEventListener('selectionchange', later);
addEventListener('resize', later);
later();
