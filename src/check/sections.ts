import { today } from '../settings/today.ts';
import { readContent } from '../article/loader/load.ts';
import { contentsOf, idsOf } from '../article/model/contents.ts';
import { languageCodes, type Language } from '../language/language.ts';
import { attribute, pathIn, type BuiltSite, type Finding } from './built-site.ts';

/** Section ids, former ones too, are on the page in each language, and have an address of their own that leads there. */
export function checkSections(site: BuiltSite): Finding[] {
  const languages = languageCodes.filter((code) => site.pages.has(`${code}/`));
  const { articles, pages } = readContent(site.project, { languages, today: today() });
  const remedy = 'Build again: every id of a section has to be on its pages.';
  return [...articles, ...pages].flatMap((entry) =>
    (Object.keys(entry.translations) as Language[]).flatMap((lang): Finding[] => {
      const path = `${lang}/${entry.id}/`;
      const file = `${path}index.html`;
      const root = site.pages.get(path)?.root;
      if (!root) return [{ file, wrong: 'the page is missing', remedy }];
      return contentsOf(entry, lang)
        .flatMap(({ id }) => idsOf(entry, id).map((address) => ({ id, address })))
        .flatMap(({ id, address }) => {
          const own = site.pages.get(`${path}${address}/`)?.root.querySelector('[rel=bookmark]');
          const target = attribute(own ?? null, 'href');
          const leads = pathIn(site, target) === path && target.endsWith(`#${id}`);
          return [
            ...(root.getElementById(address) ? [] : [`there is no #${address}`]),
            ...('related' in entry && !leads ? [`/${path}${address}/ does not lead to #${id}`] : []),
          ];
        })
        .map((wrong) => ({ file, wrong, remedy }));
    }),
  );
}
