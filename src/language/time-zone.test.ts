import { expect, test } from 'vitest';
import { dayAt, isTimeZone, startOfDay } from './time-zone.ts';

test.each([
  ['UTC', '+00:00'],
  ['Asia/Beirut', '+03:00'],
  ['America/St_Johns', '-02:30'],
  ['Asia/Kathmandu', '+05:45'],
])('a day begins in %s at an offset of %s', (zone, offset) => {
  expect(startOfDay('2026-07-01', zone)).toBe(`2026-07-01T00:00:00${offset}`);
});

test('winter has another offset, and so has the day on which it ends', () => {
  const days = ['2026-01-15', '2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02'];
  expect(days.map((day) => startOfDay(day, 'America/Los_Angeles').slice(-6))).toEqual([
    '-08:00',
    '-08:00',
    '-07:00',
    '-07:00',
    '-08:00',
  ]);
});

test('a time zone is known by its name in the IANA database', () => {
  expect(['Africa/Cairo', 'UTC', 'Cairo', ''].map(isTimeZone)).toEqual([true, true, false, false]);
});

test('the day at a moment is that of the time zone', () => {
  const moment = new Date('2026-12-31T22:30:00Z');
  expect(['UTC', 'Asia/Beirut', 'America/Los_Angeles'].map((zone) => dayAt(moment, zone))).toEqual([
    '2026-12-31',
    '2027-01-01',
    '2026-12-31',
  ]);
});
