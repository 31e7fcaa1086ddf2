import type { Language } from './language.ts';

/**
 * Arabic plurals that change inside the word, each with its singular. ف, ع and ل are placeholders for the letters of
 * the root, as in grammars. Pagefind's stemmer removes endings only. Plurals of three letters are left out: nearly
 * every short word looks like one.
 */
const plurals: readonly (readonly [form: string, of: string])[] = [
  ['فواعيل', 'فاعول'],
  ['فواعل', 'فاعل'],
  ['فواعل', 'فاعله'],
  ['فعلاء', 'فعيل'],
  ['مفاعل', 'مفعل'],
  ['مفاعل', 'مفعله'],
  ['مفاعيل', 'مفعول'],
  ['تفاعيل', 'تفعيل'],
  ['افعال', 'فعل'],
  ['فعول', 'فعل'],
  ['فعول', 'فعلي'],
  ['فعال', 'فعل'],
  ['فعال', 'فاعل'],
  ['فعايل', 'فعيله'],
  ['فعايل', 'فعاله'],
  ['افاعيل', 'افعول'],
  ['افعله', 'فعال'],
  ['فعلي', 'فعيل'],
  ['فعلان', 'فعل'],
];
/** Derived forms that share a meaning, as متظاهر and مظاهرة, compared without their endings. */
const derived: readonly (readonly [form: string, of: string])[] = [
  ['متفاعل', 'مفاعل'],
  ['متفاعل', 'تفاعل'],
  ['مفاعل', 'تفاعل'],
];

interface Rule {
  readonly from: RegExp;
  readonly to: string;
}

const root = { ف: '(?<f>\\p{L})', ع: '(?<c>\\p{L})', ل: '(?<l>\\p{L})' };
const matcher = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[فعل]/g, (letter) => root[letter as keyof typeof root])}$`, 'u');
const filler = (pattern: string): string =>
  pattern.replace('ف', '$<f>').replace('ع', '$<c>').replace('ل', '$<l>');
const bothWays = (pairs: typeof plurals): Rule[] =>
  pairs.flatMap(([form, of]) => [
    { from: matcher(form), to: filler(of) },
    { from: matcher(of), to: filler(form) },
  ]);
const [pluralRules, derivedRules] = [bothWays(plurals), bothWays(derived)];

/** Endings of Arabic words, longest first, if three letters remain. */
const arabicEnding = /(?<=^.{3,})(?:يات|يون|يين|ات|ون|ين|ان|يه|يا|ه|ي|ا)$/u;

/**
 * A folded word without the endings of number, gender and nationality, in which Russia and Russian are one in Arabic.
 *
 * @example stemOf('ar', 'روسيه') // 'روس'
 */
export function stemOf(lang: Language, word: string): string {
  if (lang === 'ar') return word.replace(arabicEnding, '');
  return lang === 'fa' ? word : word.replace(/(?<=^.{3,})(?:['’]?s|['’])$/u, '');
}

/** British and American spellings of English words, each way. */
const spellings: readonly Rule[] = (
  [
    [/is(e[drs]?|ing|ations?|ers?)$/, 'iz$1'],
    [/iz(e[drs]?|ing|ations?|ers?)$/, 'is$1'],
    [/(?<=.{2})our(s|ed|ing|able|ful|ite)?$/, 'or$1'],
    [/(?<=.{2})or(s|ed|ing|able|ful|ite)?$/, 'our$1'],
    [/(?<=[a-z]{3}|nt)re(s|d)?$/, 'er$1'],
    [/(?<=[tb])er(s|ed)?$/, 're$1'],
    [/(?<=.{2})nce(s)?$/, 'nse$1'],
    [/(?<=.{2})nse(s)?$/, 'nce$1'],
    [/(?<=.{3})mme(s)?$/, 'm$1'],
    [/(?<=gra)m(s)?$/, 'mme$1'],
    [/ll(ed|ing|ers?)$/, 'l$1'],
    [/l(ed|ing|ers?)$/, 'll$1'],
  ] as const
).map(([from, to]) => ({ from, to }));

/**
 * Other forms that a folded word may have: broken plurals and their singulars in Arabic, British and American spellings
 * in English. Most are no words: only those that the texts have are of use.
 *
 * @example otherForms('ar', 'صواريخ') // ['صاروخ']
 */
export function otherForms(lang: Language, word: string): string[] {
  const made =
    lang === 'ar'
      ? [...applied(pluralRules, word).flatMap(hamzas), ...applied(derivedRules, stemOf(lang, word))]
      : lang === 'en'
        ? applied(spellings, word)
        : [];
  return [...new Set(made)].filter((form) => form !== word);
}

const applied = (rules: readonly Rule[], word: string): string[] =>
  rules.filter(({ from }) => from.test(word)).map(({ from, to }) => word.replace(from, to));

/** A hamza in the middle is folded to the vowel it sits on, which differs between forms: رؤساء and رئيس. */
const hamzas = (word: string): string[] => {
  const [first = '', second = '', ...rest] = word;
  if (!/[وي]/.test(second)) return [word];
  return [word, first + (second === 'و' ? 'ي' : 'و') + rest.join('')];
};
