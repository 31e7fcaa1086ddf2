import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glue, queryWords, searchWords } from './words.ts';

const folded = (text: string): string[] => searchWords(text).map((word) => word.folded);

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
  expect(searchWords('النظام،على شيء').map(({ written }) => written)).toEqual([
    `النظام،${glue}`,
    'على',
    'شيء',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = searchWords(text);
      const again = words
        .map(({ written }) => written)
        .join(' ')
        .replaceAll(`${glue} `, '');
      expect(again).toBe(text.replaceAll(glue, '').trim().split(/\s+/).join(' '));
      for (const word of words) expect(word.folded).not.toMatch(/[\s<>&"]/);
    }),
  );
});

test('stop words are left out of a query that has others', () => {
  expect(queryWords('ar', 'الأمن في روسيا')).toEqual(['امن', 'روسيا']);
  expect(queryWords('en', 'The war on the Border')).toEqual(['war', 'border']);
  expect(queryWords('ar', 'في')).toEqual(['في']);
  expect(queryWords('ar', ' «،» ')).toEqual([]);
  expect(queryWords('ar', 'NATO الناتو')).toEqual(['nato', 'ناتو']);
});
