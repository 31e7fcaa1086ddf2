import { UserError } from '../../files/user-error.ts';
import { guessLanguage } from '../../language/guess.ts';
import { isLanguage, languageCodes, languages, type Language } from '../../language/language.ts';

/** Scripts that no language of the site has, and what a text in each is in. */
const otherScripts: readonly (readonly [letters: RegExp, name: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Han}/gu, 'Chinese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Cyrillic}/gu, 'a language in Cyrillic letters'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Armenian}/gu, 'Armenian'],
  [/\p{Script=Georgian}/gu, 'Georgian'],
  [/\p{Script=Devanagari}/gu, 'Hindi or another language in Devanagari letters'],
  [/\p{Script=Bengali}/gu, 'Bengali'],
  [/\p{Script=Tamil}/gu, 'Tamil'],
  [/\p{Script=Thai}/gu, 'Thai'],
  [/\p{Script=Ethiopic}/gu, 'Amharic or another language in Ethiopic letters'],
];

const ownLetters = new RegExp(
  `[${[...new Set(languageCodes.map((code) => languages[code].script))].map((script) => `\\p{Script=${script}}`).join('')}]`,
  'gu',
);

/** What a text is in, if less than half of its letters are of the scripts of the site's languages. */
function otherLanguage(text: string): string | undefined {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  if (count(ownLetters) * 2 >= all) return undefined;
  const counts = otherScripts.map(([letters, name]) => ({ name, count: count(letters) }));
  // Japanese is written in Chinese characters too, but never in those only.
  const japanese = counts.find((each) => each.name === 'Japanese' && each.count > all / 20);
  const most = japanese ?? counts.toSorted((a, b) => b.count - a.count)[0];
  return most && most.count > 0 ? most.name : 'another script';
}

const remedy = `If that is wrong, add --lang ${languageCodes.join(' or --lang ')}.`;

/**
 * The language of a text.
 *
 * @param declared the language that its page declares, such as `ar-LB`
 * @throws UserError if it is, or is declared to be, in one that the site does not have
 */
export function languageOf(text: string, declared = ''): Language {
  const other = otherLanguage(text);
  if (other !== undefined)
    throw new UserError(
      `Most of its letters are not those of a language of the site: it seems to be in ${other}. ${remedy}`,
    );
  const [code = ''] = declared.toLowerCase().split(/[-_]/);
  // Arabic pages often declare English, their software's default: the letters decide between known languages.
  if (isLanguage(code) || !/^[a-z]{2,3}$/.test(code)) return guessLanguage(text);
  throw new UserError(
    `The page says that it is in "${declared}", which is not a language of the site. ${remedy}`,
  );
}
