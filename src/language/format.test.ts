import { expect, test } from 'vitest';
import { counted, formatDate, inList } from './format.ts';
import { languageCodes, type Language } from './language.ts';
import { stringsOf } from './strings.ts';

test('Arabic counts in six forms', () => {
  const { readingTime, sections } = stringsOf('ar');
  expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map(readingTime)).toEqual([
    'مدة القراءة أقل من دقيقة',
    'مدة القراءة دقيقة واحدة',
    'مدة القراءة دقيقتان',
    'مدة القراءة 3 دقائق',
    'مدة القراءة 10 دقائق',
    'مدة القراءة 11 دقيقة',
    'مدة القراءة 99 دقيقة',
    'مدة القراءة 100 دقيقة',
    'مدة القراءة 103 دقائق',
  ]);
  expect([1, 2, 6, 11, 100].map(sections)).toEqual(['قسم واحد', 'قسمان', '6 أقسام', '11 قسماً', '100 قسم']);
});

test('English counts in two forms', () => {
  expect([0, 1, 2].map(stringsOf('en').sections)).toEqual(['0 sections', '1 section', '2 sections']);
});

test('a list in a sentence ends with the word for “and”', () => {
  const sentence = (lang: Language): string =>
    inList(lang, ['A', 'B', 'C'])
      .map(({ text, item }) => (item ? `[${text}]` : text))
      .join('');
  expect(languageCodes.map(sentence)).toEqual([
    '[A] و[B] و[C]',
    '[A], [B] and [C]',
    '[A], [B] et [C]',
    '[A]، [B]، و [C]',
  ]);
});

test('a form that is not given falls back to the general one', () => {
  expect(counted('ar', 2, { other: '#' })).toBe('2');
});

test('an Arabic date names the month twice, in Western digits', () => {
  const months = Array.from({ length: 12 }, (_, i) =>
    formatDate('ar', `2022-${String(i + 1).padStart(2, '0')}-08`),
  );
  expect(months).toEqual([
    '8 يناير (كانون الثاني) 2022',
    '8 فبراير (شباط) 2022',
    '8 مارس (آذار) 2022',
    '8 أبريل (نيسان) 2022',
    '8 مايو (أيار) 2022',
    '8 يونيو (حزيران) 2022',
    '8 يوليو (تموز) 2022',
    '8 أغسطس (آب) 2022',
    '8 سبتمبر (أيلول) 2022',
    '8 أكتوبر (تشرين الأول) 2022',
    '8 نوفمبر (تشرين الثاني) 2022',
    '8 ديسمبر (كانون الأول) 2022',
  ]);
});

test('an English date is written the British way', () => {
  expect(formatDate('en', '2022-01-08')).toBe('8 January 2022');
});

test('a French date has an ordinal on the first of the month', () => {
  expect(formatDate('fr', '2022-01-08')).toBe('8 janvier 2022');
  expect(formatDate('fr', '2022-08-01')).toBe('1er août 2022');
});

test('a Persian date is the Solar Hijri day, followed by the Gregorian one', () => {
  expect(formatDate('fa', '2025-12-24')).toBe('۳ دی ۱۴۰۴ (۲۴ دسامبر ۲۰۲۵)');
  // 1403 is a leap year: its last day is the thirtieth of Esfand.
  expect(formatDate('fa', '2025-03-20')).toBe('۳۰ اسفند ۱۴۰۳ (۲۰ مارس ۲۰۲۵)');
  expect(formatDate('fa', '2025-03-21')).toBe('۱ فروردین ۱۴۰۴ (۲۱ مارس ۲۰۲۵)');
});

test('French counts in three forms, none of which is for zero', () => {
  expect([0, 1, 2, 1_000_000].map(stringsOf('fr').commentCount)).toEqual([
    '0 commentaire',
    '1 commentaire',
    '2 commentaires',
    '1000000 de commentaires',
  ]);
});

test('Persian counts in one form, in Persian digits', () => {
  expect([0, 1, 2, 11].map(stringsOf('fa').commentCount)).toEqual([
    '۰ دیدگاه',
    '۱ دیدگاه',
    '۲ دیدگاه',
    '۱۱ دیدگاه',
  ]);
  expect(stringsOf('fa').archiveOf('2025')).toBe('مقاله‌های سال ۲۰۲۵ میلادی');
});

test('a site may ask for one name of a month', () => {
  expect(formatDate('ar', '2022-01-08', 'one')).toBe('8 يناير 2022');
  expect(formatDate('en', '2022-01-08', 'one')).toBe('8 January 2022');
});
