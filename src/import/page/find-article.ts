// Readability decides which blocks are the article. It needs a DOM: linkedom's, because jsdom runs out of memory on a page
// of 20 MB with Node's default heap.
import { Readability } from '@mozilla/readability';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import type { Root } from './html.ts';

/** Numbers of the blocks that are the article; empty if Readability finds none. */
export function findArticle(page: Root): ReadonlySet<number> {
  const { document } = parseHTML(toHtml(page));
  const article = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const blocks = article?.content?.querySelectorAll('[data-unit]') ?? [];
  return new Set(Array.from(blocks, (node) => Number(node.getAttribute('data-unit'))));
}
