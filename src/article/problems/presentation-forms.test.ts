import { expect, test } from 'vitest';
import { reportPresentationForms } from './presentation-forms.ts';

const reportsOf = (text: string): unknown[] => {
  const found: unknown[] = [];
  reportPresentationForms((...parts) => found.push(parts), text);
  return found;
};
const remedy = (word: string) =>
  `Type ordinary letters, such as "${word}", or copy the text from another source.`;

test('the first word in presentation forms is reported with its line and its ordinary letters', () => {
  expect(reportsOf('سطر\nقال \uFEE3\uFEA4\uFEE4\uFEAA هذا')).toEqual([
    [2, 'here are letters as PDF files draw them: "\uFEE3\uFEA4\uFEE4\uFEAA"', remedy('محمد')],
  ]);
  expect(reportsOf('الس\uFEFCم\n\uFE8D\n\uFB8E')).toEqual([
    [1, 'here and on 2 more lines are letters as PDF files draw them: "الس\uFEFCم"', remedy('السلام')],
  ]);
});

test('phrases in one character, ornate brackets and a byte order mark are no mistake', () => {
  expect(reportsOf('\uFEFFمحمد ﷺ، و\uFDF2، ﷼، \uFDFD، ﴿آية﴾، لا')).toEqual([]);
});
