import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormBody } from './form-body.ts';

test('the fields of a form are read back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (sent) => {
      const body = new URLSearchParams(sent).toString();
      const expected = Object.entries(sent).map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')]);
      expect([...(readFormBody(body) ?? [])]).toEqual(expected);
    }),
  );
});

test.each([
  ['invalid UTF-8', 'a=%C3%28'],
  ['half a character', 'a=%D8'],
  ['a surrogate', 'a=%ED%A0%80'],
  ['an overlong slash', 'a=%C0%AF'],
  ['an incomplete escape', 'a=%4'],
  ['a character that must be escaped', 'a=\uFFFD'],
  ['a duplicate field', 'a=1&a=2'],
  ['two values', 'a=1=2'],
])('%s is refused', (_, body) => {
  expect(readFormBody(body)).toBeUndefined();
});
