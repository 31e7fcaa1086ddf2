import type { Language } from '../language/language.ts';
import { site } from '../site.ts';
import type { PageNeeds } from './security.ts';
import { absolute } from './urls.ts';

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
    ...(page.unlisted
      ? [meta('robots', 'noindex')]
      : [link({ rel: 'canonical', href: absolute(page.path) })]),
    ...alternates,
    ...(page.fallback === undefined
      ? []
      : [link({ rel: 'alternate', hreflang: 'x-default', href: absolute(page.fallback) })]),
  ];
}
