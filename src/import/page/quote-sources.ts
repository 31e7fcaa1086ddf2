// The source of a quotation → a last paragraph that begins with a dash, as Midad's Markdown has it.
import { element, findAll, lineText, rewrite, textNodes, type Element } from './html.ts';

/** The element that names a quotation's source, if nothing of the quotation follows it. */
function sourceIn(quote: Element): Element | undefined {
  const last = findAll(quote, 'cite', 'footer').at(-1);
  const source = findAll(quote, 'footer').find((footer) => last && findAll(footer).includes(last)) ?? last;
  const text = source && lineText(source);
  return text && text !== lineText(quote) && lineText(quote).endsWith(text) ? source : undefined;
}

/** Removes the dash before a source. */
function trimDash(text: { value: string } | undefined, edge: RegExp): void {
  if (text) text.value = text.value.replace(edge, '');
}

function placeSource(quote: Element, source: Element): void {
  rewrite(quote, (child) => (child === source ? [] : child));
  trimDash(
    textNodes(quote).findLast(({ value }) => value.trim() !== ''),
    /\s*(?:[—–]|--)\s*$/u,
  );
  trimDash(
    textNodes(source).find(({ value }) => value.trim() !== ''),
    /^\s*(?:[—–-]|--)\s*/u,
  );
  const dash = { type: 'text' as const, value: '— ' };
  quote.children.push({ ...element('p', [dash, ...source.children]), position: source.position });
}

/** Names the sources of quotations: a `<cite>` or `<footer>` at the end, or the caption of a figure that is a quotation. */
export function nameSources(body: Element): void {
  for (const figure of findAll(body, 'figure')) {
    const [[quote], [caption]] = [findAll(figure, 'blockquote'), findAll(figure, 'figcaption')];
    if (!quote || !caption || findAll(figure, 'img', 'table').length > 0 || lineText(caption) === '')
      continue;
    rewrite(figure, (child) => (child === caption ? [] : child));
    quote.children.push(caption);
    placeSource(quote, caption);
  }
  for (const quote of findAll(body, 'blockquote')) {
    const source = sourceIn(quote);
    if (source) placeSource(quote, source);
  }
}
