// The fonts that pages load, as a browser asks for them.
import { expect, test } from 'vitest';
import { attribute, pathIn } from '../src/check/built-site.ts';
import { site } from '../src/settings/site.ts';
import { homePath, searchPath, topicPath } from '../src/publish/urls.ts';
import { fixture, pageAt } from './built-pages.ts';
import { close, desk, phone, useSite } from './open-site.ts';

const opened = useSite();

/** The font files that a page asks for, by name, with their sizes in bytes. */
async function fontsOn(path: string, viewport: typeof desk): Promise<Map<string, number>> {
  const page = await opened.open(path, { viewport });
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.woff2')),
  );
  await close(page);
  const base = opened.address;
  return new Map(
    addresses.map((address) => {
      const file = address.slice(base.length);
      return [file, fixture.read(file).length];
    }),
  );
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((all, size) => all + size, 0);

/** Pages without words of the other script but names, and the most bytes of fonts they load. */
const limits: readonly [path: string, bytes: number][] = [
  ['ar/lighthouse/', 60_000],
  ['en/tide-clock/', 66_000],
  ['ar/old-pier/with-en/', 95_000],
  ['en/old-pier/with-ar/', 95_000],
];

test.each(limits)('/%s loads at most %i bytes of fonts', async (path, bytes) => {
  for (const viewport of [phone, desk]) {
    const fonts = await fontsOn(path, viewport);
    expect(sum(fonts.values()), [...fonts].join('\n')).toBeLessThanOrEqual(bytes);
  }
});

const preloadsOf = (path: string): string[] =>
  pageAt(path)
    .querySelectorAll('link[rel=preload][as=font]')
    .map((link) => pathIn(fixture, attribute(link, 'href')) ?? '');

test.each([
  ...limits.map(([path]) => ({ path, faces: 2 })),
  ...[
    '',
    '404.html',
    ...site.languages.flatMap((lang) => [homePath(lang), searchPath(lang), topicPath(lang, 'salt')]),
  ].map((path) => ({ path, faces: 1 })),
])('/$path preloads $faces fonts, and its text needs them', async ({ path, faces }) => {
  const preloads = preloadsOf(path);
  expect(preloads).toHaveLength(faces);
  const page = await opened.open(path, { viewport: phone });
  // A face whose file was only preloaded is not loaded.
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', '')),
  );
  await close(page);
  const script = pageAt(path).querySelector('html')?.getAttribute('dir') === 'rtl' ? 'Arabic' : 'Latin';
  expect(loaded).toEqual(
    expect.arrayContaining([`Display ${script}`, ...(faces === 2 ? [`Body ${script}`] : [])]),
  );
});
