import { attribute, onEachPage, pathIn, type BuiltSite, type Finding } from './built-site.ts';

/** Links and sources within the site lead to a file, and fragments to an element. */
export const checkLinks = (site: BuiltSite): Finding[] =>
  onEachPage(site, 'Correct the link, or bring back what it leads to.', ({ root }, path) =>
    root.querySelectorAll('[href], [src]').flatMap((element) => {
      const written = attribute(element, 'href') || attribute(element, 'src');
      const { origin, hash } = new URL(written, site.origin + site.base + path);
      if (origin !== site.origin) return [];
      const target = pathIn(site, written, path) ?? '(outside the base)';
      const page = site.pages.get(target);
      if (!page) return site.files.has(target) ? [] : [`"${written}" leads nowhere`];
      const id = hash.slice(1);
      return !id || page.root.getElementById(id) ? [] : [`"${written}": there is no #${id} on that page`];
    }),
  );
