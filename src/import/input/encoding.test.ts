import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './encoding.ts';

/** Bytes by character in windows-1256: the inverse of what TextDecoder does. */
const table = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1256').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const in1256 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => table.get(letter) ?? 63);
const arabic = 'هذا نص بالعربية، فيه “علامات” وسنة 2021.';

test('UTF-8 is read without its byte order mark and with Unix line ends', () => {
  expect(decode(Buffer.from(`\ufeff${arabic}\r\nسطر\rآخر`))).toEqual({
    text: `${arabic}\nسطر\nآخر`,
    encoding: 'utf-8',
  });
});

test('windows-1256 is recognised by its words', () => {
  expect(decode(in1256(arabic))).toEqual({ text: arabic, encoding: 'windows-1256' });
  expect(decode(in1256('“Café” — naïve'))).toEqual({ text: '“Café” — naïve', encoding: 'windows-1256' });
});

test.each([
  ['Arabic with few other characters', 'قال كلمة ثم سكت، وذكر ¤ مرة', true],
  ['characters from all of the table', 'كلمة ¤¶§¬±µ°¼½¾×÷', false],
  ['Arabic letters joined to a Latin name once in fifty', `${'كلمة '.repeat(15)} والـDNA`, true],
  ['windows-1252, whose accents become Arabic letters in Latin words', 'Señor Ñandú y la mañana', false],
])('windows-1256 is recognised or not: %s', (_, text, isRead) => {
  const bytes = text.includes('ñ') ? Buffer.from(text, 'latin1') : in1256(text);
  if (isRead) expect(decode(bytes)).toEqual({ text, encoding: 'windows-1256' });
  else expect(() => decode(bytes)).toThrow('nor windows-1256');
});

test('a declared encoding is used if the bytes are not UTF-8', () => {
  const html = '<html><meta charset="windows-1252"><p>\xd1and\xfa</p>';
  expect(decode(Buffer.from(html, 'latin1')).text).toContain('Ñandú');
  expect(decode(Buffer.from('\xd1and\xfa', 'latin1'), 'iso-8859-1').text).toBe('Ñandú');
  expect(decode(Buffer.from(html.replace('\xd1and\xfa', 'é'))).encoding).toBe('utf-8');
  expect(decode(Buffer.from(`\ufeff${arabic}`, 'utf16le')).text).toBe(arabic);
});

test.each([
  ['', 'It is empty.'],
  [' \n\t\n', 'It is empty.'],
  ['%PDF-1.7', 'It is not text but a PDF'],
  ['PK\x03\x04', 'It is not text but a zip'],
  ['a\0b', 'It is not text but binary'],
])('%j is refused', (bytes, message) => {
  expect(() => decode(Buffer.from(bytes, 'latin1'))).toThrow(message);
});

test('UTF-8 with one bad byte is refused with its line, not read in another encoding', () => {
  const bytes = Buffer.concat([Buffer.from(`${arabic}\n${arabic}\n`), Buffer.of(0xff), Buffer.from(arabic)]);
  expect(() => decode(bytes)).toThrow('It is neither UTF-8, from line 3 on, nor windows-1256.');
  expect(() => decode(Buffer.from('日本語の文章'.repeat(9)).map((byte) => byte ^ 0x15))).toThrow(
    'neither UTF-8',
  );
});

test('any UTF-8 text is read unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      fc.pre(text.trim() !== '' && !text.includes('\0') && !/^[\ufeff]|^%PDF|^PK/.test(text));
      expect(decode(Buffer.from(text)).text).toBe(text.toWellFormed().replace(/\r\n?/g, '\n'));
    }),
  );
});

test('a zero byte far into a text is reported with its line', () => {
  expect(() => decode(Buffer.from(`${'words\n'.repeat(1000)}\0`))).toThrow('Line 1001 contains a zero byte');
});
