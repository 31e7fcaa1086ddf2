import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Wishes } from '../draft/draft.ts';
import { changedWords, printFile } from '../draft/article-file.ts';
import { readPastedText } from './pasted.ts';
import { account, type Piece } from '../draft/account.ts';
import { printReport } from '../draft/report.ts';

const wishes: Wishes = { categories: { opinion: { ar: 'رأي', en: 'Opinion' } } };
const pasted = readFileSync(join(import.meta.dirname, '../fixtures/pasted-ar.txt'), 'utf8');
const lines = pasted.split('\n');
const long =
  'جملة طويلة تكفي لأن تُعد فقرة من فقرات المقال، لا عنواناً من عناوينه، ولا سطراً من أسطر القوائم فيه.';
const article = (...middle: string[]): string =>
  ['عنوان المقال', '', long, '', ...middle, '', long, ''].join('\n');
const outcomes = (pieces: readonly Piece[]): string[] =>
  pieces.map(({ line, outcome, note }) => `${line} ${outcome}${note === undefined ? '' : ` ${note}`}`);

test('a copied page becomes an article: category, headline, attribution, sections, titles to read', () => {
  const draft = readPastedText(pasted, wishes);
  expect(draft.lang).toBe('ar');
  expect(draft.head).toMatchObject({
    title: 'هل تعيد المكتبة العائمة القراءة إلى بلدات الساحل؟',
    category: 'opinion',
    author: 'سعاد الحلو',
    source: { name: 'بريد الميناء' },
  });
  expect(draft.sections).toEqual(['rfwf-fwq-almaa', 'hsab-alklfh', 'ma-bad-alshtaa']);
  const file = printFile(draft);
  expect(file).toMatch(/\n---\n\n“منذ رست السفينة/);
  expect(file).toContain(
    '::: read-more\n- صياد يكتب يومياته على ظهر شباك قديمة\n- مهرجان للقراءة في الحديقة و”سوق الوراقين” يفتح أبوابه\n- من يرمم فنارات الساحل بعد العاصفة؟\n:::\n\n## حساب الكلفة {#hsab-alklfh}\n',
  );
  expect(changedWords(draft)).toBeUndefined();
});

test('every line is accounted for, with the reason why it is not in the text', () => {
  const { pieces, oddities } = readPastedText(pasted, wishes);
  expect(outcomes(pieces)).toEqual([
    '1 moved to category: opinion',
    '3 moved to title',
    '5 moved to author and source',
    '5 kept',
    '7 kept',
    '9 kept section {#rfwf-fwq-almaa}',
    '11 kept',
    '13 kept',
    '15 moved to a read-more block, whose heading the page prints',
    '17 kept title in the read-more block',
    '19 kept title in the read-more block',
    '21 kept title in the read-more block',
    '22 kept section {#hsab-alklfh}',
    '24 kept',
    '26 kept',
    '28 kept section {#ma-bad-alshtaa}',
    '30 kept',
    '32 dropped a heading of related news: the site makes its own list',
    '34 dropped the heading of a comment form',
    '36 dropped the notice of a comment form',
    '38 dropped the label of a back-to-top link: the page has its own',
  ]);
  const { units, inPart } = account(pieces);
  expect(units).toEqual({ kept: 13, moved: 3, dropped: 4 });
  expect(units.kept + units.moved + units.dropped).toBe(lines.filter((line) => line.trim()).length);
  expect(inPart).toBe(1);
  expect(printReport('x.txt', 'lines', pieces, oddities)).toContain(
    'Lines with text: 13 kept + 3 moved + 4 dropped = 20, 1 of the kept in part.',
  );
});

test('what an editor may want to mend is told with its line, and stays', () => {
  const draft = readPastedText(pasted, wishes);
  expect(draft.oddities.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '5: “ is opened here and never closed',
    '5: a space stands before :',
    '11: no space stands after ، in «بطاقة،بل»',
    '19: ” opens «سوق», where “ would',
    '26: «الشهرزريان» is spelled «الشهرزوريان» in line 11',
  ]);
  const file = printFile(draft);
  for (const odd of ['بطاقة،بل', 'و”سوق', 'الشهرزريان', 'الشهرزوريان']) expect(file).toContain(odd);
});

