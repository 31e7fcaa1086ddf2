import { arabic, foreignParts, latin } from './foreign-parts.ts';
import { languages, type Language } from './language.ts';

/** A run of text. A run of another direction has `dir`, and `lang` if its language is known. */
interface Run {
  readonly text: string;
  readonly lang?: Language;
  readonly dir?: 'rtl' | 'ltr';
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
  const script = dir === 'rtl' ? latin : arabic;
  const runs: Run[] = [];
  let end = 0;
  for (const { start, end: endOfRun, isPhrase } of foreignParts(text, script, dir === 'rtl')) {
    if (start > end) runs.push({ text: text.slice(end, start) });
    const found = text.slice(start, endOfRun);
    const foreign = isPhrase ? languageOf(found, script.name, among) : undefined;
    runs.push({ text: found, ...(foreign && { lang: foreign }), dir: dir === 'rtl' ? 'ltr' : 'rtl' });
    end = endOfRun;
  }
  if (end < text.length || runs.length === 0) runs.push({ text: text.slice(end) });
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
