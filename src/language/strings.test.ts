import { expect, test } from 'vitest';
import { languageCodes, languages, type Language } from './language.ts';
import { stringsOf, type Strings } from './strings.ts';

/** Every text a language's words can give, functions called with samples. */
function texts(strings: Strings): string[] {
  const sample: Record<string, unknown[]> = {
    sections: [1, 2, 3, 11, 100],
    readingTime: [1, 2, 3, 11, 100],
    articleCount: [0, 1, 2, 3, 11, 100],
    translated: languageCodes,
  };
  return Object.entries(strings).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null) return Object.values(value as Record<string, string>);
    return (sample[key] ?? ['٠']).map((argument) =>
      (value as (a: unknown, b: unknown) => string)(argument, '٠'),
    );
  });
}

test.each(languageCodes)('the strings of "%s" have no word of another script', (lang) => {
  const foreign = languages[lang].script === 'Arabic' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
  expect(texts(stringsOf(lang)).filter((text) => foreign.test(text.replace(/٠|HTML/g, '')))).toEqual([]);
});

test('Arabic words use Arabic punctuation and are never drawn out', () => {
  // A prefix before a sign, as in "بـ *", ends with U+0640 by rule.
  expect(texts(stringsOf('ar')).filter((text) => /[,;?]|\u0640\S/.test(text))).toEqual([]);
});

test('Persian words use the letters and digits of Persian, and no Arabic or Western ones', () => {
  expect(texts(stringsOf('fa')).filter((text) => /[يكةى,;?0-9٠-٩]/.test(text.replaceAll('٠', '')))).toEqual(
    [],
  );
  // The prefix می and the plural ها are neither apart from their word nor joined to it.
  expect(
    texts(stringsOf('fa')).filter((text) => /(?:^| )ن?می /.test(text) || / ها(?:ی| |$)/.test(text)),
  ).toEqual([]);
});

test('French punctuation has its no-break spaces, and its apostrophes are curly', () => {
  const wrong = /[^\u202F][;!?]|[^\u00A0]:|«[^\u00A0]|[^\u00A0]»|['"]/;
  expect(texts(stringsOf('fr')).filter((text) => wrong.test(text))).toEqual([]);
});

test('the credit of a translation ends a sentence', () => {
  const credits = (lang: Language, by: string) => {
    const { translated } = stringsOf(lang);
    return [translated('ar', by), translated('ar'), translated(undefined, by)];
  };
  expect(credits('en', 'Layla')).toEqual([
    'translated from Arabic by Layla',
    'translated from Arabic',
    'translated by Layla',
  ]);
  expect(credits('fr', 'Layla')).toEqual([
    'traduit de l’arabe par Layla',
    'traduit de l’arabe',
    'traduit par Layla',
  ]);
  expect(credits('ar', 'ليلى')).toEqual(['ترجمة ليلى عن العربية', 'مترجم عن العربية', 'ترجمة ليلى']);
  expect(credits('fa', 'لیلا')).toEqual(['ترجمهٔ لیلا از عربی', 'ترجمه از عربی', 'ترجمهٔ لیلا']);
});

test('no words are empty', () => {
  for (const lang of languageCodes) expect(texts(stringsOf(lang)).filter((text) => !text.trim())).toEqual([]);
});
