import { brotliCompressSync } from 'node:zlib';
import { attribute, pathIn, type BuiltSite, type Finding } from './built-site.ts';

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

/** Each article fits the first bytes, compressed with Brotli. */
export const checkBudget = (site: BuiltSite): Finding[] =>
  [...site.pages]
    .filter(([, { root }]) => root.querySelector('meta[property="og:type"][content=article]'))
    .map(([path, { file }]) => ({ file, bytes: bytesOf(site, path) }))
    .filter(({ bytes }) => bytes > firstBytes)
    .map(({ file, bytes }) => ({
      file,
      wrong: `the page needs ${bytes} bytes, more than ${firstBytes}`,
      remedy: 'Divide the article, or accept that it is read a moment later.',
    }));
