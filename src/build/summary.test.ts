import { expect, test } from 'vitest';
import { emptyRecord } from './record.ts';
import { summarise } from './summary.ts';

const file = { digest: '', size: 1000, time: 0 };
/** The summary of a build that made each of some files. */
const summaryOf = (...paths: string[]): string =>
  summarise({
    content: { articles: [] },
    record: { ...emptyRecord, files: new Map(paths.map((path) => [path, file])) },
    rendered: { rendered: paths.length, drawn: 0 },
    written: 0,
    phases: {},
  });

test('counts of one are in the singular', () => {
  expect(summaryOf('en/sea/card.png')).toContain('0 articles, 0 pages, 1 file,');
  expect(summaryOf('en/sea/card.png')).toMatch(/^1 file rendered, .* 0 of 1 card drawn$/m);
  expect(summaryOf('index.html', '404.html')).toContain('2 pages, 2 files,');
});
