// Which blocks of a page are its article: Readability's judgement, on a document of linkedom, which is made for servers.
import { Readability } from '@mozilla/readability';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import type { Root } from './html.ts';

/** Numbers of the blocks that are a page's article; none where Readability finds no article. */
export function findArticle(page: Root): ReadonlySet<number> {
  const { document } = parseHTML(toHtml(page));
  const article = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const blocks = article?.content?.querySelectorAll('[data-unit]') ?? [];
  return new Set(Array.from(blocks, (node) => Number(node.getAttribute('data-unit'))));
}
