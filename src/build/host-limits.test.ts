import { expect, test } from 'vitest';
import { hostWarnings } from './host-limits.ts';

const site = (pages: number, cards = 0, bytes = 1000) =>
  new Map([
    ...Array.from({ length: pages }, (_, i) => [`en/a${i}/index.html`, bytes] as const),
    ...Array.from({ length: cards }, (_, i) => [`en/a/s${i}/card.png`, bytes] as const),
  ]);

test('a site beyond the limits of a host gets a warning, which names the setting if that helps', () => {
  expect(hostWarnings(site(10_000, 10_000))).toEqual([]);
  expect(hostWarnings(site(10_000, 10_001))).toEqual([
    expect.stringMatching(/20,001 files: Cloudflare Pages takes 20,000 files\. Lower the setting cards/),
  ]);
  expect(hostWarnings(site(20_001)).join()).toContain('Choose another host');
  expect(hostWarnings(site(100, 0, 20_000_000)).join()).toMatch(/GitHub Pages.*GitLab Pages/);
  expect(hostWarnings(site(1, 0, 30_000_000)).join()).toContain('30,000,000 bytes in one file');
});
