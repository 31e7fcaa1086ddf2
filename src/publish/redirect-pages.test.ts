import { expect, test } from 'vitest';
import { htmlFaults } from '../check/html.ts';
import { redirectPages, type RedirectTarget } from './redirect-pages.ts';

const arabic: RedirectTarget = {
  lang: 'ar',
  title: 'النفط & OPEC',
  address: 'https://example.org/reader/ar/oil/',
};
const make = (...old: string[]) =>
  redirectPages(
    old.map((from) => [from, '/reader/ar/oil/']),
    (path) => ['reader/ar/oil/index.html', 'ads.txt'].includes(path),
    () => arabic,
  );
const names = (...old: string[]): string[] => make(...old).pages.map(({ name }) => name);

test('a page redirects, in the language of its target, and is valid', async () => {
  const text = make('/2014/نفط/')
    .pages.map((page) => page.text)
    .join('');
  expect(text).toContain('<html lang="ar" dir="rtl">');
  expect(text).toContain('<link rel="canonical" href="https://example.org/reader/ar/oil/">');
  expect(text).toContain('<meta name="robots" content="noindex">');
  expect(text).toContain('<meta http-equiv="refresh" content="0; url=/reader/ar/oil/">');
  expect(text).toContain('<a href="/reader/ar/oil/">النفط &amp; <bdi lang="en" dir="ltr">OPEC</bdi></a>');
  expect(text).toContain("default-src 'none'");
  expect(await htmlFaults(text)).toEqual([]);
});

test('a page is a file where hosts look for the decoded path', () => {
  expect(names('/2014/نفط/', '/2014/gas', '/old/page.html', '/index.php/a/', '/.well/x/', '/50%/')).toEqual([
    '2014/نفط/index.html',
    '2014/gas/index.html',
    'old/page.html',
    'index.php/a/index.html',
    '.well/x/index.html',
    '50%/index.html',
  ]);
});

test('no page leaves the folder, replaces another or has an impossible name; each such address is listed with its reason', () => {
  const odd = ['/../up/', '/a/./b/', '//x/', '/', '/a\\b/', `/${'ن'.repeat(126)}/`, '/a:b/', '/dot./'];
  expect(names(...odd)).toEqual([]);
  expect(make(...odd).without).toEqual(odd.map((from) => [from, 'no file can have this name']));
  // A page of the site, a file as a folder, a folder as a file, and the same twice.
  const taken = ['/reader/ar/oil', '/ads.txt/', '/x/page.html', '/x/page.html/more/', '/x', '/x/'];
  expect(names(...taken)).toEqual(['x/page.html', 'x/index.html']);
  expect(make('/y/a.html/b/', '/y/a.html').without).toEqual([
    ['/y/a.html', 'another file of the site is there'],
  ]);
  expect(make('/?p=12').without).toEqual([['/?p=12', 'a file cannot match a query']]);
});
