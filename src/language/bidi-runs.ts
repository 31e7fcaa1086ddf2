import { languages, type Language } from './language.ts';

/** A run of text. A run of another direction has `dir`, and `lang` if its language is known. */
export interface Run {
  readonly text: string;
  readonly lang?: Language;
  readonly dir?: 'rtl' | 'ltr';
}

/*
  A phrase goes from its first letter, with signs before it, to its last letter or digit, unless a letter or stop of the
  other script is between them. It must not be split: its parts would change places.
*/
const latin = /[@#$+.]*[0-9]*\p{Script=Latin}(?:[^\p{Script=Arabic}،؛؟\n]*[\p{Script=Latin}0-9])?[+#%]*/u;
const arabic = /\p{Script=Arabic}(?:[^\p{Script=Latin}\n]*[\p{Script=Arabic}\p{M}0-9])?/u;
/** Telephone numbers, dates and ranges: right-to-left text would reverse the order of their parts. */
const figures = /\+[0-9][0-9 ()-]{5,}[0-9]|[0-9]+(?:[.,][0-9]+)*(?: ?[–-] ?[0-9]+(?:[.,][0-9]+)*)+/u;

const patterns: Record<'rtl' | 'ltr', RegExp> = {
  rtl: new RegExp(`(${latin.source})|${figures.source}`, 'gu'),
  ltr: new RegExp(`(${arabic.source})`, 'gu'),
};

/** A quick test: most texts have no such run. */
const hasRuns: Record<'rtl' | 'ltr', RegExp> = {
  rtl: /\p{Script=Latin}|[0-9] ?[–-] ?[0-9]|\+[0-9]/u,
  ltr: /\p{Script=Arabic}/u,
};

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };
const closers = new Set(Object.values(closing));

/** Shortens or extends a phrase so that its brackets and quotation marks balance. */
function balance(phrase: string, following: string): string {
  const open: { close: string; at: number }[] = [];
  for (let at = 0; at < phrase.length; at++) {
    const character = phrase.charAt(at);
    const close = closing[character];
    if (close !== undefined) open.push({ close, at });
    else if (closers.has(character) && open.pop()?.close !== character) return phrase.slice(0, at);
  }
  let end = 0;
  while (open.length > 0 && following.charAt(end) === open.at(-1)?.close) {
    open.pop();
    end++;
  }
  const [unclosed] = open;
  if (unclosed && unclosed.at > 0) return phrase.slice(0, unclosed.at).replace(/[^\p{L}\p{N}]+$/u, '');
  const abbreviation =
    end === 0 && /(?:^|\P{L})\p{Lu}(?:\.\p{Lu})+$/u.test(phrase) && following.startsWith('.');
  return phrase + following.slice(0, abbreviation ? 1 : end);
}

/** Letters that Arabic lacks, and letters that Persian lacks. */
const persianLetters = /[پچژگکی۰-۹]/;
const arabicLetters = /[يكةىأإ]/;

/**
 * The language of a run, among those of the site: the only one of its script, or the one its letters are from. None if
 * that is uncertain: a run is never called English merely for being Latin.
 */
function languageOf(run: string, script: string, among: readonly Language[]): Language | undefined {
  const candidates = among.filter((code) => languages[code].script === script);
  if (candidates.length < 2) return candidates[0];
  const [persian, arabic] = [persianLetters.test(run), arabicLetters.test(run)];
  if (script !== 'Arabic' || persian === arabic) return undefined;
  return candidates.find((code) => code === (persian ? 'fa' : 'ar'));
}

/**
 * Splits a text into runs of its own script and of the other one, which have to be isolated: otherwise «(غلاف C++)» is
 * displayed as ++C. Of numbers, only dates, ranges and telephone numbers are runs.
 *
 * @param among the languages of the site, one of which the language of a run is
 * @example bidiRuns('ar', 'لغة C++', ['ar', 'en']) // [{text:'لغة '}, {text:'C++', lang:'en', dir:'ltr'}]
 */
export function bidiRuns(lang: Language, text: string, among: readonly Language[]): Run[] {
  const { dir } = languages[lang];
  if (!hasRuns[dir].test(text)) return [{ text }];
  const other = dir === 'rtl' ? 'ltr' : 'rtl';
  const script = dir === 'rtl' ? 'Latin' : 'Arabic';
  const pattern = new RegExp(patterns[dir]);
  const runs: Run[] = [];
  let end = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const found = match[1] ? balance(match[0], text.slice(pattern.lastIndex)) : match[0];
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    const foreign = match[1] ? languageOf(found, script, among) : undefined;
    runs.push({ text: found, ...(foreign && { lang: foreign }), dir: other });
    end = pattern.lastIndex = match.index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/**
 * The direction of a text that has letters of another script and none of its own, and its language, as far as the
 * languages of the site tell.
 */
export function foreignText(
  lang: Language,
  text: string,
  among: readonly Language[],
): (Required<Pick<Run, 'dir'>> & Pick<Run, 'lang'>) | undefined {
  const own = languages[lang].script === 'Arabic' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
  const other = languages[lang].script === 'Arabic' ? 'Latin' : 'Arabic';
  const letters = other === 'Arabic' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
  if (!letters.test(text) || own.test(text)) return undefined;
  const foreign = languageOf(text, other, among);
  return { ...(foreign && { lang: foreign }), dir: other === 'Arabic' ? 'rtl' : 'ltr' };
}
