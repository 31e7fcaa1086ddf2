import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { rssFeed } from './feed.ts';

const entry = {
  url: 'https://example.org/en/oil/',
  title: 'Oil & <gas>',
  summary: 'S.',
  html: '<p>A &amp; B</p>',
  author: 'O’Neil & <Sons>',
  date: '2025-01-02',
  updated: '2025-03-04',
};

test('a feed reader gets names and titles as they are, special characters included', async () => {
  const feed = parseRssFeed(await rssFeed('en', [entry, { ...entry, author: undefined, date: undefined }]));
  const [first, second] = feed.items ?? [];
  expect(first?.dc?.creators).toEqual([entry.author]);
  expect(first?.title).toBe(entry.title);
  expect(first?.content?.encoded).toBe('<div lang="en" dir="ltr"><p>A &amp; B</p></div>');
  expect(second?.pubDate).toBeUndefined();
  // The day of the last change, and not of the build.
  expect(String(feed.lastBuildDate)).toContain('04 Mar 2025');
});
