import type { Attribution } from '../recognise/attribution.ts';
import { categoryNamed, wishedCategory } from '../recognise/categories.ts';
import type { DraftHead, Wishes } from '../draft/draft.ts';
import { isElement, lineOf, lineText, propertyOf, type Element } from './html.ts';
import { webAddress } from '../recognise/links.ts';
import type { Oddity, Piece } from '../draft/account.ts';
import type { Statements } from './metadata.ts';

const squeezed = (text: string): string => text.replace(/[\s…]+|\.\.\.$|\[…\]/g, '');

/** What a page's head says, by the fields it goes into. */
export interface PageHead {
  readonly head: DraftHead;
  /** What was said and not written, and why. */
  readonly oddities: readonly Oddity[];
}

/**
 * Makes a front matter of what a page says of itself.
 *
 * @param text the article's own, which a description may only repeat
 * @param attribution what the text itself says of author and outlet, which the page's statements give way to
 */
export function headOf(
  said: Statements,
  wishes: Wishes,
  text: string,
  attribution: Attribution | undefined,
  address: string | undefined,
): PageHead {
  const oddities: Oddity[] = [];
  const note = (what: string): unknown => oddities.push({ line: 1, what });
  const url = webAddress(said.canonical, address) ?? webAddress(address);
  const category =
    wishes.category === undefined ? categoryNamed(wishes, said.section ?? '') : wishedCategory(wishes);
  if (said.section && wishes.category === undefined && !category)
    note(`the page's section, "${said.section}", is no category of content/topics.yaml: none is written`);
  const repeated = said.description && squeezed(text).includes(squeezed(said.description));
  if (said.description && repeated)
    note('the page’s description repeats the text, as search engines are told anyway: none is written');
  const name = attribution?.outlet ?? said.outlet ?? (url && URL.parse(url)?.hostname.replace(/^www\./, ''));
  if (attribution && url && said.outlet !== attribution.outlet)
    note(
      `the address ${url} is not written as source.url: the text names «${attribution.outlet}» as its outlet`,
    );
  const own = !attribution || said.outlet === attribution.outlet;
  return {
    head: {
      title: said.title ?? '',
      description: said.description && !repeated ? said.description.replace(/\s+/g, ' ') : undefined,
      category,
      author: attribution?.author ?? said.author,
      source: name ? { name, url: own ? url : undefined, date: own ? said.date : undefined } : undefined,
    },
    oddities,
  };
}

/** What became of JSON-LD; none where nothing written is from it. */
export function linkedFate(
  node: Element,
  { linked }: Statements,
  written: DraftHead,
): Pick<Piece, 'outcome' | 'note'> | undefined {
  if (linked?.script !== node) return undefined;
  const { headline, description, author, publisher, datePublished } = linked.data;
  const { source } = written;
  const fields: readonly (readonly [string | undefined, string | undefined, string])[] = [
    [written.title, headline, 'title'],
    [written.description, description?.replace(/\s+/g, ' '), 'description'],
    [written.author, author, 'author'],
    [source?.name, publisher, 'source.name'],
    [source?.date, datePublished?.slice(0, 10), 'source.date'],
  ];
  const names = fields.filter(([field, said]) => field && field === said).map(([, , name]) => name);
  return names.length > 0 ? { outcome: 'moved', note: `in part to ${names.join(', ')}` } : undefined;
}

/** Accounts for the elements of a page's head. */
export function headPieces(head: Element, said: Statements, written: DraftHead): Piece[] {
  const fields: readonly (readonly [string | undefined, string])[] = [
    [written.title, 'to title'],
    [written.description, 'to description'],
    [written.author, 'to author'],
    [written.source?.name, 'to source.name'],
    [written.source?.url, 'to source.url'],
    [written.source?.date, 'to source.date'],
    [written.category && said.section, 'to category'],
  ];
  return head.children
    .filter((node) => isElement(node))
    .map((node, i): Piece => {
      const content = propertyOf(node, 'content').trim();
      const value =
        content ||
        (node.tagName === 'link' ? (webAddress(propertyOf(node, 'href'), written.source?.url) ?? '') : '');
      const text = node.tagName === 'title' ? lineText(node) : value || `<${node.tagName}>`;
      const [, note] =
        fields.find(
          ([field, name]) =>
            field &&
            (text === field ||
              (name === 'to title' && node.tagName === 'title' && text.startsWith(field)) ||
              (name === 'to source.date' && text.startsWith(field))),
        ) ?? [];
      return {
        unit: i + 1,
        line: lineOf(node),
        text: text.slice(0, 200),
        outcome: note ? 'moved' : 'dropped',
        note: note ?? `<${node.tagName}> of the page’s head`,
        ...linkedFate(node, said, written),
      };
    });
}
