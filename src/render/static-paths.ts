import { languagesOf, type Article, type SitePage } from '../article/model/article.ts';
import { site } from '../settings/site.ts';

/** What `getStaticPaths` returns for routes with a file per language. */
export const languagePaths = () => site.languages.map((lang) => ({ params: { lang }, props: { lang } }));

/** What `getStaticPaths` returns for routes with a file per entry and language it exists in, at its former ids too. */
export const entryPaths = (entries: readonly (Article | SitePage)[]) =>
  entries.flatMap((entry) =>
    languagesOf(entry, site.languages).flatMap((lang) =>
      [entry.id, ...('was' in entry ? entry.was : [])].map((address) => ({
        params: { lang, entry: address },
        props: { lang, id: entry.id },
      })),
    ),
  );
