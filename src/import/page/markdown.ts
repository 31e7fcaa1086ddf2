// An article's hast tree → mdast. hast-util-to-mdast knows HTML's content model, and mdast-util-to-markdown escapes
// emphasis by character references where Arabic particles are joined to it.
import type { Language } from '../../language/language.ts';
import { toMdast, type Handle } from '../../markup/markdown.ts';
import type { DraftOptions } from '../draft/draft.ts';
import { readMore, sectionHeading, type ReadMoreLine, type RootContent } from '../draft/markdown.ts';
import { sectionIdsFor } from '../draft/section-ids.ts';
import type { Warning } from '../draft/totals.ts';
import { findAll, lineOf, lineText, propertyOf, rewrite, type Element, type ElementContent } from './html.ts';
import { trimEdges } from './trim-edges.ts';

/** The element name that replaces a read-more block until it becomes Markdown. */
const readMoreName = 'x-read-more';

/** Turns an element into a read-more block. */
export const setReadMore = (node: Element, titles: readonly ReadMoreLine[]): unknown =>
  Object.assign(node, {
    tagName: readMoreName,
    children: [],
    properties: { ...node.properties, dataTitles: JSON.stringify(titles) },
  });

const handlers: Record<string, Handle> = {
  summary: (state, node) => state.toFlow(state.all(node)),
  [readMoreName]: (_, node) => readMore(JSON.parse(propertyOf(node, 'dataTitles')) as ReadMoreLine[]),
};

/** The sections of an article's tree. */
export interface PageSections {
  readonly ids: readonly string[];
  readonly warnings: readonly Warning[];
  /** Ids by the ids that the page has at their headings. */
  readonly byPageId: ReadonlyMap<string, string>;
  /** Ids by the number of the heading's block. */
  readonly byUnit: ReadonlyMap<number, string>;
}

/** Chooses ids for the sections of an article's tree. */
export function sectionsOfPage(body: Element, lang: Language, options: DraftOptions): PageSections {
  const headings = findAll(body, 'h2');
  const { ids, warnings } = sectionIdsFor(headings.map(lineText), lang, lineOf(headings[0]), options);
  const idOf = (i: number): string => ids[i] ?? '';
  const byPageId = headings.flatMap((heading, i) =>
    [heading, ...findAll(heading)]
      .map((node) => propertyOf(node, 'id'))
      .filter(Boolean)
      .map((pageId): [string, string] => [pageId, idOf(i)]),
  );
  const byUnit = headings.map((heading, i): [number, string] => [
    Number(propertyOf(heading, 'dataUnit')),
    idOf(i),
  ]);
  return { ids, warnings, byPageId: new Map(byPageId), byUnit: new Map(byUnit) };
}

/** Inline elements that Markdown has no syntax for: their text stays. */
const withoutSyntax = new Set(['u', 'mark', 'del', 's', 'strike', 'span', 'font']);

/**
 * Removes elements that Markdown has no syntax for, and merges adjacent texts. hast-util-to-mdast merges them too, but in
 * quadratic time.
 */
function joinTexts(body: Element): void {
  rewrite(body, (child) => (withoutSyntax.has(child.tagName) ? child.children : child));
  for (const node of [body, ...findAll(body)]) {
    const joined: ElementContent[] = [];
    for (const child of node.children) {
      const last = joined.at(-1);
      if (child.type === 'text' && last?.type === 'text') last.value += child.value;
      else joined.push(child);
    }
    node.children = joined;
  }
}

/** Converts an article's tree. @param ids of its sections, in order */
export function blocksOf(body: Element, ids: readonly string[]): RootContent[] {
  joinTexts(body);
  const root = toMdast({ type: 'root', children: [body] }, { handlers });
  trimEdges(root);
  const next = ids.values();
  const children = root.type === 'root' ? root.children : [];
  return children.map((node): RootContent =>
    node.type === 'heading' && node.depth === 2
      ? sectionHeading(node.children, next.next().value ?? '')
      : node,
  );
}