test('whatever is pasted, its pieces together are the input, and kept words come out as they went in', () => {
  const line = fc.constantFrom(
    ...['رأي', 'عنوان قصير', 'اقرأ المزيد', 'أخبار مرتبطة', 'اترك تعليقاً', 'Back to top', '', '', '', long],
    ...[
      `* ${long}`,
      `1. ${long}`,
      ':::',
      '# عنوان',
      'كتب فلان في «صحيفة»: ' + long,
      '— قائل',
      'بقلم: فلان',
      '8 أيار 2021',
    ],
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 20 }), (middle) => {
      const text = ['عنوان فيه كلمات كثيرة', '', ...middle, '', long, long].join('\n');
      const draft = readPastedText(text, { ...wishes, category: 'none' });
      const together = draft.pieces.map((piece) => piece.text).join('');
      expect(together.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(changedWords(draft)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('a heading is a short line over text, glued to the line before it or not', () => {
  const titles = (text: string): readonly string[] => readPastedText(text, wishes).sections;
  expect(titles(article('عنوان قسم'))).toEqual(['anwan-qsm']);
  expect(titles(article(`${long}\nعنوان قسم`))).toEqual(['anwan-qsm']);
  expect(titles(article('سطر ينتهي بنقطة.'))).toEqual([]);
  expect(titles(`عنوان المقال\n\n${long}\n\n${long}\n\nكاتب من بيروت`)).toEqual([]);
  expect(titles(article('عنوان قسم', '', long, '', 'عنوان قسم'))).toEqual(['anwan-qsm', 'anwan-qsm-2']);
  expect(titles(article('عنوان {#x}'))).toEqual(['anwan-x']);
});

test('commas without a space are told where they stand, before a quotation too', () => {
  const { oddities } = readPastedText(article(`a,b ،c and he said,"no one" of it. ${long}`), wishes);
  expect(oddities.map(({ what }) => what).filter((what) => what.startsWith('no space'))).toEqual([
    'no space stands after , in «a,b»',
    'no space stands after ، in «a,b ،c»',
    'no space stands after , in «said,"no»',
  ]);
});

test('short lines of which none stands out are text, and it is said', () => {
  const draft = readPastedText(article('أول', '', 'ثانٍ', '', 'ثالث'), wishes);
  expect(draft.sections).toEqual([]);
  expect(draft.oddities.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '9: of these short lines any may be a heading; all are kept as text',
  ]);
});

test('text broken to a width is put together again', () => {
  const draft = readPastedText(
    `The headline

The ferry left at six with nobody aboard but the dog of
the harbour master, who had bought it a ticket himself and
stood on the pier to wave, as he did every Friday of that
long and very rainy summer.

A heading

The dog came back at nine and said nothing about the matter,
which the harbour master took for an answer of its own kind.`,
    wishes,
  );
  expect(draft.lang).toBe('en');
  expect(draft.blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
  expect(changedWords(draft)).toBeUndefined();
});

test('an English page is read as well', () => {
  const draft = readPastedText(
    `Opinion\n\nWho will mend the town clock before winter?\n\nBy Ida Marsh\n\n14 May 2021\n\nIda Marsh writes in “The Weir”: ${'The clock has stopped. '.repeat(9)}\n\nRead more\n\nThe bells that were never hung\n\nCounting eels\n\n${'Nobody minds it. '.repeat(9)}\n\nLeave a comment\n\nBack to top`,
    wishes,
  );
  expect(draft.head).toEqual({
    title: 'Who will mend the town clock before winter?',
    category: 'opinion',
    author: 'Ida Marsh',
    source: { name: 'The Weir', date: '2021-05-14' },
  });
  expect(printFile(draft)).toContain('- The bells that were never hung\n- Counting eels\n:::');
});

test('sections take the ids of the other language by place', () => {
  const sections = () => ({ lang: 'en', ids: ['shelves', 'cost', 'winter'], excerpts: true }) as const;
  expect(readPastedText(pasted, { ...wishes, sections }).sections).toEqual(['shelves', 'cost', 'winter']);
});

test.each([
  ['\n\n  \n', 'There is no headline'],
  ['عنوان وحده', 'There is no headline: line 1 is all there is.'],
  [`${long} ${long}\n\n${long}`, 'There is no headline: line 1 is a paragraph.'],
  ['عنوان المقال\n\nنص قصير.', 'There is no article in it'],
  [`ثقافة\n\nعنوان فيه كلمات كثيرة\n\n${long}\n\n${long}`, 'Line 1, "ثقافة", looks like a category'],
])('what is no article is refused: %j', (text, message) => {
  expect(() => readPastedText(text, wishes)).toThrow(message);
});

test('a category can be chosen, or left out', () => {
  const text = `ثقافة\n\nعنوان فيه كلمات كثيرة\n\n${long}\n\n${long}`;
  expect(readPastedText(text, { ...wishes, category: 'opinion' }).head).toMatchObject({
    title: 'عنوان فيه كلمات كثيرة',
    category: 'opinion',
  });
  expect(readPastedText(text, { ...wishes, category: 'none' }).head.title).toBe('ثقافة');
  expect(() => readPastedText(text, { ...wishes, category: 'x' })).toThrow('Choose one of opinion, or none.');
});
