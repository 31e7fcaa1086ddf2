import { z } from 'zod';
import { chooseHeadline } from './headline.ts';
import { findAll, lineText, propertyOf, rawText, type Element, type Root } from './html.ts';
import { publicationDay } from './publication-day.ts';

/** The main picture of a page. */
interface Picture {
  readonly address: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
  /** The element of the page's head that names it. */
  readonly node: Element;
}

/** A page's metadata, from its elements and its JSON-LD. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly picture?: Picture | undefined;
  /** What is uncertain, as sentences without their full stops. */
  readonly doubts: readonly string[];
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly section?: string | undefined;
  /** Day of publication, as `YYYY-MM-DD`, if it is certain. */
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
  image: z
    .object({ caption: z.string().trim() })
    .transform(({ caption }) => caption)
    .optional()
    .catch(undefined),
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

/** `<meta>` elements with a value, by lower-case name; of several with one name the first. */
function metasOf(page: Root): ReadonlyMap<string, Element> {
  const metas = new Map<string, Element>();
  for (const meta of findAll(page, 'meta')) {
    const key = propertyOf(meta, 'property') || propertyOf(meta, 'name') || propertyOf(meta, 'itemProp');
    const content = propertyOf(meta, 'content').trim();
    if (key && content && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), meta);
  }
  return metas;
}

const timeOf = (time: Element): string => propertyOf(time, 'dateTime');

/** Whether a `<time>` is marked as the time of publication. */
const isPublication = (time: Element): boolean =>
  propertyOf(time, 'itemProp') === 'datePublished' ||
  propertyOf(time, 'pubDate') !== '' ||
  /(?:^|[\s-])published\b/.test(propertyOf(time, 'className'));

/** Reads a page's metadata; call it before scripts are removed. */
export function readMetadata(page: Root): Metadata {
  const metas = metasOf(page);
  const nodeOf = (...keys: string[]): Element | undefined => keys.map((key) => metas.get(key)).find(Boolean);
  const meta = (...keys: string[]): string | undefined => {
    const node = nodeOf(...keys);
    return node && propertyOf(node, 'content').trim();
  };
  /** A property of the first element of a name that has it. */
  const property = (name: string, property: string, isWanted: (node: Element) => boolean = () => true) =>
    findAll(page, name)
      .filter(isWanted)
      .map((node) => propertyOf(node, property))
      .find(Boolean);
  const linked = readLinkedData(findAll(page, 'script'));
  const data = linked?.data;
  const times = findAll(page, 'time');
  const { title, doubt } = headlineOf(page, meta, data);
  const published = publicationDay(
    [
      data?.datePublished,
      meta('article:published_time', 'datepublished'),
      meta('dc.date', 'date'),
      // Those after the first may be of comments.
      ...times.filter(isPublication).slice(0, 1).map(timeOf),
    ],
    times.map(timeOf),
  );
  const author = data?.author ?? meta('author', 'article:author', 'parsely-author', 'dc.creator');
  const picture = nodeOf('og:image', 'og:image:url', 'twitter:image');
  return {
    title,
    picture: picture && {
      address: propertyOf(picture, 'content').trim(),
      alt: meta('og:image:alt', 'twitter:image:alt'),
      caption: data?.image,
      node: picture,
    },
    doubts: [doubt, published.doubt].filter((each) => each !== undefined),
    description: meta('description', 'og:description') ?? data?.description,
    author: author && !/^https?:/.test(author) ? author : undefined,
    outlet: meta('og:site_name') ?? data?.publisher,
    section: meta('article:section') ?? data?.articleSection,
    date: published.day,
    canonical: property('link', 'href', (link) => propertyOf(link, 'rel') === 'canonical') ?? meta('og:url'),
    lang: property('html', 'lang') ?? data?.inLanguage ?? meta('og:locale'),
    base: property('base', 'href'),
    linked,
  };
}

function headlineOf(
  page: Root,
  meta: (...keys: string[]) => string | undefined,
  data: LinkedData | undefined,
) {
  const present = (texts: readonly (string | undefined)[]): string[] =>
    texts.map((text = '') => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return chooseHeadline({
    headings: present(findAll(page, 'h1').map(lineText)),
    declared: present([
      data?.headline,
      meta('og:title'),
      meta('twitter:title'),
      meta('parsely-title'),
      meta('dc.title', 'title'),
    ]),
    document: present(findAll(page, 'title').map(lineText))[0] ?? '',
    siteNames: present([meta('og:site_name'), data?.publisher]),
  });
}
