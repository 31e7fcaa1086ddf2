import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageCodes, type Language } from '../language/language.ts';
import { glue, queryWords, searchWords } from './words.ts';

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

test('Persian words keep what Arabic takes for particles', () => {
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

test('French punctuation keeps the space that does not break, and words apart', () => {
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

test('stop words are left out of a query that has others', () => {
  expect(queryWords('ar', 'الأمن في روسيا')).toEqual(['امن', 'روسيا']);
  expect(queryWords('en', 'The war on the Border')).toEqual(['war', 'border']);
  expect(queryWords('fr', 'La guerre à la frontière')).toEqual(['guerre', 'frontiere']);
  expect(queryWords('fa', 'جنگ در مرزها')).toEqual(['جنگ', 'مرز']);
  expect(queryWords('ar', 'في')).toEqual(['في']);
  expect(queryWords('ar', ' «،» ')).toEqual([]);
  expect(queryWords('ar', 'NATO الناتو')).toEqual(['nato', 'ناتو']);
});
