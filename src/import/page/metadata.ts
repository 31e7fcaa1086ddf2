import { z } from 'zod';
import { elementsIn, isElement, lineText, propertyOf, rawText, type Element, type Root } from './html.ts';

/** What a page says of itself in its head and in JSON-LD. */
export interface Statements {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly section?: string | undefined;
  /** The day it was published, as `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** The address it gives itself. */
  readonly canonical?: string | undefined;
  /** The language's code it gives itself, such as `ar-LB`. */
  readonly lang?: string | undefined;
  /** What the addresses in it begin from. */
  readonly base?: string | undefined;
  /** The script of the JSON-LD that was read, and what it says. */
  readonly linked?: { readonly script: Element; readonly data: LinkedData } | undefined;
}

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
/** Names as a list in their own script. */
const joined = (names: readonly string[]): string =>
  [...new Set(names)].join(/\p{Script=Arabic}/u.test(names.join('')) ? '، ' : ', ');

const text = z.string().trim().min(1).optional().catch(undefined);
const name = z
  .union([named, z.array(named).transform(joined)])
  .optional()
  .catch(undefined);

/** The fields of schema.org's Article that are of use; what is malformed is as good as not there. */
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

/** The first article in JSON-LD, wherever it stands. */
function articleIn(value: unknown, depth = 0): LinkedData | undefined {
  if (typeof value !== 'object' || value === null || depth > 6) return undefined;
  if (!Array.isArray(value) && isArticle(value)) return linkedData.safeParse(value).data;
  for (const inner of Object.values(value)) {
    const found = articleIn(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function readLinkedData(scripts: readonly Element[]): Statements['linked'] {
  for (const script of scripts) {
    if (propertyOf(script, 'type') !== 'application/ld+json') continue;
    try {
      const data = articleIn(JSON.parse(rawText(script)));
      if (data) return { script, data };
    } catch {
      // What is not JSON says nothing.
    }
  }
  return undefined;
}

/** The calendar day of a time as the page wrote it: in its own time zone. */
const dayIn = (time: string | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(time ?? '')?.[0];

/** Reads what a page says of itself. It has to be asked before scripts are taken out. */
export function readStatements(page: Root): Statements {
  const all = [...elementsIn(page)];
  const metas = new Map<string, string>();
  for (const meta of all.filter((node) => isElement(node, 'meta'))) {
    const key = propertyOf(meta, 'property') || propertyOf(meta, 'name') || propertyOf(meta, 'itemProp');
    const content = propertyOf(meta, 'content').trim();
    if (key && content && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content);
  }
  const meta = (...keys: string[]): string | undefined => keys.map((key) => metas.get(key)).find(Boolean);
  const linked = readLinkedData(all.filter((node) => isElement(node, 'script')));
  const data = linked?.data;
  const link = all.find((node) => isElement(node, 'link') && propertyOf(node, 'rel') === 'canonical');
  const time = all.find((node) => isElement(node, 'time') && propertyOf(node, 'dateTime') !== '');
  const base = all.find((node) => isElement(node, 'base'));
  const html = all.find((node) => isElement(node, 'html'));
  const headlines = all.filter((node) => isElement(node, 'h1')).map(lineText);
  const [headline] = headlines.filter(Boolean);
  const author = data?.author ?? meta('author', 'article:author', 'parsely-author', 'dc.creator');
  return {
    // What the page shows is the headline; what it tells machines often bears the site's name too.
    title:
      headlines.length === 1 && headline
        ? headline
        : (data?.headline ?? meta('og:title') ?? headline ?? titleOf(all)),
    description: meta('description', 'og:description') ?? data?.description,
    author: author && !/^https?:/.test(author) ? author : undefined,
    outlet: meta('og:site_name') ?? data?.publisher,
    section: meta('article:section') ?? data?.articleSection,
    date: dayIn(
      meta('article:published_time', 'datepublished', 'dc.date', 'date') ??
        data?.datePublished ??
        (time && propertyOf(time, 'dateTime')),
    ),
    canonical: (link && propertyOf(link, 'href')) ?? meta('og:url'),
    lang: [html && propertyOf(html, 'lang'), data?.inLanguage, meta('og:locale')].find(Boolean),
    base: base && propertyOf(base, 'href'),
    linked,
  };
}

const titleOf = (all: readonly Element[]): string | undefined => {
  const title = all.find((node) => isElement(node, 'title'));
  return title && lineText(title);
};
