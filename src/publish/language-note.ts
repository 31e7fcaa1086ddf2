import { languagesOf, type Article } from '../article/model/article.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { stringsOf } from '../settings/strings.ts';

/** In which language an article can be read, if it does not exist in the page's, or in no other. */
export function languageNote(article: Article, lang: Language): string | undefined {
  const { onlyIn, readIn } = stringsOf(lang);
  const [only, another] = languagesOf(article, site.languages);
  if (only && !another && site.languages.length > 1) return onlyIn[only];
  return article.translations[lang] ? undefined : readIn[article.main];
}
