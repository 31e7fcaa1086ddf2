import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageCodes, type Language } from '../language/language.ts';
import { bareWord, glue, queryWords, searchWords, significant, wordParts } from './words.ts';

const folded = (text: string, lang: Language = 'ar'): string[] =>
  searchWords(lang, text).map((word) => word.folded);
/** A text with single spaces. */
const spaced = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');

test.each([
  ['الامن', 'الأمن'],
  ['روسيه', 'روسية'],
  ['مدرسه', 'مدرسة'],
  ['سنه', 'سنة'],
  ['على', 'علي'],
  ['أوكرانيا', 'اوكرانيا'],
  ['كازاخستان', 'كـــازاخستان'],
  ['السلطة', 'السُّلطة'],
  ['2014', '٢٠١٤'],
  ['قلق', 'والقلق'],
  ['وزارة', 'الوزارة'],
  ['وزارة', 'وبالوزارة'],
  ['مسؤول', 'المسوول'],
  ['2014', 'و٢٠١٤'],
  ['nato', 'بالـNATO'],
])('«%s» and «%s» are one word', (one, other) => {
  expect(folded(one)).toEqual(folded(other));
});

test.each([
  ['كتاب', 'کتاب'],
  ['کتاب‌ها', 'کتابهای'],
  ['کتاب', 'کتاب‌هایی'],
  ['می‌خواهد', 'میخواهد'],
  ['خانهٔ', 'خانه'],
  ['خانۀ', 'خانه'],
  ['علی', 'على'],
  ['۱۴۰۴', '1404'],
  ['آزادی', 'ازادي'],
])('in Persian «%s» and «%s» are one word', (one, other) => {
  expect(folded(one, 'fa')).toEqual(folded(other, 'fa'));
});

test('Persian words keep letters that are particles in Arabic', () => {
  expect(folded('والدین تنها وزارت', 'fa')).toEqual(['والدين', 'تنها', 'وزارت']);
});

test.each([
  ['été', 'ete'],
  ['cœur', 'coeur'],
  ['l’Élysée', 'Elysee'],
  ["qu'elle", 'elle'],
  ['jusqu’ici', 'ici'],
])('in French «%s» and «%s» are one word', (one, other) => {
  expect(folded(one, 'fr')).toEqual(folded(other, 'fr'));
});

test('French punctuation keeps its no-break space and separates words', () => {
  const words = searchWords('fr', 'Il dit\u202F: «\u00A0Oui\u202F!\u00A0» à 20\u00A0heures, aujourd’hui');
  expect(words.map((word) => word.folded)).toEqual(['Il', 'dit', 'Oui', 'a', '20', 'heures', 'aujourd’hui']);
  expect(words[2]?.written).toBe('«\u00A0Oui\u202F!\u00A0»');
});

test('punctuation belongs to no word, and separates words without a space', () => {
  expect(folded('«قال» — النظام،على 2019–2022 (C++) foo-bar')).toEqual([
    'قال',
    '',
    'نظام',
    'علي',
    '2019',
    '2022',
    'C',
    'foo-bar',
  ]);
  expect(folded('3.5 10:30 example.org')).toEqual(['3.5', '1030', 'example.org']);
});

test('the written words make up the text again', () => {
  expect(searchWords('ar', 'النظام،على شيء').map(({ written }) => written)).toEqual([
    `النظام،${glue}`,
    'على',
    'شيء',
  ]);
  fc.assert(
    fc.property(fc.constantFrom(...languageCodes), fc.string({ unit: 'binary' }), (lang, text) => {
      const words = searchWords(lang, text);
      const again = words
        .map(({ written }) => written)
        .join(' ')
        .replaceAll(`${glue} `, '');
      expect(spaced(again)).toBe(spaced(text.replaceAll(glue, '')));
      for (const word of words) expect(word.folded).not.toMatch(/[\s<>&"]/);
    }),
  );
});

test('stop words are left out of a query that has other words', () => {
  const significantOf = (lang: Language, query: string) => significant(lang, queryWords(lang, query).words);
  expect(significantOf('ar', 'الأمن في روسيا')).toEqual(['امن', 'روسيا']);
  expect(significantOf('en', 'The war on the Border')).toEqual(['war', 'border']);
  expect(significantOf('fr', 'La guerre à la frontière')).toEqual(['guerre', 'frontiere']);
  expect(significantOf('fa', 'جنگ در مرزها')).toEqual(['جنگ', 'مرز']);
  expect(significantOf('ar', 'في')).toEqual(['في']);
  expect(significantOf('ar', ' «،» ')).toEqual([]);
  expect(significantOf('ar', 'NATO الناتو')).toEqual(['nato', 'ناتو']);
});

test('text between quotation marks of any kind is a phrase', () => {
  expect(queryWords('en', 'court "Rule of Law" “high treason”')).toEqual({
    phrases: ['rule of law', 'high treason'],
    words: ['court'],
  });
  expect(queryWords('ar', '«الأمن في البلاد» 5" ""')).toEqual({ phrases: ['امن في بلاد'], words: ['5'] });
});

test('a particle of one letter is removed only if three letters remain', () => {
  expect(['لروسيا', 'بنفط', 'وتر', 'روسيا', 'kazakh'].map(bareWord)).toEqual([
    'روسيا',
    'نفط',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a word is found by its parts too', () => {
  expect(wordParts('KazMunayGas')).toEqual(['kazmunaygas', 'kaz', 'munay', 'gas']);
  expect(wordParts('al-Asad')).toEqual(['al-asad', 'al', 'asad']);
  expect(wordParts('امن')).toEqual(['امن']);
});
