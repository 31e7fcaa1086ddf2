import type { DraftHead, DraftOptions } from '../draft/draft.ts';
import type { Decision, InputPart, Warning } from '../draft/totals.ts';
import type { Attribution } from '../recognise/attribution.ts';
import { categoryNamed, chosenCategory } from '../recognise/categories.ts';
import { webAddress } from '../recognise/links.ts';
import { isElement, lineOf, lineText, propertyOf, type Element } from './html.ts';
import type { Metadata } from './metadata.ts';

/** A text without spaces and ellipses, which descriptions are often cut with. */
const squeezed = (text: string): string => text.replace(/[\s…]+|\.\.\.$|\[…\]/g, '');

/**
 * Makes a front matter from a page's metadata.
 *
 * @param text the article's text: a description that repeats it is left out
 * @param attribution author and outlet named in the text, which take precedence over the metadata
 * @param maybeByline a line that may name the author
 * @returns the front matter, and a warning for each value that is left out
 */
export function frontMatterOf(
  metadata: Metadata,
  options: DraftOptions,
  text: string,
  attribution: Attribution | undefined,
  address: string | undefined,
  maybeByline: string | undefined,
): { readonly head: DraftHead; readonly warnings: readonly Warning[] } {
  const { description, section } = metadata;
  const warnings: Warning[] = metadata.doubts.map((what) => ({ line: 1, what }));
  const warn = (what: string): unknown => warnings.push({ line: 1, what });
  const url = webAddress(metadata.canonical, address) ?? webAddress(address);
  const chosen = options.category !== undefined;
  const category = chosen
    ? chosenCategory(options.categories, options.category)
    : categoryNamed(options.categories, section ?? '');
  if (section && !chosen && !category)
    warn(`the page's section, "${section}", is not a category of content/topics.yaml: it is left out`);
  const isRepeated = description && squeezed(text).includes(squeezed(description));
  if (isRepeated)
    warn('the page’s description repeats the text, which search engines show anyway: it is left out');
  const name =
    attribution?.outlet ?? metadata.outlet ?? (url && URL.parse(url)?.hostname.replace(/^www\./, ''));
  const isOwnOutlet = !attribution || metadata.outlet === attribution.outlet;
  if (url && !isOwnOutlet)
    warn(
      `the address ${url} is not written as source.url: the text names «${attribution.outlet}» as its outlet`,
    );
  const author = attribution?.author ?? metadata.author;
  if (!author)
    warn(
      `no author was found${maybeByline === undefined ? '' : `; this line may name one: «${maybeByline}»`}`,
    );
  return {
    head: {
      title: metadata.title ?? '',
      description: isRepeated ? undefined : description?.replace(/\s+/g, ' '),
      category,
      author,
      date: options.ours ? metadata.date : undefined,
      source:
        name && !options.ours
          ? { name, url: isOwnOutlet ? url : undefined, date: isOwnOutlet ? metadata.date : undefined }
          : undefined,
    },
    warnings,
  };
}

/** The field that a page's date is moved to. */
export const dateField = ({ ours }: DraftOptions): string => (ours ? 'date' : 'source.date');

/** The values of a front matter by their fields. */
const fieldsOf = ({ title, description, author, source, date }: DraftHead) =>
  Object.entries({
    title,
    description,
    author,
    date,
    'source.name': source?.name,
    'source.url': source?.url,
    'source.date': source?.date,
  }).flatMap(([field, value]) => (value ? [{ field, value }] : []));

/** What happened to the JSON-LD, if `node` is its script and the front matter uses it. */
export function linkedDataDecision(
  node: Element,
  { linked }: Metadata,
  head: DraftHead,
): Decision | undefined {
  if (linked?.script !== node) return undefined;
  const { headline, description, author, publisher, datePublished } = linked.data;
  const used: Readonly<Record<string, string | undefined>> = {
    title: headline,
    description: description?.replace(/\s+/g, ' '),
    author,
    'source.name': publisher,
    'source.date': datePublished?.slice(0, 10),
    date: datePublished?.slice(0, 10),
  };
  const fields = fieldsOf(head).filter(({ field, value }) => used[field] === value);
  if (fields.length === 0) return undefined;
  return { action: 'moved', note: `in part to ${fields.map(({ field }) => field).join(', ')}` };
}

/** The parts of the report for the elements of a page's `<head>`. */
export function headParts(pageHead: Element, metadata: Metadata, head: DraftHead): InputPart[] {
  const fields = fieldsOf(head);
  if (head.category && metadata.section) fields.push({ field: 'category', value: metadata.section });
  return pageHead.children
    .filter((node) => isElement(node))
    .map((node, i): InputPart => {
      const isTitle = node.tagName === 'title';
      const href = webAddress(
        node.tagName === 'link' ? propertyOf(node, 'href') : undefined,
        head.source?.url,
      );
      const words = isTitle ? lineText(node) : propertyOf(node, 'content').trim();
      const text = [words, href, `<${node.tagName}>`].find(Boolean) ?? '';
      const used = fields.find(({ field, value }) =>
        (field === 'title' && isTitle) || field.endsWith('date') ? text.startsWith(value) : text === value,
      );
      return {
        unit: i + 1,
        line: lineOf(node),
        text: text.slice(0, 200),
        action: used ? 'moved' : 'dropped',
        note: used ? `to ${used.field}` : `<${node.tagName}> of the page’s head`,
        ...linkedDataDecision(node, metadata, head),
      };
    });
}
