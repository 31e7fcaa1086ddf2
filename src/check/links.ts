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
      const search = [written, target].filter((text) => text.length > 2);
      if (!page) return site.files.has(target) ? [] : [{ wrong: `"${written}" leads nowhere`, search }];
      const id = hash.slice(1);
      if (!id || page.root.getElementById(id)) return [];
      return [{ wrong: `"${written}": there is no #${id} on that page`, search: [written, hash] }];
    }),
  );
