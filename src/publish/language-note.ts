import { languagesOf, type Article } from '../article/model/article.ts';
import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';
import { stringsOf } from '../settings/strings.ts';

/** In which language an article can be read that does not exist in the page's. */
export function languageNote(article: Article, lang: Language): string {
  const { onlyIn, readIn } = stringsOf(lang);
  return (languagesOf(article, site.languages).length === 1 ? onlyIn : readIn)[article.main];
}
