import { expect, test } from 'vitest';
import { parseHtml } from './parse-html.ts';

test('lines are known', () => {
  const [doctype] = parseHtml('<!doctype html><p>One</p>').children;
  expect(doctype?.position?.start.line).toBe(1);
});

test('a page whose elements multiply or are too deep is refused', () => {
  const opened = Array.from({ length: 1000 }, (_, i) => `<b class="${i}"><p>`).join('');
  expect(() => parseHtml(opened)).toThrow(/nested more than 400 deep|more than 50000 elements/);
  const fonts = `<p>${Array.from({ length: 300 }, (_, i) => `<font color="${i}">`).join('')}${'<p>x</p>'.repeat(400)}`;
  expect(() => parseHtml(fonts)).toThrow('It has more than 50000 elements');
  expect(() => parseHtml('<b>'.repeat(3000))).toThrow('nested more than 400 deep');
  expect(() => parseHtml('<p>a</p>'.repeat(49_000))).not.toThrow();
});
