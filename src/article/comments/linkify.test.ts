import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentParagraphs } from './linkify.ts';

/** The addresses found in a text. */
const urls = (text: string): string[] =>
  commentParagraphs(text).flatMap((lines) => lines.flatMap((line) => line.flatMap(({ url }) => url ?? [])));
const plain = (text: string) =>
  commentParagraphs(text).map((lines) => lines.map((line) => line.map((p) => p.text).join('')));

test('blank lines separate paragraphs, line ends break lines', () => {
  expect(plain('أول\nثانٍ\n\n \n\nThird\n')).toEqual([['أول', 'ثانٍ'], ['Third']]);
  expect(plain(' \n ')).toEqual([]);
});

test('Markdown and HTML are plain text', () => {
  const text = '**no** <b>no</b> [no](x) # no &amp; javascript:alert(1) www.example.org';
  expect(commentParagraphs(text)).toEqual([[[{ text }]]]);
});

test.each([
  ['See https://example.org/a.', ['https://example.org/a']],
  ['انظر https://example.org/أ، ثم http://b.org؟', ['https://example.org/%D8%A3', 'http://b.org/']],
  [
    '(https://en.wikipedia.org/wiki/Oil_(disambiguation))',
    ['https://en.wikipedia.org/wiki/Oil_(disambiguation)'],
  ],
  ['«https://example.org/»', ['https://example.org/']],
  ['<https://example.org/a"onclick=x>', ['https://example.org/a']],
  ['https://good.example@bad.example/', []],
  ['https://good.example:word@bad.example/', []],
  ['https://example.org/@name', ['https://example.org/@name']],
  ['xhttps://example.org', []],
  ['https://', []],
  ['https://[', []],
])('addresses in "%s"', (text, found) => {
  expect(urls(text)).toEqual(found);
});

test('every character except spaces is kept, and every link has http or https', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n', ' https://a.b/(c) ', '<i>')),
      ),
      (parts) => {
        const text = parts.join('');
        expect(plain(text).flat().join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const url of urls(text)) expect(url).toMatch(/^https?:\/\/[^/]/);
      },
    ),
  );
});
