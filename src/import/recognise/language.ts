import { UserError } from '../../files/user-error.ts';
import { countSigns, guessLanguage } from '../../language/guess.ts';
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
function otherScript(text: string): string | undefined {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  if (count(ownLetters) * 2 >= all) return undefined;
  const counts = otherScripts.map(([letters, name]) => ({ name, count: count(letters) }));
  // Japanese is written in Chinese characters too, but never in those only.
  const japanese = counts.find((each) => each.name === 'Japanese' && each.count > all / 20);
  const most = japanese ?? counts.toSorted((a, b) => b.count - a.count)[0];
  return most && most.count > 0 ? most.name : 'another script';
}

/** Letters of other languages in the Arabic script, which Arabic and Persian do not have. */
const otherLetters: typeof otherScripts = [
  [/[ٹڈڑںےہ]/g, 'Urdu'],
  [/[ێۆڵڕە]/g, 'Kurdish or Uyghur'],
  [/[ښځڼېړ]/g, 'Pashto'],
];

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');

/** Frequent words of other languages in the Latin script, of two letters or more: lists have single letters. */
const otherWords: typeof otherScripts = [
  [word('der|die|das|und|nicht|ist|mit|von|den|auf|für|dem|ein|eine|sich'), 'German'],
  [word('el|los|las|del|por|con|una|para|se|como|más|su|lo|que'), 'Spanish'],
  [word('os|não|uma|com|do|da|em|para|por|ao|dos|na|que'), 'Portuguese'],
  [word('il|di|che|della|per|è|non|con|una|sono|gli|nel|del|si'), 'Italian'],
  [word('els|amb|per|una|és|del|dels|que|les|al'), 'Catalan'],
  [word('și|în|la|cu|pe|nu|este|care|din|să|mai'), 'Romanian'],
  [word('het|een|van|niet|zijn|op|voor|met|aan|dat|bij|ook'), 'Dutch'],
  [word('och|att|det|som|på|är|av|för|med|den|inte|ett'), 'Swedish'],
  [word('og|at|det|er|på|til|af|av|ikke|som|den|med'), 'Danish or Norwegian'],
  [word('ja|on|ei|että|oli|se|hän|mutta|kun|ovat'), 'Finnish'],
  [word('nie|się|na|jest|że|do|jak|po|ale|przez'), 'Polish'],
  [word('se|na|je|že|do|jako|ale|jsou|pro|který'), 'Czech or Slovak'],
  [word('je|na|se|da|su|za|od|koji|nije|kao'), 'Croatian, Bosnian or Serbian'],
  [word('az|és|hogy|nem|egy|csak|volt|meg|ez'), 'Hungarian'],
  [word('bir|ve|bu|için|ile|olarak|olan|çok|daha|gibi'), 'Turkish'],
  [word('yang|dan|di|dengan|untuk|ini|tidak|dari|dalam|pada|itu'), 'Indonesian or Malay'],
  [word('và|của|là|có|không|được|trong|cho|một|các'), 'Vietnamese'],
];

/**
 * The language of a text, if Midad does not have it: by its script, by letters that only it has (at least one in
 * fifty), or by frequent words, if it has more of them than of any language that Midad supports.
 */
export function foreignLanguage(text: string): string | undefined {
  const script = otherScript(text);
  if (script !== undefined) return script;
  const most = (signs: typeof otherScripts) =>
    signs
      .map(([pattern, name]) => ({ name, count: text.match(pattern)?.length ?? 0 }))
      .reduce((best, each) => (each.count > best.count ? each : best));
  const letters = most(otherLetters);
  if (letters.count > 5 && letters.count * 50 > text.length) return letters.name;
  const words = most(otherWords);
  const own = languageCodes.filter((code) => languages[code].script === 'Latin');
  const ownWords = Math.max(...own.map((code) => countSigns(text, code)));
  return words.count > 3 && words.count > ownWords ? words.name : undefined;
}

const remedy = `If that is wrong, add --lang ${languageCodes.join(' or --lang ')}.`;

/**
 * The language of a text.
 *
 * @param declared the language that its page declares, such as `ar-LB`
 * @throws UserError if it is, or is declared to be, in one that the site does not have
 */
export function languageOf(text: string, declared = ''): Language {
  const foreign = foreignLanguage(text);
  if (foreign !== undefined)
    throw new UserError(`The text is not in a language of the site: it seems to be in ${foreign}. ${remedy}`);
  const [code = ''] = declared.toLowerCase().split(/[-_]/);
  // Arabic pages often declare English, their software's default: the letters decide between known languages.
  if (isLanguage(code) || !/^[a-z]{2,3}$/.test(code)) return guessLanguage(text);
  throw new UserError(
    `The page says that it is in "${declared}", which is not a language of the site. ${remedy}`,
  );
}
