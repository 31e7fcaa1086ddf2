import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftOptions } from '../draft/draft.ts';
import { printFile } from '../draft/article-file.ts';
import { changedWords } from '../draft/check-draft.ts';
import { readPastedText } from './pasted.ts';
import { countTotals, type InputPart } from '../draft/totals.ts';
import { printReport } from '../draft/report.ts';

const options: DraftOptions = { categories: { opinion: { ar: 'رأي', en: 'Opinion' } } };
const pasted = readFileSync(join(import.meta.dirname, '../fixtures/pasted-ar.txt'), 'utf8');
const lines = pasted.split('\n');
const long =
  'جملة طويلة تكفي لأن تُعد فقرة من فقرات المقال، لا عنواناً من عناوينه، ولا سطراً من أسطر القوائم فيه.';
const article = (...middle: string[]): string =>
  ['عنوان المقال', '', long, '', ...middle, '', long, ''].join('\n');
const decisions = (parts: readonly InputPart[]): string[] =>
  parts.map(({ line, action, note }) => `${line} ${action}${note === undefined ? '' : ` ${note}`}`);

test('pasted text becomes an article with category, headline, attribution, sections and a read-more block', () => {
  const draft = readPastedText(pasted, options);
  expect(draft.lang).toBe('ar');
  expect(draft.head).toMatchObject({
    title: 'هل تعيد المكتبة العائمة القراءة إلى بلدات الساحل؟',
    category: 'opinion',
    author: 'سعاد الحلو',
    source: { name: 'بريد الميناء' },
  });
  expect(draft.sections).toEqual(['rfwf-fwq-maa', 'hsab-klfa', 'shtaa']);
  const file = printFile(draft);
  expect(file).toMatch(/\n---\n\n“منذ رست السفينة/);
  expect(file).toContain(
    '::: read-more\n- صياد يكتب يومياته على ظهر شباك قديمة\n- مهرجان للقراءة في الحديقة و”سوق الوراقين” يفتح أبوابه\n- من يرمم فنارات الساحل بعد العاصفة؟\n:::\n\n## حساب الكلفة {#hsab-klfa}\n',
  );
  expect(changedWords(draft)).toBeUndefined();
});

test('the report has every line, with the reason why it is not in the text', () => {
  const { parts, warnings } = readPastedText(pasted, options);
  expect(decisions(parts)).toEqual([
    '1 moved to category: opinion',
    '3 moved to title',
    '5 moved to author and source',
    '5 kept',
    '7 kept',
    '9 kept section {#rfwf-fwq-maa}',
    '11 kept',
    '13 kept',
    '15 moved to a read-more block, whose heading the site adds',
    '17 kept title in the read-more block',
    '19 kept title in the read-more block',
    '21 kept title in the read-more block',
    '22 kept section {#hsab-klfa}',
    '24 kept',
    '26 kept',
    '28 kept section {#shtaa}',
    '30 kept',
    '32 dropped a heading of related news: the site makes its own list',
    '34 dropped the heading of a comment form',
    '36 dropped the notice of a comment form',
    '38 dropped the label of a back-to-top link: the site has its own',
  ]);
  const { units, partlyKept } = countTotals(parts);
  expect(units).toEqual({ kept: 13, moved: 3, dropped: 4 });
  expect(units.kept + units.moved + units.dropped).toBe(lines.filter((line) => line.trim()).length);
  expect(partlyKept).toBe(1);
  expect(printReport('x.txt', 'lines', parts, warnings)).toContain(
    'Lines with text: 13 kept + 3 moved + 4 dropped = 20, 1 of the kept in part.',
  );
});

test('probable mistakes are reported with their line, and not corrected', () => {
  const draft = readPastedText(pasted, options);
  expect(draft.warnings.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '5: “ is opened here and never closed',
    '5: a space before :',
    '11: no space after ، in «بطاقة،بل»',
    '19: ” opens «سوق»: “ is the opening mark',
    '26: «الشهرزريان» is spelled «الشهرزوريان» in line 11',
  ]);
  const file = printFile(draft);
  for (const odd of ['بطاقة،بل', 'و”سوق', 'الشهرزريان', 'الشهرزوريان']) expect(file).toContain(odd);
});

