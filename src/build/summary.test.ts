import { expect, test } from 'vitest';
import { emptyRecord } from './record.ts';
import { summarise } from './summary.ts';

const summaryOf = (origin: string): string =>
  summarise({
    origin,
    content: { articles: [] },
    record: emptyRecord,
    rendered: { rendered: 0, drawn: 0 },
    written: 0,
    phases: { reading: 1, rendering: 2 },
  });

test('a site that names no address is told what to set before it is published', () => {
  expect(summaryOf('https://example.org').split('\n')).toHaveLength(4);
  expect(summaryOf('http://localhost:4321').split('\n').at(-1)).toBe(
    "Its feeds, cards and sitemap say http://localhost:4321, which only this machine opens. To publish it, write address: 'https://example.org' in astro.config.ts, or set SITE_URL.",
  );
});
