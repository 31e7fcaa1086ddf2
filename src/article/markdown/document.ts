import type { Env, Token } from 'markdown-it';
import type { Language } from '../../language/language.ts';
import { stringsOf, type Strings } from '../../language/strings.ts';
import type { LinkTarget } from '../model/link-target.ts';
import { reporter, type Problem } from '../problems/problem.ts';

/** Attributes of a link; `hreflang` only if its page is in another language. */
export interface LinkAttributes {
  readonly href: string;
  readonly hreflang?: Language | undefined;
}

/** An item of a read-more block: an article by its id, or an outside piece by its title. */
export type ReadMoreItem =
  | { readonly id: string; readonly line: number }
  | { readonly title: string; readonly url?: string | undefined; readonly line: number };

/** Ids of the articles among the items of a read-more block. */
export const articlesIn = (items: readonly ReadMoreItem[]): string[] =>
  items.flatMap((item) => ('id' in item ? [item.id] : []));

/** The document that is parsed: input and output of the rules. markdown-it passes it on in `env`. */
export interface MarkdownDocument {
  readonly lang: Language;
  /** Path for problems. */
  readonly file: string;
  /** Line of the file the body begins on. */
  readonly firstLine: number;
  readonly problems: Problem[];
  readonly links: { readonly target: LinkTarget; readonly line: number }[];
  readonly images: { readonly src: string; readonly line: number }[];
  /** The languages of the site, one of which the language of a bidi run is; needed only when HTML is rendered. */
  readonly siteLanguages?: readonly Language[];
  /** Words of the interface to print; by default those of the language, without what a site replaced. */
  readonly strings?: Strings;
  /** Prefix of the ids of its notes, if there is another document on the page. */
  readonly notePrefix?: string;
  /** Address of its page, if it is read elsewhere: links to its own parts begin with it. */
  readonly address?: string;
  /** Attributes of a link; called only when HTML is rendered. */
  readonly href?: (target: LinkTarget) => LinkAttributes;
  /** Attributes of an image; called only when HTML is rendered. */
  readonly picture?: (src: string) => Readonly<Record<string, string | number>>;
}

/** Makes a document to parse. */
export const newDocument = (lang: Language, file: string, firstLine: number): MarkdownDocument => ({
  lang,
  file,
  firstLine,
  problems: [],
  links: [],
  images: [],
});

/** The document a rule works on. */
export function documentOf(env: Env | undefined): MarkdownDocument {
  const document = env?.['document'] as MarkdownDocument | undefined;
  if (!document) throw new Error('Markdown was parsed without a document');
  return document;
}

/** The words of the interface for the document a rule works on. */
export function stringsFor(env: Env | undefined): Strings {
  const { strings, lang } = documentOf(env);
  return strings ?? stringsOf(lang);
}

/** Reports a mistake at a line of the body, counted from 0. */
export function report(env: Env, bodyLine: number, wrong: string, remedy: string): void {
  const { file, firstLine, problems } = documentOf(env);
  reporter(file, problems)(firstLine + bodyLine, wrong, remedy);
}

/** The text of inline tokens as a reader sees it. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return '';
      return token.children ? plainText(token.children) : token.nesting === 0 ? token.content : '';
    })
    .join('');
}

/** Prints a token with other attributes, and leaves it as it is: it may be printed again, for another page. */
export function withAttributes(token: Token, attributes: Token['attrs'], print: () => string): string {
  const { attrs } = token;
  token.attrs = attributes;
  try {
    return print();
  } finally {
    token.attrs = attrs;
  }
}

/** Calls `visit` with every inline child, its line in the body, and its index among its siblings. */
export function eachChild(
  tokens: readonly Token[],
  visit: (child: Token, line: number, index: number, siblings: Token[]) => void,
): void {
  for (const token of tokens) {
    if (token.type !== 'inline' || !token.children) continue;
    let line = token.map?.[0] ?? 0;
    token.children.forEach((child, index, siblings) => {
      visit(child, line, index, siblings);
      if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
    });
  }
}
