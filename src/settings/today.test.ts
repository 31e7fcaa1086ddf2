import { afterEach, expect, test, vi } from 'vitest';
import { UserError } from '../files/user-error.ts';
import { today } from './today.ts';

afterEach(() => vi.unstubAllEnvs());

test('SOURCE_DATE_EPOCH fixes the day', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1798761599');
  expect(today()).toBe('2026-12-31');
  vi.stubEnv('SOURCE_DATE_EPOCH', '1798761600');
  expect(today()).toBe('2027-01-01');
  vi.stubEnv('SOURCE_DATE_EPOCH', '');
  expect(today()).toBe(new Date().toISOString().slice(0, 10));
});

test.each(['tomorrow', '2027-01-01', '-1', '1e9'])('SOURCE_DATE_EPOCH can’t be "%s"', (wrong) => {
  vi.stubEnv('SOURCE_DATE_EPOCH', wrong);
  expect(today).toThrow(UserError);
  expect(today).toThrow(`SOURCE_DATE_EPOCH "${wrong}" is not a moment.`);
});
