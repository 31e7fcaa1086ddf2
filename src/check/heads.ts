import {
  attribute,
  addressOf,
  onEachPage,
  pathIn,
  type BuiltSite,
  type Finding,
  type HTMLElement,
} from './built-site.ts';

const isUnlisted = (root: HTMLElement): boolean =>
  attribute(root.querySelector('meta[name=robots]'), 'content') === 'noindex';
const canonicalOf = (root: HTMLElement): string =>
  attribute(root.querySelector('link[rel=canonical]'), 'href');

/** Whether an address is that of a page that names itself as its canonical one. */
function leadsTo(site: BuiltSite, address: string): boolean {
  const page = site.pages.get(pathIn(site, address) ?? '?');
  return page !== undefined && canonicalOf(page.root) === address;
}

/** Pages in several languages name each other, themselves and a default. */
export const checkAlternates = (site: BuiltSite): Finding[] =>
  onEachPage(site, 'Correct the alternates in the page’s head.', ({ root, lang }, path) => {
    const alternates = new Map(
      root
        .querySelectorAll('link[rel=alternate][hreflang]')
        .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]),
    );
    const own = addressOf(site, path);
    const canonical = canonicalOf(root);
    if (alternates.size === 0 && (isUnlisted(root) || leadsTo(site, canonical))) return [];
    return [
      ...[...alternates].flatMap(([code, address]) => {
        const target = site.pages.get(pathIn(site, address) ?? '?');
        if (!target) return [`alternate ${code}, ${address}, is no page`];
        const back = target.root
          .querySelectorAll('link[rel=alternate]')
          .map((link) => attribute(link, 'href'));
        return path === '' || back.includes(own) ? [] : [`alternate ${code} does not name this page`];
      }),
      ...(path === '' || alternates.get(lang) === own ? [] : ['the alternates do not name the page itself']),
      ...(alternates.has('x-default') ? [] : ['there is no default among the alternates']),
      ...(canonical === own ? [] : [`the canonical URL is "${canonical}"`]),
    ];
  });

/**
 * Each page has a title and a description, and no two listed pages share both. The page that offers the languages may
 * share them with the home page: in a site of one language it does.
 */
export function checkTitles(site: BuiltSite): Finding[] {
  const seen = new Map<string, string>();
  return onEachPage(site, 'Write a title or a description of its own.', ({ root }, path) => {
    const title = root.querySelector('title')?.text ?? '';
    const description = attribute(root.querySelector('meta[name=description]'), 'content');
    if (!title || !description) return ['there is no title or no description'];
    if (path === '' || canonicalOf(root) !== addressOf(site, path)) return [];
    const key = `${title}\n${description}`;
    const twin = seen.get(key);
    seen.set(key, path);
    return twin === undefined ? [] : [`title and description are those of /${twin}`];
  });
}
