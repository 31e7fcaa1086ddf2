import { expect, test, vi } from 'vitest';
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

test('a text that is twice as long takes twice the steps', () => {
  const steps = (times: number): number => {
    const tests = vi.spyOn(RegExp.prototype, 'test');
    lintText([{ line: 1, text: 'then Wonderful «ships» came, «and» more. '.repeat(times) }]);
    const read = tests.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    tests.mockRestore();
    return read;
  };
  // Only words, quotation marks and letters are tested, never all of the text before them.
  expect(steps(400) / steps(200)).toBeCloseTo(2, 1);
});

test('a quotation may span paragraphs', () => {
  const passages = ['“One.', '“Two.”'].map((text, i) => ({ line: i + 1, text }));
  expect(lintText(passages)).toEqual([]);
  expect(warningsFor('“One.')).toEqual(['“ is opened here and never closed']);
});
