// A built site, as the checks read it. They get only its folders, so they work for any site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTMLElement, parse } from 'node-html-parser';
import { filesIn } from '../files/files-in.ts';
import { isLanguage, type Language } from '../language/language.ts';

export { HTMLElement, parse };

/** What a check found. */
export interface Finding {
  /** Path in the built site. */
  readonly file: string;
  readonly line?: number;
  /** One sentence without its full stop. */
  readonly wrong: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Texts to search for in the owner's files, which find the line of the mistake; the most reliable first. */
  readonly search?: readonly string[];
}

/** What is wrong on a page: a sentence, or a sentence with texts to search for. */
type Fault = string | Pick<Finding, 'wrong' | 'search'>;

export interface Page {
  readonly file: string;
  readonly source: string;
  readonly root: HTMLElement;
  readonly lang: Language;
}

export interface BuiltSite {
  /** The project's folder, which `content` is in. */
  readonly project: string;
  /** Scheme and host, and the path that every address begins with. */
  readonly origin: string;
  readonly base: string;
  readonly files: ReadonlySet<string>;
  /** By path from the base: `ar/about/`. */
  readonly pages: ReadonlyMap<string, Page>;
  /** The path of a file on the disk. */
  readonly pathOf: (file: string) => string;
  readonly read: (file: string) => Buffer;
}

export const attribute = (element: HTMLElement | null, name: string): string =>
  element?.getAttribute(name) ?? '';

export function readPage(file: string, source: string): Page {
  // Parses the contents of <noscript> and <pre> too.
  const root = parse(source, { blockTextElements: { script: true, style: true } });
  const lang = attribute(root.querySelector('html'), 'lang');
  if (!isLanguage(lang)) throw new Error(`${file}: "${lang}" is not a language`);
  return { file, source, root, lang };
}

/**
 * Reads a built site.
 *
 * @param project the project's folder
 * @param dist the built site
 */
export function readBuiltSite(project: string, dist = join(project, 'dist')): BuiltSite {
  const pathOf = (file: string): string => join(dist, file);
  const read = (file: string): Buffer => readFileSync(pathOf(file));
  const files = filesIn(dist);
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file.replace(/index\.html$/, ''), readPage(file, read(file).toString())]),
  );
  const address = attribute(pages.get('')?.root.querySelector('meta[property="og:url"]') ?? null, 'content');
  const { origin, pathname } = new URL(address);
  return { project, origin, base: pathname, files: new Set(files), pages, pathOf, read };
}

/** The full address of a page. */
export const addressOf = ({ origin, base }: BuiltSite, path: string): string => origin + base + path;

/** The path of an address of the site from its base; undefined for addresses elsewhere. */
export function pathIn({ origin, base }: BuiltSite, address: string, from = ''): string | undefined {
  const url = new URL(address, origin + base + from);
  return url.origin === origin && url.pathname.startsWith(base)
    ? decodeURIComponent(url.pathname.slice(base.length))
    : undefined;
}

/** Collects what `look` finds wrong on each page. */
export const onEachPage = (
  site: BuiltSite,
  remedy: string,
  look: (page: Page, path: string) => Fault[],
): Finding[] =>
  [...site.pages].flatMap(([path, page]) =>
    look(page, path).map((fault) => ({
      file: page.file,
      ...(typeof fault === 'string' ? { wrong: fault } : fault),
      remedy,
    })),
  );
