import { expect, test } from 'vitest';
import { shardsOf } from './shards.ts';

const texts = (year: string, count: number) =>
  Array.from({ length: count }, () => ({ date: year === '0000' ? undefined : `${year}-05-01` }));
const sizes = (...years: [year: string, count: number][]) =>
  shardsOf(years.flatMap(([year, count]) => texts(year, count))).map(({ year, texts }) => [
    year,
    texts.length,
  ]);

test('a small site and an empty one have one shard', () => {
  expect(sizes(['2021', 3], ['0000', 2], ['2020', 4])).toEqual([['2021', 9]]);
  expect(sizes()).toEqual([['0000', 0]]);
});

test('shards are of whole years, and a new text changes the last one only', () => {
  expect(sizes(['2023', 10], ['2020', 300], ['2021', 300], ['2022', 700])).toEqual([
    ['2021', 600],
    ['2022', 700],
    ['2023', 10],
  ]);
});

test('a large archive has larger shards', () => {
  const years = Array.from({ length: 20 }, (_, i): [string, number] => [String(2000 + i), 500]);
  expect(sizes(...years).map(([, size]) => size)).toEqual([2000, 2000, 2000, 2000, 2000]);
});
