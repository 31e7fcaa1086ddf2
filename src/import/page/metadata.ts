import { z } from 'zod';
import { findAll, lineText, propertyOf, rawText, type Element, type Root } from './html.ts';

/** A page's metadata, from its elements and its JSON-LD. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly section?: string | undefined;
  /** Day of publication, as `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** Canonical URL. */
  readonly canonical?: string | undefined;
  /** Declared language, such as `ar-LB`. */
  readonly lang?: string | undefined;
  /** Base URL, as written. */
  readonly base?: string | undefined;
  /** The JSON-LD that was used, and its script. */
  readonly linked?: { readonly script: Element; readonly data: LinkedData } | undefined;
}

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
/** A list of names, with Arabic commas if they are Arabic. */
const joined = (names: readonly string[]): string =>
  [...new Set(names)].join(/\p{Script=Arabic}/u.test(names.join('')) ? '، ' : ', ');

const text = z.string().trim().min(1).optional().catch(undefined);
const name = z
  .union([named, z.array(named).transform(joined)])
  .optional()
  .catch(undefined);

/** The fields of schema.org's Article that are used; malformed ones are ignored. */
const linkedData = z.object({
  headline: text,
  description: text,
  author: name,
  publisher: name,
  articleSection: z
    .union([z.string(), z.array(z.string()).transform(([first]) => first)])
    .optional()
    .catch(undefined),
  datePublished: text,
  inLanguage: text,
});
type LinkedData = z.infer<typeof linkedData>;

const isArticle = (value: object): boolean =>
  /Article|BlogPosting|Report/.test(JSON.stringify('@type' in value ? value['@type'] : ''));

/** The first article in JSON-LD, at any depth. */
function articleIn(value: unknown, depth = 0): LinkedData | undefined {
  if (typeof value !== 'object' || value === null || depth > 6) return undefined;
  if (!Array.isArray(value) && isArticle(value)) return linkedData.safeParse(value).data;
  for (const inner of Object.values(value)) {
    const found = articleIn(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function readLinkedData(scripts: readonly Element[]): Metadata['linked'] {
  for (const script of scripts) {
    if (propertyOf(script, 'type') !== 'application/ld+json') continue;
    try {
      const data = articleIn(JSON.parse(rawText(script)));
      if (data) return { script, data };
    } catch {
      // Ignore invalid JSON.
    }
  }
  return undefined;
}

/** The calendar day of a time, in the time zone it is written in. */
const dayIn = (time: string | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(time ?? '')?.[0];

/** Values of `<meta>` elements by lower-case name; of several with one name the first. */
function metasOf(page: Root): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of findAll(page, 'meta')) {
    const key = propertyOf(meta, 'property') || propertyOf(meta, 'name') || propertyOf(meta, 'itemProp');
    const content = propertyOf(meta, 'content').trim();
    if (key && content && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content);
  }
  return metas;
}

/** Reads a page's metadata; call it before scripts are removed. */
export function readMetadata(page: Root): Metadata {
  const metas = metasOf(page);
  const meta = (...keys: string[]): string | undefined => keys.map((key) => metas.get(key)).find(Boolean);
  /** A property of the first element of a name that has it. */
  const property = (name: string, property: string, isWanted: (node: Element) => boolean = () => true) =>
    findAll(page, name)
      .filter(isWanted)
      .map((node) => propertyOf(node, property))
      .find(Boolean);
  const linked = readLinkedData(findAll(page, 'script'));
  const data = linked?.data;
  const headlines = findAll(page, 'h1').map(lineText);
  const [headline] = headlines.filter(Boolean);
  const author = data?.author ?? meta('author', 'article:author', 'parsely-author', 'dc.creator');
  return {
    // A single h1 is the headline; titles in metadata often include the site's name.
    title:
      headlines.length === 1 && headline
        ? headline
        : (data?.headline ?? meta('og:title') ?? headline ?? findAll(page, 'title').map(lineText)[0]),
    description: meta('description', 'og:description') ?? data?.description,
    author: author && !/^https?:/.test(author) ? author : undefined,
    outlet: meta('og:site_name') ?? data?.publisher,
    section: meta('article:section') ?? data?.articleSection,
    date: dayIn(
      meta('article:published_time', 'datepublished', 'dc.date', 'date') ??
        data?.datePublished ??
        property('time', 'dateTime'),
    ),
    canonical: property('link', 'href', (link) => propertyOf(link, 'rel') === 'canonical') ?? meta('og:url'),
    lang: property('html', 'lang') ?? data?.inLanguage ?? meta('og:locale'),
    base: property('base', 'href'),
    linked,
  };
}
