// Sharing, in a browser: the control, the address it copies, links to passages, and the addresses of sections.
import type { Page } from './browser.ts';
import { expect, test } from 'vitest';
import { stringsOf } from '../src/settings/strings.ts';
import { absolute, href } from '../src/publish/urls.ts';
import { clipboard, close, desk, eventually, phone, select, shareControl, useSite } from './open-site.ts';

const seen = useSite();
const { open } = seen;

const article = (lang: string): string => `${lang}/salt-works/`;
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page, words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const passage = (page: Page, lang: 'ar' | 'en') =>
  page.getByRole('button', { name: stringsOf(lang).copyPassage });
const ofArticle = (page: Page, lang: string) => shareControl(page, href(article(lang)));
const sectionPage = (lang: string, id: string): string => `${article(lang)}${id}/#share`;
/** Opens the menu of a section. */
const openMenu = async (page: Page, id: string) => {
  const menu = page.locator('details').filter({ has: page.locator(`a.anchor[href="#${id}"]`) });
  await menu.locator('summary').click();
  return menu;
};

test.each(['ar', 'en'] as const)(
  'without scripts the page of a section in %s has the address and the networks',
  async (lang) => {
    const page = await open(sectionPage(lang, 'prices'), { javaScriptEnabled: false, viewport: phone });
    const control = page.getByRole('main').locator('section', {
      has: page.getByRole('heading', { name: stringsOf(lang).shareSection }),
    });
    const address = absolute(`${article(lang)}prices/`);
    const links = control.locator('a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      href(`${article(lang)}prices/`),
      `mailto:?body=${address}`,
      `https://wa.me/?text=${address}`,
      `https://t.me/share/url?url=${address}`,
      `https://x.com/intent/post?url=${address}`,
      `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    ]);
    expect(await links.first().textContent()).toBe(address.replace('https://', ''));
    expect(await control.getByRole('button').count()).toBe(0);
    for (const link of await links.all()) {
      const box = await link.boundingBox();
      expect(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
    }
    await close(page);
  },
);

test('links next to a heading have the font weight of the interface, not of the heading', async () => {
  const page = await open(article('ar'));
  const weights = await page
    .locator(
      'article :is(header, copied-note) :is(details a, details > summary.icon-link, a[href*="/with-"])',
    )
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).fontWeight));
  expect(weights.length).toBeGreaterThan(10);
  expect(new Set(weights)).toEqual(new Set(['500']));
  await close(page);
});

test('no script of sharing is fetched before it is used', async () => {
  const page = await open(article('ar'));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await ofArticle(page, 'ar').locator('summary').click();
  await ofArticle(page, 'ar').getByRole('button').first().waitFor();
  expect(fetched).toHaveLength(2);
  await close(page);
});

test.each(['ar', 'en'] as const)('a press in %s copies the address, and says so', async (lang) => {
  const words = stringsOf(lang);
  const page = await open(article(lang), clipboard);
  const whole = ofArticle(page, lang);
  await whole.locator('summary').click();
  await whole.getByRole('button', { name: stringsOf(lang).copyLink }).click();
  await said(page, words.linkCopied);
  expect(await copied(page)).toBe(seen.address + article(lang));
  const menu = await openMenu(page, 'workers');
  expect(await whole.getAttribute('open')).toBeNull();
  await menu.getByRole('link', { name: words.copyLink }).click();
  await eventually(() => copied(page)).toBe(`${seen.address}${article(lang)}#workers`);
  expect(await menu.getAttribute('open')).toBeNull();
  await close(page);
});

test.each(['ar', 'en'] as const)('the page of a section in %s copies its address', async (lang) => {
  const page = await open(sectionPage(lang, 'workers'), clipboard);
  await page.getByRole('button', { name: stringsOf(lang).copyLink }).click();
  await said(page, stringsOf(lang).linkCopied);
  expect(await copied(page)).toBe(`${seen.address}${article(lang)}workers/`);
  expect(page.url()).toBe(seen.address + sectionPage(lang, 'workers'));
  await close(page);
});

test('Escape and a press elsewhere close the control', async () => {
  const page = await open(article('ar'));
  const control = ofArticle(page, 'ar');
  const summary = control.locator('summary');
  await summary.click();
  await control.getByRole('button').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await control.getAttribute('open')).toBeNull();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.click();
  await page.getByRole('heading', { level: 1 }).click();
  expect(await control.getAttribute('open')).toBeNull();
  await close(page);
});

test('the control closes when the focus leaves it', async () => {
  const page = await open(article('ar'));
  const control = ofArticle(page, 'ar');
  await control.locator('summary').focus();
  await page.keyboard.press('Enter');
  await control.getByRole('button').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await control.getAttribute('open')).not.toBeNull();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Tab');
  expect(await control.getAttribute('open')).toBeNull();
  await close(page);
});

test('after a selection with the mouse, Tab reaches its link first', async () => {
  const page = await open(article('ar'), clipboard);
  await page.locator('#p3').click({ clickCount: 3, position: { x: 300, y: 20 } });
  await passage(page, 'ar').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page, stringsOf('ar').linkCopied);
  expect(await copied(page)).toContain('#ponds:~:text=');
  await close(page);
});

test('on facing pages a passage is linked within its section too', async () => {
  const page = await open('ar/salt-works/with-en/', clipboard);
  await select(page, 'تملأ الحوض', 'ساعة');
  await passage(page, 'ar').click();
  await said(page, stringsOf('ar').linkCopied);
  expect(await copied(page)).toContain('/with-en/#ponds:~:text=');
  await close(page);
});

test('the share dialog of the device is offered if there is one', async () => {
  const page = await open(article('ar'), { viewport: phone });
  await page.evaluate(() => {
    navigator.share = (data) => {
      document.body.dataset['shared'] = data?.url ?? '';
      return Promise.resolve();
    };
  });
  const control = ofArticle(page, 'ar');
  await control.locator('summary').click();
  await control.getByRole('button', { name: stringsOf('ar').shareElsewhere }).click();
  expect(await page.evaluate(() => document.body.dataset['shared'])).toBe(seen.address + article('ar'));
  await close(page);
});

test.each([
  { lang: 'ar', from: 'تملأ الحوض', to: 'ساعة', section: 'ponds', directive: 'تملأ الحوض في ساعة' },
  // Parts of words are extended to whole words; words that occur more than once get a prefix.
  { lang: 'en', from: 'rine', to: 'rine', section: 'ponds', directive: 'its-,brine' },
] as const)('selected words get a link: $directive', async ({ lang, from, to, section, directive }) => {
  const page = await open(article(lang), clipboard);
  await select(page, from, to);
  const button = passage(page, lang);
  await button.click();
  await said(page, stringsOf(lang).linkCopied);
  const [, place, text = ''] = /#(.*):~:text=(.*)$/.exec(await copied(page)) ?? [];
  expect(place).toBe(section);
  expect(decodeURIComponent(text)).toBe(directive);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await button.waitFor({ state: 'detached' });
  await close(page);
});

test.each([
  { viewport: phone, colorScheme: 'light' },
  { viewport: desk, colorScheme: 'dark' },
] as const)('a section’s address redirects to the section', async (options) => {
  const page = await open('404.html', options);
  await page.goto(`${seen.address}${article('ar')}prices/`, { waitUntil: 'commit' });
  await page.waitForURL(`${seen.address}${article('ar')}#prices`);
  expect(
    await page.locator('#prices').evaluate((heading) => heading.getBoundingClientRect().top),
  ).toBeLessThan(200);
  await close(page);
});