test('for any text, the parts of the report make up the input, and kept words are unchanged', () => {
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
      const draft = readPastedText(text, { ...options, category: 'none' });
      const together = draft.parts.map((part) => part.text).join('');
      expect(together.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      expect(changedWords(draft)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('a heading is a short line above text, with or without a blank line before it', () => {
  const titles = (text: string): readonly string[] => readPastedText(text, options).sections;
  expect(titles(article('عنوان قسم'))).toEqual(['anwan-qsm']);
  expect(titles(article(`${long}\nعنوان قسم`))).toEqual(['anwan-qsm']);
  expect(titles(article('سطر ينتهي بنقطة.'))).toEqual([]);
  expect(titles(`عنوان المقال\n\n${long}\n\n${long}\n\nكاتب من بيروت`)).toEqual([]);
  expect(titles(article('عنوان قسم', '', long, '', 'عنوان قسم'))).toEqual(['anwan-qsm', 'anwan-qsm-2']);
  expect(titles(article('عنوان {#x}'))).toEqual(['anwan-x']);
});

test('a comma without a space is reported, before a quotation too', () => {
  const { warnings } = readPastedText(article(`a,b ،c and he said,"no one" of it. ${long}`), options);
  expect(warnings.map(({ what }) => what).filter((what) => what.startsWith('no space'))).toEqual([
    'no space after , in «a,b»',
    'no space after ، in «a,b ،c»',
    'no space after , in «said,"no»',
  ]);
});

test('short lines of which none is set apart are text, with a warning', () => {
  const draft = readPastedText(article('أول', '', 'ثانٍ', '', 'ثالث'), options);
  expect(draft.sections).toEqual([]);
  expect(draft.warnings.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '9: any of these short lines may be a heading; all were imported as text',
  ]);
});

test('hard-wrapped text is joined into paragraphs', () => {
  const draft = readPastedText(
    `The headline

The ferry left at six with nobody aboard but the dog of
the harbour master, who had bought it a ticket himself and
stood on the pier to wave, as he did every Friday of that
long and very rainy summer.

A heading

The dog came back at nine and said nothing about the matter,
which the harbour master took for an answer of its own kind.`,
    options,
  );
  expect(draft.lang).toBe('en');
  expect(draft.blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph']);
  expect(changedWords(draft)).toBeUndefined();
});

const broken = (line: string): string => Array.from({ length: 5 }, () => line).join('\n');
test.each([
  ['lines of 45 characters', 'These are exactly forty-five characters of it', true],
  ['lines of 44 characters, as in a list or a poem', 'These are just forty-four characters of text', false],
  ['lines of 110 characters', `${'ten letter '.repeat(9)}and the end`.padEnd(110, 'x'), true],
  ['lines of 111 characters, which are paragraphs', 'ten letter '.repeat(9).padEnd(111, 'x'), false],
])('text is hard-wrapped or not: %s', (_, line, isWrapped) => {
  const draft = readPastedText(`The headline of it\n\n${broken(line)}\n\nThe end of it.`, options);
  expect(draft.blocks).toHaveLength(isWrapped ? 2 : 6);
});

test('text is hard-wrapped if more than 60 % of its lines end within a sentence', () => {
  const line = 'A line of a text that goes on in the next line of it';
  const blocks = (stops: number): number => {
    const lines = Array.from({ length: 11 }, (_, i) => (i < stops ? `${line}.` : line));
    return readPastedText(`The headline of it\n\n${lines.join('\n')}`, options).blocks.length;
  };
  expect([blocks(3), blocks(4)]).toEqual([1, 11]);
});

test('an English text is read too', () => {
  const draft = readPastedText(
    `Opinion\n\nWho will mend the town clock before winter?\n\nBy Ida Marsh\n\n14 May 2021\n\nIda Marsh writes in “The Weir”: ${'The clock has stopped. '.repeat(9)}\n\nRead more\n\nThe bells that were never hung\n\nCounting eels\n\n${'Nobody minds it. '.repeat(9)}\n\nLeave a comment\n\nBack to top`,
    options,
  );
  expect(draft.head).toEqual({
    title: 'Who will mend the town clock before winter?',
    category: 'opinion',
    author: 'Ida Marsh',
    source: { name: 'The Weir', date: '2021-05-14' },
  });
  expect(printFile(draft)).toContain('- The bells that were never hung\n- Counting eels\n:::');
});

test('sections take the ids of the other language by position', () => {
  const sections = () => ({ lang: 'en', ids: ['shelves', 'cost', 'winter'], isOriginal: true }) as const;
  expect(readPastedText(pasted, { ...options, sections }).sections).toEqual(['shelves', 'cost', 'winter']);
});

test.each([
  ['\n\n  \n', 'There is no headline'],
  ['عنوان وحده', 'There is no headline: line 1 is all there is.'],
  [`${long} ${long}\n\n${long}`, 'There is no headline: line 1 is a paragraph.'],
  ['عنوان المقال\n\nنص قصير.', 'There is no article in it'],
  [`ثقافة\n\nعنوان فيه كلمات كثيرة\n\n${long}\n\n${long}`, 'Line 1, "ثقافة", looks like a category'],
])('text that is not an article is refused: %j', (text, message) => {
  expect(() => readPastedText(text, options)).toThrow(message);
});

test('the author can choose a category, or none', () => {
  const text = `ثقافة\n\nعنوان فيه كلمات كثيرة\n\n${long}\n\n${long}`;
  expect(readPastedText(text, { ...options, category: 'opinion' }).head).toMatchObject({
    title: 'عنوان فيه كلمات كثيرة',
    category: 'opinion',
  });
  expect(readPastedText(text, { ...options, category: 'none' }).head.title).toBe('ثقافة');
  expect(() => readPastedText(text, { ...options, category: 'x' })).toThrow(
    'Choose one of opinion, or none.',
  );
});
