import { expect, test } from 'vitest';
import { languageCodes, languages } from './language.ts';
import { stringsOf, type Strings } from './strings.ts';

/** Every text of a language; functions are called with samples. */
function texts(strings: Strings): string[] {
  const sample: Record<string, unknown[]> = {
    sections: [1, 2, 3, 11, 100],
    readingTime: [1, 2, 3, 11, 100],
    articleCount: [0, 1, 2, 3, 11, 100],
  };
  return Object.entries(strings).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && value !== null) return Object.values(value as Record<string, string>);
    return (sample[key] ?? ['٠']).map((argument) => (value as (a: unknown) => string)(argument));
  });
}

test.each(languageCodes)('the texts of "%s" have no letters of another script', (lang) => {
  const foreign = languages[lang].script === 'Arabic' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
  expect(texts(stringsOf(lang)).filter((text) => foreign.test(text.replace('٠', '')))).toEqual([]);
});

test('Arabic texts have Arabic punctuation and no tatweel', () => {
  // A prefix before a sign, as in "بـ *", ends with U+0640 by rule.
  expect(texts(stringsOf('ar')).filter((text) => /[,;?]|\u0640\S/.test(text))).toEqual([]);
});

test('no text is empty', () => {
  for (const lang of languageCodes) expect(texts(stringsOf(lang)).filter((text) => !text.trim())).toEqual([]);
});
