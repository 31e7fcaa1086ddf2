import { brotliCompressSync } from 'node:zlib';
import { languages } from '../language/language.ts';
import { attribute, pathIn, type BuiltSite } from './built-site.ts';
import { largestPages, typeOf } from './page-types.ts';

type Script = (typeof languages)[keyof typeof languages]['script'];

/** Bytes that arrive in the first round trip of a connection: ten packets. */
const firstBytes = 14_600;

/**
 * The limit in bytes of each type of page, in Arabic and in Latin script: compressed with Brotli, with styles and
 * scripts. Types that are not listed have no budget.
 */
const budgets: Readonly<Record<string, Readonly<Record<Script, number>>>> = {
  article: { Arabic: firstBytes, Latin: firstBytes },
  page: { Arabic: 9_500, Latin: 9_500 },
  facing: { Arabic: 18_500, Latin: 18_500 },
  home: { Arabic: 9_000, Latin: 9_000 },
  topics: { Arabic: 7_000, Latin: 7_000 },
  search: { Arabic: 14_000, Latin: 14_000 },
  '404.html': { Arabic: 4_500, Latin: 4_500 },
  root: { Arabic: 4_500, Latin: 4_500 },
};

/** A file and the scripts it imports at once. */
function withImports(site: BuiltSite, file: string): string[] {
  if (!file.endsWith('.js')) return [file];
  const imports = site
    .read(file)
    .toString()
    .matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)/g);
  return [file, ...Array.from(imports).flatMap(([, name = '']) => withImports(site, `assets/${name}`))];
}

/** The bytes that a page needs before it is whole, its styles and scripts included, without those of print. */
export function bytesOf(
  site: BuiltSite,
  path: string,
  compress = (part: Buffer) => brotliCompressSync(part),
): number {
  const page = site.pages.get(path);
  if (!page) return 0;
  const parts = page.root
    .querySelectorAll('link[rel=stylesheet]:not([media=print]), script[src]')
    .map((element) => pathIn(site, attribute(element, 'href') || attribute(element, 'src')) ?? '')
    .flatMap((file) => withImports(site, file));
  return [Buffer.from(page.source), ...parts.map(site.read)].reduce(
    (bytes, part) => bytes + compress(part).length,
    0,
  );
}

/** The budget of a page in bytes; undefined if its type has none. */
export function budgetOf(site: BuiltSite, path: string): number | undefined {
  const page = site.pages.get(path);
  return page && budgets[typeOf(path, page)]?.[languages[page.lang].script];
}

/**
 * A table of the bytes of pages, compressed with Brotli, their styles and scripts included: of each type of page how
 * many there are, its budget, and the largest.
 */
export function bytesReport(site: BuiltSite): string {
  const rows = [...largestPages(site)].map(([type, { path, count }]) => [
    type,
    String(count),
    String(bytesOf(site, path)),
    String(budgetOf(site, path) ?? ''),
    `/${path}`,
  ]);
  const table = [['type', 'pages', 'bytes', 'budget', 'largest'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map(([type = '', pages = '', bytes = '', budget = '', path = '']) =>
      [
        type.padEnd(widths[0] ?? 0),
        pages.padStart(widths[1] ?? 0),
        bytes.padStart(widths[2] ?? 0),
        budget.padStart(widths[3] ?? 0),
        path,
      ].join('  '),
    )
    .join('\n');
}
