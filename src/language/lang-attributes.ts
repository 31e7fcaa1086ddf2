import { languages, type Language } from './language.ts';

/**
 * The attributes `lang` and `dir` of an element.
 *
 * @param around language of the page, or of the element around it: if it is the same, no attributes are needed
 */
export const langAttributes = (
  lang: Language,
  around?: Language,
): { readonly lang?: Language; readonly dir?: 'rtl' | 'ltr' } =>
  lang === around ? {} : { lang, dir: languages[lang].dir };
