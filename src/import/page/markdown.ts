// An article's tree → blocks of Markdown. hast-util-to-mdast because it knows HTML's content model, and its other half
// writes emphasis that holds where Arabic joins particles to it, by references where marks alone would not.
import type { Language } from '../../language/language.ts';
import { toMdast, type Handle } from '../../markup/markdown.ts';
import type { SectionsThere } from '../draft/draft.ts';
import { smoothEdges } from './emphasis-edges.ts';
import { idsBeside } from '../draft/section-ids.ts';
import { elementsIn, isElement, lineOf, lineText, propertyOf, type Element } from './html.ts';
import { readMore, sectionHeading, type ReadMoreLine, type RootContent } from '../draft/markdown.ts';
import type { Oddity } from '../draft/account.ts';

/** Words whose marks our Markdown has no sign for stay without them. */
const plain: Handle = (state, node) => state.all(node);

/** The name of the element that stands for a read-more block. */
const readMoreName = 'x-read-more';

/** Makes an element one that becomes a read-more block. */
export function becomeReadMore(node: Element, titles: readonly ReadMoreLine[]): void {
  node.tagName = readMoreName;
  node.children = [];
  node.properties['dataTitles'] = JSON.stringify(titles);
}

const handlers: Record<string, Handle> = {
  u: plain,
  mark: plain,
  del: plain,
  s: plain,
  strike: plain,
  summary: (state, node) => state.toFlow(state.all(node)),
  [readMoreName]: (_, node) => readMore(JSON.parse(propertyOf(node, 'dataTitles')) as ReadMoreLine[]),
};

/** The headings of an article's tree that begin sections. */
const sectionsIn = (body: Element): Element[] =>
  [...elementsIn(body)].filter((node) => isElement(node, 'h2'));

/** The sections of an article's tree. */
export interface PageSections {
  readonly ids: readonly string[];
  readonly oddities: readonly Oddity[];
  /** Ids by those that the page gave the same places. */
  readonly byPlace: ReadonlyMap<string, string>;
  /** Ids by the number of the heading's block. */
  readonly byUnit: ReadonlyMap<number, string>;
}

/** Ids for the sections of an article's tree. */
export function sectionsOfPage(
  body: Element,
  lang: Language,
  there: SectionsThere | undefined,
): PageSections {
  const headings = sectionsIn(body);
  const { ids, oddities } = idsBeside(headings.map(lineText), lang, lineOf(headings[0]), there);
  const byPlace = headings.flatMap((heading, i): [string, string][] =>
    [heading, ...elementsIn(heading)]
      .map((node) => propertyOf(node, 'id'))
      .filter(Boolean)
      .map((place) => [place, ids[i] ?? '']),
  );
  const byUnit = headings.map((heading, i): [number, string] => [
    Number(propertyOf(heading, 'dataUnit')),
    ids[i] ?? '',
  ]);
  return { ids, oddities, byPlace: new Map(byPlace), byUnit: new Map(byUnit) };
}

/** Writes an article's tree as blocks. */
export function blocksOf(body: Element, ids: readonly string[]): RootContent[] {
  const root = toMdast({ type: 'root', children: [body] }, { handlers });
  smoothEdges(root);
  const next = ids.values();
  const children = root.type === 'root' ? root.children : [];
  return children.map((node): RootContent =>
    node.type === 'heading' && node.depth === 2
      ? sectionHeading(node.children, next.next().value ?? '')
      : node,
  );
}
