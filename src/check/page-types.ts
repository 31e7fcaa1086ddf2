import { segments } from '../article/model/page-ids.ts';
import { isLanguage, type Language } from '../language/language.ts';
import type { BuiltSite, Page } from './built-site.ts';

/**
 * The type of a page: home, article, page, facing, section, redirect, or the segment of its address, such as topics.
 *
 * @example typeOf('en/search/', page) // 'search'
 */
export function typeOf(path: string, { root }: Page): string {
  const [first = '', second, third] = path.split('/');
  if (second === undefined) return first || 'root';
  if (!isLanguage(first)) return 'redirect';
  if (!second) return 'home';
  if (Object.values<string>(segments).includes(second)) return second;
  if (third) return third.startsWith('with-') ? 'facing' : 'section';
  return root.querySelector('meta[property="og:type"][content=article]') ? 'article' : 'page';
}

/**
 * For each type of page: the one with the most bytes of HTML, and how many there are.
 *
 * @param lang the language of the pages; any if undefined
 */
export function largestPages(
  site: BuiltSite,
  lang?: Language,
): Map<string, { readonly path: string; readonly count: number }> {
  const largest = new Map<string, { path: string; bytes: number; count: number }>();
  for (const [path, page] of site.pages) {
    if (lang !== undefined && page.lang !== lang) continue;
    const type = typeOf(path, page);
    const bytes = Buffer.byteLength(page.source);
    const before = largest.get(type) ?? { path, bytes, count: 0 };
    largest.set(type, { ...(bytes > before.bytes ? { path, bytes } : before), count: before.count + 1 });
  }
  return largest;
}
