import { expect, test } from 'vitest';
import { readBase, readOrigin } from './addresses.ts';

test.each([
  ['', '/'],
  ['/', '/'],
  ['reader', '/reader/'],
  ['/a/b', '/a/b/'],
])('base "%s" is %s', (text, base) => {
  expect(readBase(text)).toBe(base);
});

test('an error about a base that is not a path says what to write', () => {
  expect(() => readBase('https://x.org/')).toThrow(
    '"https://x.org/" is not a path. Write letters, digits and hyphens between slashes, such as /reader/.',
  );
});

test('an origin is scheme and host', () => {
  expect(readOrigin('https://example.org/')).toBe('https://example.org');
  expect(() => readOrigin('example.org')).toThrow('Write scheme and host, such as https://example.org.');
  expect(() => readOrigin('https://example.org/reader/')).toThrow(
    'Write https://example.org here, and /reader/ as base or BASE_PATH.',
  );
});
