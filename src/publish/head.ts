import { languages, type Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { cardSize } from './card-size.ts';
import type { PageNeeds } from './content-security-policy.ts';
import type { StructuredData } from './json-ld.ts';
import { absolute, feedPath, href } from './urls.ts';

/** What the head of a page says about it. */
export interface PageFacts {
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
  /** The page's path from the base. */
  readonly path: string;
  /** Path of the page in each language it exists in, itself included. */
  readonly alternates: Readonly<Partial<Record<Language, string>>>;
  /** Path of the page for readers of other languages: `x-default`. */
  readonly fallback?: string | undefined;
  /** Whether search engines are to leave it out. */
  readonly unlisted?: boolean;
  /** Path of its canonical page, if that is another: then search engines list that one. */
  readonly canonical?: string;
  /** Target of the meta refresh. */
  readonly refreshTo?: string;
  /** Path of the image networks show of it. */
  readonly card?: string;
  /** Its JSON-LD. */
  readonly data?: StructuredData;
  /** Paths of its other formats by media type: a feed, the text as Markdown. */
  readonly forms?: Readonly<Record<string, string>>;
  /** The day of its last change, if it is no article. */
  readonly updated?: string | undefined;
  /** Open Graph's properties of an article. */
  readonly article?: {
    readonly author?: string | undefined;
    readonly published?: string | undefined;
    readonly updated?: string | undefined;
    readonly section?: string | undefined;
  };
  /** What the content security policy must allow. */
  readonly needs?: PageNeeds;
}

/** A tag of a page's head. */
type HeadTag =
  | { readonly tag: 'title'; readonly text: string }
  | { readonly tag: 'meta' | 'link'; readonly attributes: Readonly<Record<string, string>> };

const meta = (
  key: 'name' | 'property' | 'http-equiv',
  value: string,
  content: string | undefined,
): HeadTag[] => (content === undefined ? [] : [{ tag: 'meta', attributes: { [key]: value, content } }]);
const link = (attributes: Readonly<Record<string, string>>): HeadTag => ({ tag: 'link', attributes });
const alternate = (hreflang: string, path: string): HeadTag =>
  link({ rel: 'alternate', hreflang, href: absolute(path) });

/** The tags of a page's head that depend on the page, in the order they are printed. */
export function headTags(page: PageFacts): HeadTag[] {
  const { lang, title, path, unlisted, canonical = unlisted ? undefined : path, refreshTo, fallback } = page;
  const name = site.name[lang];
  // Search engines take alternates of a page that they list only.
  const isListed = canonical === path;
  const forms = { 'application/rss+xml': feedPath(lang, 'xml'), ...page.forms };
  return [
    // The page that offers the languages has the site's name in each of them.
    { tag: 'title', text: title.split(' | ').includes(name) ? title : `${title} | ${name}` },
    ...meta('name', 'description', page.description),
    ...meta('http-equiv', 'refresh', refreshTo && `0; url=${href(refreshTo)}`),
    // With a canonical address it would say two things: leave this page out, and count it as another.
    ...meta(
      'name',
      'robots',
      isListed ? 'max-image-preview:large' : canonical === undefined ? 'noindex' : undefined,
    ),
    ...(canonical === undefined ? [] : [link({ rel: 'canonical', href: absolute(canonical) })]),
    ...(isListed ? Object.entries(page.alternates).map(([lang, path]) => alternate(lang, path)) : []),
    ...(isListed && fallback !== undefined ? [alternate('x-default', fallback)] : []),
    ...Object.entries(forms).map(([type, path]) => link({ rel: 'alternate', type, href: href(path) })),
    ...(page.card === undefined ? [] : previewTags(page, page.card)),
  ];
}

/**
 * What networks show of a shared address: Open Graph, which X reads too, and a tag of X's own.
 *
 * @see https://ogp.me/
 */
function previewTags(page: PageFacts, card: string): HeadTag[] {
  const { lang, article } = page;
  const tag = (property: string, content: string | undefined) => meta('property', property, content);
  return [
    ...tag('og:type', article ? 'article' : 'website'),
    ...tag('og:site_name', site.name[lang]),
    ...tag('og:title', page.title),
    ...tag('og:description', page.description),
    ...tag('og:updated_time', page.updated),
    ...tag('og:url', absolute(page.path)),
    ...tag('og:locale', languages[lang].openGraph),
    ...site.languages
      .filter((code) => code !== lang && page.alternates[code] !== undefined)
      .flatMap((code) => tag('og:locale:alternate', languages[code].openGraph)),
    ...tag('og:image', absolute(card)),
    ...tag('og:image:width', String(cardSize.width)),
    ...tag('og:image:height', String(cardSize.height)),
    ...tag('og:image:alt', page.title),
    ...tag('article:published_time', article?.published),
    ...tag('article:modified_time', article?.updated),
    ...tag('article:section', article?.section),
    ...meta('name', 'author', article?.author),
    ...meta('name', 'twitter:card', 'summary_large_image'),
  ];
}
