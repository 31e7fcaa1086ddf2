import type { Language } from '../language/language.ts';
import type { Strings } from '../language/strings.ts';
import { site } from './site.ts';
import { stringsWith } from './string-settings.ts';

const merged = new Map<Language, Strings>();

/** The words of the interface in a language, with those that the site's settings replace. */
export function stringsOf(lang: Language): Strings {
  let strings = merged.get(lang);
  if (!strings) merged.set(lang, (strings = stringsWith(lang, site.strings[lang])));
  return strings;
}
