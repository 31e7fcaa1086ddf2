import type { BenchArticle } from '../corpus.ts';

/** Another generator with a site of the same pages: article, home and topic pages with contents and related articles. */
export interface Peer {
  readonly name: string;
  /** npm packages it needs, with exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Files of the site without its articles, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The path and text of an article's file. */
  readonly article: (article: BenchArticle) => readonly [path: string, text: string];
  /** Builds the site; run in its folder, with node_modules/.bin on PATH. */
  readonly command: string;
  /** Removes what a build leaves, so that the next is a first one. */
  readonly clean: readonly string[];
}

/** The few rules that every peer's page has inline. */
export const css =
  'body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.7 serif}h1,h2{line-height:1.3}nav ul{columns:2}';
