import { languages, type Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { cardSize } from './card-size.ts';
import type { PageNeeds } from './content-security-policy.ts';
import type { StructuredData } from './json-ld.ts';
import { absolute, href } from './urls.ts';

/** What a page tells search engines and browsers of itself. */
export interface PageFacts {
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
  /** The page's path from the base. */
  readonly path: string;
  /** The same page in each language it exists in, itself included. */
  readonly alternates: Readonly<Partial<Record<Language, string>>>;
  /** The page for readers of any other language. */
  readonly fallback?: string | undefined;
  /** Whether search engines leave it out. */
  readonly unlisted?: boolean;
  /** The page search engines are to take for it, where that is another. */
  readonly standsFor?: string;
  /** Where it leads on to by itself. */
  readonly leadsTo?: string;
  /** Path of the image networks show of it. */
  readonly card?: string;
  /** What it is, in the terms of schema.org. */
  readonly data?: StructuredData;
  /** Other forms of it, by media type: a feed, the text as Markdown. */
  readonly forms?: Readonly<Record<string, string>>;
  /** What networks and news readers are told of an article. */
  readonly article?: {
    readonly author?: string | undefined;
    readonly published?: string | undefined;
    readonly updated?: string | undefined;
    readonly section?: string | undefined;
  };
  /** What it does beyond showing itself. */
  readonly needs?: PageNeeds;
}

/** A tag of a page's head: a component prints it. */
export type HeadTag =
  | { readonly tag: 'title'; readonly text: string }
  | { readonly tag: 'meta' | 'link'; readonly attributes: Readonly<Record<string, string>> };

/** The tags that say what a page is, in the order they are printed. */
export function headTags(page: PageFacts): HeadTag[] {
  const name = site.name[page.lang];
  const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { name, content } });
  const link = (attributes: Record<string, string>): HeadTag => ({ tag: 'link', attributes });
  const alternates = Object.entries(page.alternates).map(([hreflang, path]) =>
    link({ rel: 'alternate', hreflang, href: absolute(path) }),
  );
  return [
    { tag: 'title', text: page.title === name ? name : `${page.title} | ${name}` },
    meta('description', page.description),
    ...(page.leadsTo === undefined ? [] : [refresh(href(page.leadsTo))]),
    ...(page.unlisted ? [meta('robots', 'noindex')] : []),
    ...(page.unlisted && page.standsFor === undefined
      ? []
      : [link({ rel: 'canonical', href: absolute(page.standsFor ?? page.path) })]),
    ...alternates,
    ...(page.fallback === undefined
      ? []
      : [link({ rel: 'alternate', hreflang: 'x-default', href: absolute(page.fallback) })]),
    ...Object.entries(page.forms ?? {}).map(([type, path]) =>
      link({ rel: 'alternate', type, href: href(path) }),
    ),
    ...(page.card === undefined ? [] : previewTags(page, page.card)),
  ];
}

/** At once, so that a reader who followed a link is where it leads before anything is read. */
const refresh = (address: string): HeadTag => ({
  tag: 'meta',
  attributes: { 'http-equiv': 'refresh', content: `0;url=${address}` },
});

/**
 * What networks show of a shared address, after Open Graph: X reads the same tags, and asks for one of its own.
 *
 * @see https://ogp.me/
 */
function previewTags(page: PageFacts, card: string): HeadTag[] {
  const { lang, article } = page;
  const tag = (property: string, content: string | undefined): HeadTag[] =>
    content === undefined ? [] : [{ tag: 'meta', attributes: { property, content } }];
  return [
    ...tag('og:type', article ? 'article' : 'website'),
    ...tag('og:site_name', site.name[lang]),
    ...tag('og:title', page.title),
    ...tag('og:description', page.description),
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
    ...(article?.author === undefined
      ? []
      : [{ tag: 'meta', attributes: { name: 'author', content: article.author } } as const]),
    { tag: 'meta', attributes: { name: 'twitter:card', content: 'summary_large_image' } },
  ];
}
