import { expect, test } from 'vitest';
import { parse } from '../article/markdown/markdown.ts';
import { sectionsOf } from '../article/markdown/sections.ts';
import { glue } from './words.ts';
import { recordHtml, searchRecord } from './record.ts';

const bodyOf = (lang: 'ar' | 'en', body: string) =>
  sectionsOf(parse(body, { lang, file: '', firstLine: 1, problems: [], links: [], images: [] }));

test('a record has folded words, and the same words unfolded', () => {
  const body = bodyOf(
    'ar',
    'تمهيد[^1] عن **الأمن**.\n\n::: read-more\n- مقال آخر\n:::\n\n## القسم الأول {#first}\n\nقال: «نعم،ثم لا» — <b>\n\n[^1]: حاشية.\n',
  );
  const record = searchRecord(
    'ar',
    'one',
    { title: 'عنوانٌ طويل', author: 'كاتبة', source: { name: 'صحيفة' } },
    body,
  );
  expect(record.url).toBe('/ar/one/');
  expect(recordHtml('ar', record)).toBe(
    '<!doctype html><html lang="ar"><body><h1>عنوان طويل</h1><p id="_byline">كاتبه صحيفه</p>' +
      '<p id="_opening">تمهيد عن امن</p><h2 id="first">قسم اول</h2><p>قال نعم ثم لا · b</p>' +
      '<h2 id="fn1">حواشي</h2><p>حاشيه</p></body></html>',
  );
  expect(record.written.join(' ')).toBe(
    `عنوانٌ طويل كاتبة، صحيفة تمهيد عن الأمن. القسم الأول قال: «نعم،${glue} ثم لا» — <b> الحواشي حاشية.`,
  );
});

test('English words are left to the stemmer', () => {
  const record = searchRecord('en', 'two', { title: 'KazMunayGas’s protests' }, bodyOf('en', 'Text & more.'));
  expect(recordHtml('en', record)).toContain(
    '<h1>KazMunayGas’s protests</h1><p id="_opening">Text · more</p>',
  );
});
