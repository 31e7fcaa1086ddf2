import type { Language } from '../language/language.ts';
import { site } from '../settings/site.ts';

/** Static paths of a route with one page per language of the site. */
export const languagePaths = (): { params: { lang: Language }; props: { lang: Language } }[] =>
  site.languages.map((lang) => ({ params: { lang }, props: { lang } }));
