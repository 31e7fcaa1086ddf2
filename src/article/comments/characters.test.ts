import { expect, test } from 'vitest';
import { flawOf, isVisible, mailsIn, tellsMail } from './characters.ts';

test.each([
  ['العَرَبِيَّةُ الفُصْحَىٰ بِكُلِّ تَشْكِيلِهَا.'],
  ['Tiếng Việt, שָׁלוֹם, 👩🏽‍🚀, 👍, 1 < 2'],
  ['نصّ مع \u200f علامة \u061c اتجاه و\u200cفاصل'],
  ['A flag: 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
])('ordinary text has no flaw: %s', (text) => {
  expect([flawOf(text), isVisible(text)]).toEqual([undefined, true]);
});

test.each([
  '',
  '\u200f\u200f',
  '\u200b\u2060',
  '\u3164',
  '\u115f\u1160',
  '\uffa0',
  '\u2800',
  '\u0301',
  ' \n',
])('%j is invisible', (text) => {
  expect(isVisible(text)).toBe(false);
});

test('email addresses are found in any spelling', () => {
  expect(mailsIn('Write to Layla@Example.org, or (a.b@c.co.uk).')).toEqual([
    'layla@example.org',
    'a.b@c.co.uk',
  ]);
  expect(mailsIn('@layla at 3 @ 5, a@b')).toEqual([]);
  expect(tellsMail('ly: LAYLA\u200b＠example.org!', 'layla@example.org')).toBe(true);
  expect(mailsIn('a'.repeat(100_000))).toEqual([]);
});
