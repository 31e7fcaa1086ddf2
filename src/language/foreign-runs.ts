import { languageCodes, languages, type Language } from './language.ts';

/** A stretch of text that keeps its own direction; `lang` is set where its script tells the language. */
export interface Run {
  readonly text: string;
  readonly lang?: Language;
  readonly dir?: 'rtl' | 'ltr';
}

/** A Latin phrase within Arabic, with what clings to it: `C++`, `@name`, `example.org/x`. */
const latin =
  /[@#$+.]*\p{N}*\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}@#$+&._/:'’%=?~-]|,? (?=[@#$+]?\p{Script=Latin}))*/u;
/** An Arabic phrase within Latin text. */
const arabic = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{N}،؛؟]|[ «»]+(?=\p{Script=Arabic}))*/u;
/** Telephone numbers and ranges, whose parts right-to-left text would put in the other order. */
const figures = /\+\d[\d ()-]{5,}\d|\d[\d.,]* ?[–-] ?\d[\d.,]*/u;

const patterns: Record<'rtl' | 'ltr', RegExp> = {
  rtl: new RegExp(`(${latin.source})|(${figures.source})`, 'gu'),
  ltr: new RegExp(`(${arabic.source})`, 'gu'),
};

/** Tells most texts, which have no such run, without looking for its ends. */
const hasRuns: Record<'rtl' | 'ltr', RegExp> = {
  rtl: /\p{Script=Latin}|\d ?[–-] ?\d|\+\d/u,
  ltr: /\p{Script=Arabic}/u,
};

const languageOfScript = (script: string): Language | undefined =>
  languageCodes.find((code) => languages[code].script === script);

/**
 * Splits a text into runs of its own language and of the other script, so that each of those can be isolated:
 * without it «(غلاف C++)» is drawn as ++C. Figures stay as they are but for ranges and telephone numbers.
 *
 * @example foreignRuns('ar', 'لغة C++ قديمة') // [{text:'لغة '}, {text:'C++', lang:'en', dir:'ltr'}, {text:' قديمة'}]
 */
export function foreignRuns(lang: Language, text: string): Run[] {
  const { dir } = languages[lang];
  if (!hasRuns[dir].test(text)) return [{ text }];
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(patterns[dir])) {
    const found = match[1] ? match[0].replace(/[.,:?'’-]+$/, '') : match[0];
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    const foreign = match[1] ? languageOfScript(dir === 'rtl' ? 'Latin' : 'Arabic') : undefined;
    runs.push({ text: found, ...(foreign && { lang: foreign }), dir: dir === 'rtl' ? 'ltr' : 'rtl' });
    end = match.index + found.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}
