import { expect, test } from 'vitest';
import { otherForms, stemOf } from './forms.ts';

test.each([
  ['صواريخ', 'صاروخ'],
  ['روساء', 'رييس'],
  ['مدارس', 'مدرسه'],
  ['مصانع', 'مصنع'],
  ['تقارير', 'تقرير'],
  ['احزاب', 'حزب'],
  ['حقول', 'حقل'],
  ['جنود', 'جندي'],
  ['عمال', 'عامل'],
  ['عشاير', 'عشيره'],
  ['اسلحه', 'سلاح'],
  ['قتلي', 'قتيل'],
  ['شوارع', 'شارع'],
])('in Arabic %s and %s are forms of each other', (one, other) => {
  expect(otherForms('ar', one)).toContain(other);
  expect(otherForms('ar', other)).toContain(one);
});

test('demonstrators and demonstrations share a form', () => {
  expect(otherForms('ar', 'متظاهرون')).toContain('مظاهر');
  expect(otherForms('ar', 'مظاهرات')).toContain('متظاهر');
});

test.each([
  ['organisation', 'organization'],
  ['colour', 'color'],
  ['defence', 'defense'],
  ['programme', 'program'],
  ['travelling', 'traveling'],
  ['centre', 'center'],
])('in English %s and %s are forms of each other', (one, other) => {
  expect(otherForms('en', one)).toContain(other);
  expect(otherForms('en', other)).toContain(one);
});

test('other languages have none', () => {
  expect([otherForms('fa', 'کتاب'), otherForms('fr', 'organisation')]).toEqual([[], []]);
});

test('a country and what belongs to it have one stem in Arabic', () => {
  expect(['روسيا', 'روسي', 'روسيه', 'روسيون'].map((word) => stemOf('ar', word))).toEqual(
    Array(4).fill('روس'),
  );
  expect([stemOf('en', 'protests'), stemOf('fa', 'دولت')]).toEqual(['protest', 'دولت']);
});
