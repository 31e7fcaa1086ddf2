import { expect, test } from 'vitest';
import { isTranscribed } from './transcribed.ts';

test('an id that an import suggested for an Arabic heading is known', () => {
  expect(isTranscribed('shtaa', 'ما بعد الشتاء')).toBe(true);
  expect(isTranscribed('shtaa-2', 'ما بعد الشتاء')).toBe(true);
  expect(isTranscribed('after-winter', 'ما بعد الشتاء')).toBe(false);
  expect(isTranscribed('sources', 'المصادر')).toBe(false);
  expect(isTranscribed('oil', 'Oil')).toBe(false);
});
