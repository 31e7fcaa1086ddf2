import { expect, test } from 'vitest';
import { lintText } from './lint-text.ts';

const warningsFor = (text: string): string[] => lintText([{ line: 1, text }]).map(({ what }) => what);

test.each([
  ['six consonants in Arabic letters', 'قالت الشهرزوريان ثم ردت الشهرزريان', 1],
  ['five, which different words share', 'قرأ درسته ثم رأى دارسته', 0],
  ['five consonants of a capitalised name', 'Here Margaret sat, there Margerit stood', 1],
  ['four', 'Here Martin sat, there Martena stood', 0],
  ['the same name with a grammatical ending', 'Here Margaret sat, there Margarets stood', 0],
])('names in two spellings: %s', (_, text, count) => {
  expect(warningsFor(text).filter((what) => what.includes('is spelled'))).toHaveLength(count);
});

test('a quotation may span paragraphs', () => {
  const passages = ['“One.', '“Two.”'].map((text, i) => ({ line: i + 1, text }));
  expect(lintText(passages)).toEqual([]);
  expect(warningsFor('“One.')).toEqual(['“ is opened here and never closed']);
});
