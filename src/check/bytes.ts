import { brotliCompressSync } from 'node:zlib';
import { attribute, pathIn, type BuiltSite } from './built-site.ts';
import { largestPages } from './page-types.ts';

/** What arrives in the first round trip of a connection, in bytes: ten packets. */
export const firstBytes = 14_600;

/** A file and the scripts it imports at once. */
function withImports(site: BuiltSite, file: string): string[] {
  if (!file.endsWith('.js')) return [file];
  const imports = site
    .read(file)
    .toString()
    .matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)/g);
  return [file, ...Array.from(imports).flatMap(([, name = '']) => withImports(site, `assets/${name}`))];
}

/** The bytes that a page needs before it is whole, its styles and scripts included. */
export function bytesOf(
  site: BuiltSite,
  path: string,
  compress = (part: Buffer) => brotliCompressSync(part),
): number {
  const page = site.pages.get(path);
  if (!page) return 0;
  const parts = page.root
    .querySelectorAll('link[rel=stylesheet], script[src]')
    .map((element) => pathIn(site, attribute(element, 'href') || attribute(element, 'src')) ?? '')
    .flatMap((file) => withImports(site, file));
  return [Buffer.from(page.source), ...parts.map(site.read)].reduce(
    (bytes, part) => bytes + compress(part).length,
    0,
  );
}

/**
 * A table of the bytes of pages, compressed with Brotli, their styles and scripts included: of each type of page how
 * many there are, and the largest.
 */
export function bytesReport(site: BuiltSite): string {
  const rows = [...largestPages(site)].map(([type, { path, count }]) => [
    type,
    String(count),
    String(bytesOf(site, path)),
    `/${path}`,
  ]);
  const table = [['type', 'pages', 'bytes', 'largest'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map(([type = '', pages = '', bytes = '', path = '']) =>
      [
        type.padEnd(widths[0] ?? 0),
        pages.padStart(widths[1] ?? 0),
        bytes.padStart(widths[2] ?? 0),
        path,
      ].join('  '),
    )
    .join('\n');
}
