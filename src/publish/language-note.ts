import { languagesOf, type Article, type SitePage } from '../article/model/article.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { stringsOf } from '../settings/strings.ts';

/** The note on languages: the only language of a text, or where to read it if it lacks the page's language. */
export function languageNote(entry: Article | SitePage, lang: Language): string | undefined {
  const { onlyIn, readIn } = stringsOf(lang);
  const [only, another] = languagesOf(entry, site.languages);
  if (only && !another && site.languages.length > 1) return onlyIn[only];
  return entry.translations[lang] ? undefined : readIn[entry.main];
}
