import { languageCodes, languages, type Language } from './language.ts';

/** Frequent words, or letters that others of the script lack. */
const signs: Readonly<Record<Language, RegExp>> = {
  ar: /[يكةىأإ]/g,
  en: /(?<!\p{L})(?:the|of|and|to|in|is|that|for|with|was|are|by|from)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|du|est|et|une|dans|que|qui|pour|sur|par|avec|au)(?!\p{L})|(?<!\p{L})(?:[dl]|qu)['’](?=\p{L})/giu,
  fa: /[یکپچژگ]/g,
};

/** How many signs of a language a text has. */
export const countSigns = (text: string, lang: Language): number => text.match(signs[lang])?.length ?? 0;

/**
 * The language of a text: of those in the script of most of its words, the one with most signs. The first one given
 * wins a tie.
 *
 * @throws if no language is given
 */
export function guessLanguage(text: string, among: readonly Language[] = languageCodes): Language {
  const plain = text.replace(/https?:\S+/g, '');
  const count = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0;
  const words = {
    Arabic: count(/\p{Script=Arabic}[\p{L}\p{M}\u200C]*/gu),
    Latin: count(/\p{Script=Latin}[\p{L}\p{M}'’]*/gu),
  };
  const score = (lang: Language) => ({
    words: words[languages[lang].script],
    signs: countSigns(plain, lang),
  });
  return among.reduce((best, lang) => {
    const [a, b] = [score(best), score(lang)];
    return b.words > a.words || (b.words === a.words && b.signs > a.signs) ? lang : best;
  });
}
