import { expect, test } from 'vitest';
import { tagIn } from './tags.ts';

test.each([
  'if a<b then',
  'I <3 you a<b and c>d',
  'a < b > c, x<y>z, i<n',
  '1 < time and data > 2, if x<time then',
  '<- see <https://example.org> and <your name>',
  'كم < كم، و5<6>4',
])('"%s" has no tag', (text) => {
  expect(tagIn(text)).toBeUndefined();
});

test.each([
  ['Look <b>here</b>', '<b>'],
  ['a <br/> b', '<br/>'],
  ['< script>alert(1)', '< script>'],
  ['<?php echo 1', '<?php'],
  ['x <img src=x onerror=alert(1)', '<img src=x onerror=alert(1)'],
  ['x<a href="y">z', '<a href="y">'],
  ['end</ Foo >', '</ Foo >'],
  ['<!-- x', '<!--'],
  ['<!DOCTYPE html>', '<!DOCTYPE'],
  ['<my-element>', '<my-element>'],
  ['<SCRIPT async>', '<SCRIPT async>'],
  [`<img alt="${'x'.repeat(99)}">`, `<img alt="${'x'.repeat(50)}…`],
])('the tag in "%s" is found', (text, found) => {
  expect(tagIn(text)).toBe(found);
});

test('a text of many unclosed tags takes linear time', () => {
  expect(tagIn('<script '.repeat(30_000))).toBeUndefined();
});
