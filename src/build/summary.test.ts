import { expect, test } from 'vitest';
import { emptyRecord } from './record.ts';
import { summarise } from './summary.ts';

const file = { digest: '', size: 1000, time: 0 };
/** The summary of a build that made each of some files. */
const summaryOf = (origin: string, ...paths: string[]): string =>
  summarise({
    origin,
    content: { articles: [] },
    record: { ...emptyRecord, files: new Map(paths.map((path) => [path, file])) },
    rendered: { rendered: paths.length, drawn: 0 },
    written: 0,
    phases: {},
  });

test('counts of one are in the singular', () => {
  expect(summaryOf('https://example.org', 'en/sea/card.png')).toContain('0 articles, 0 pages, 1 file,');
  expect(summaryOf('https://example.org', 'en/sea/card.png')).toMatch(
    /^1 file rendered, .* 0 of 1 card drawn$/m,
  );
  expect(summaryOf('https://example.org', 'index.html', '404.html')).toContain('2 pages, 2 files,');
});

test('a site that names no address is told what to set before it is published', () => {
  expect(summaryOf('https://example.org').split('\n')).toHaveLength(4);
  expect(summaryOf('http://localhost:4321').split('\n').at(-1)).toBe(
    "Its feeds, cards and sitemap say http://localhost:4321, which only this machine opens. To publish it, write address: 'https://example.org' in astro.config.ts, or set SITE_URL.",
  );
});
