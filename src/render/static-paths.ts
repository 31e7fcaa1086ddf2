import { languagesOf, type Article, type SitePage } from '../article/model/article.ts';
import type { Language } from '../language/language.ts';
import { site } from '../site.ts';

/** What `getStaticPaths` returns for routes with a file per language. */
export const languagePaths = () => site.languages.map((lang) => ({ params: { lang }, props: { lang } }));

/** What `getStaticPaths` returns for routes with a file per entry and language it exists in. */
export const entryPaths = <Entry extends Article | SitePage>(entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    languagesOf(entry, site.languages).map((lang) => ({
      params: { lang, entry: entry.id },
      props: { lang, entry },
    })),
  );

/** Props of a file per language. */
export interface LanguageProps {
  readonly lang: Language;
}

/** Props of a file per entry and language. */
export interface EntryProps<Entry = Article | SitePage> extends LanguageProps {
  readonly entry: Entry;
}
