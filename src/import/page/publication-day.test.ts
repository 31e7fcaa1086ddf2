import { expect, test } from 'vitest';
import { publicationDay } from './publication-day.ts';

test('a day is certain if the data agree, or if only one is shown', () => {
  expect(publicationDay(['2021-05-14', '2021-05-14T10:00:00+03:00', undefined], ['2020-01-01'])).toEqual({
    day: '2021-05-14',
  });
  expect(publicationDay([], ['2021-05-14', '2021-05-14T10:00Z'])).toEqual({ day: '2021-05-14' });
  expect(publicationDay(['soon'], [])).toEqual({ day: undefined });
});

test('a moment is of the day that it has in the newspaper’s time zone', () => {
  expect(publicationDay(['2021-05-14T22:30:00Z', '2021-05-15T01:30:00+03:00'], [])).toEqual({
    day: '2021-05-15',
  });
});

test('several days are none, and the doubt is said', () => {
  expect(publicationDay(['2021-05-14', '2021-05-20'], []).doubt).toContain('2021-05-14 and 2021-05-20');
  expect(publicationDay([], ['2021-05-14', '2021-05-20']).doubt).toContain('several dates');
});
