// The masthead at every width, its menu on phones, and pages in a browser whose reader set a large size of text.
import { afterAll, expect, test } from 'vitest';
import { href, entryPath, homePath, searchPath, topicPath, topicsPath } from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { launchBrowser, type Page } from './browser.ts';
import { axeFindings, close, excessWidth, phone, useSite, wordsOn } from './open-site.ts';
import { configWith, copyFixture } from './project-copy.ts';

const seen = useSite();
const [first, second = first] = site.languages;
const narrow = { viewport: { width: 320, height: 700 } };
const banner = (page: Page) => page.getByRole('banner');

test.each([320, 390, 768, 1280])('search is one link in a window of %i pixels', async (width) => {
  for (const lang of site.languages) {
    const page = await seen.open(entryPath(lang, 'salt-works'), { viewport: { width, height: 800 } });
    const link = banner(page).getByRole('link', { name: stringsOf(lang).search, exact: true });
    expect(await link.getAttribute('href')).toBe(href(searchPath(lang)));
    expect(await excessWidth(page)).toBe(0);
    await close(page);
  }
});

test.each([phone, narrow.viewport])(
  'without scripts, a menu has the links and languages that a wide masthead has, in $width pixels',
  async (viewport) => {
    for (const lang of site.languages) {
      const page = await seen.open(homePath(lang), { javaScriptEnabled: false });
      const shown = (name: string) =>
        banner(page)
          .getByRole('navigation', { name, exact: true })
          .getByRole('link')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const words = stringsOf(lang);
      const wide = [...(await shown(words.mainNavigation)), ...(await shown(words.language))];
      expect(wide.length).toBeGreaterThan(2);
      expect(await shown(words.menu)).toEqual([]);
      await page.setViewportSize(viewport);
      expect(await shown(words.mainNavigation)).toEqual([]);
      await banner(page).locator('summary').click();
      expect(await shown(words.menu)).toEqual(wide);
      expect(await excessWidth(page)).toBe(0);
      await close(page);
    }
  },
);

test('Escape closes the menu and returns to its button', async () => {
  const page = await seen.open(homePath(first), { viewport: phone });
  const words = stringsOf(first);
  const button = banner(page).locator('summary');
  await button.click();
  const menu = banner(page).getByRole('navigation', { name: words.menu });
  await menu.getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await close(page);
});

test('the masthead has at most seven stops of the tab key, with three links and two languages', async () => {
  const page = await seen.open(entryPath(first, 'salt-works'));
  const words = stringsOf(first);
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const [inMasthead, name] = await page.evaluate(() => {
      const { activeElement } = document;
      return [
        activeElement?.closest('header#top') !== null,
        activeElement?.textContent.trim() ?? '',
      ] as const;
    });
    if (!inMasthead) break;
    stops.push(name);
  }
  expect(stops[0]).toBe(words.skipToContent);
  expect(stops.slice(1).length, stops.join(', ')).toBeLessThanOrEqual(7);
  await close(page);
});

test('the name in another language is whole where it fits in one line, and hidden where it does not', async () => {
  const page = await seen.open(homePath(first));
  const name = banner(page).getByText(site.name[second], { exact: true });
  const found = new Set<string>();
  for (let width = 240; width <= 640; width += 8) {
    await page.setViewportSize({ width, height: 600 });
    found.add(
      await name.evaluate((element) => {
        const own = element.getBoundingClientRect();
        const box = element.parentElement?.getBoundingClientRect() ?? own;
        if (own.top > box.bottom - 1) return 'hidden';
        return own.left > box.left - 1 && own.right < box.right + 1 ? 'whole' : 'cut';
      }),
    );
  }
  expect([...found].sort()).toEqual(['hidden', 'whole']);
  await close(page);
});

test('a separator is never at the end or the beginning of a line', async () => {
  const page = await seen.open(entryPath(first, 'salt-works'), narrow);
  const facts = page.locator('main header p:has(time)');
  const lines = await facts.evaluate((line) => {
    const box = line.getBoundingClientRect();
    return [...line.children].map((fact) => {
      const { left, right } = fact.getBoundingClientRect();
      const before = getComputedStyle(fact, '::before');
      return {
        startsLine: Math.abs(left - box.left) < 1 || Math.abs(right - box.right) < 1,
        separator: before.content,
        // Before the fact, so that at the start of a line it is outside the box.
        isBefore: before.position === 'absolute' && getComputedStyle(line).overflowX === 'clip',
        after: getComputedStyle(fact, '::after').content,
      };
    });
  });
  expect(lines.filter(({ startsLine }) => startsLine).length).toBeGreaterThan(1);
  for (const { separator, isBefore, after } of lines)
    expect([separator, isBefore, after]).toEqual(['"·"', true, 'none']);
  await close(page);
});

test('no button to the top covers the text; the link to the top is at the end of the page', async () => {
  const page = await seen.open(entryPath(first, 'salt-works'), { viewport: phone });
  const words = await wordsOn(page);
  const links = page.getByRole('link', { name: words.backToTop });
  expect(await links.count()).toBe(1);
  expect(await page.getByRole('contentinfo').getByRole('link', { name: words.backToTop }).count()).toBe(1);
  await close(page);
});

const paths = [
  '',
  '404.html',
  ...site.languages.flatMap((lang) => [
    homePath(lang),
    searchPath(lang),
    topicsPath(lang),
    topicPath(lang, 'salt'),
  ]),
];
for (const size of [24, 32]) {
  const large = useSite(undefined, undefined, () =>
    launchBrowser([`--blink-settings=defaultFontSize=${size}`]),
  );
  test.each([320, 390, 768, 1280])(
    `with a default size of ${size} pixels, lists do not scroll sideways in a window of %i`,
    async (width) => {
      const wide: string[] = [];
      for (const path of paths) {
        const page = await large.open(path, { viewport: { width, height: 800 } });
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
          `${size}px`,
        );
        const excess = await excessWidth(page);
        if (excess > 0) wide.push(`/${path}: ${excess}`);
        await close(page);
      }
      expect(wide).toEqual([]);
    },
  );
}

const three = copyFixture();
three.write(
  'astro.config.ts',
  configWith("languages: ['en', 'ar', 'fr'], name: { ...settings.name, fr: 'La Saline' }"),
);
expect(three.run('build')).toMatchObject({ code: 0 });
afterAll(() => three.remove());
const ofThree = useSite(`${three.folder}/dist`, '/');
test.each([phone, { width: 1280, height: 900 }])(
  'with three languages, axe finds nothing in a window of $width pixels, with the menu open too',
  async (viewport) => {
    const page = await ofThree.open('en/salt-works/', { viewport });
    expect(await axeFindings(page)).toEqual([]);
    if (viewport === phone) {
      await banner(page).locator('summary').click();
      expect(await axeFindings(page)).toEqual([]);
    }
    await close(page);
  },
);
