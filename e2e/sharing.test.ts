// Sharing, in a browser: the control, what it copies, links to passages, and the addresses of sections.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sharingWordsOf } from '../src/client/share/strings.ts';
import { stringsOf } from '../src/language/strings.ts';
import { absolute, href } from '../src/publish/urls.ts';
import { close, desk, phone, select, visit, type Visit } from './open-site.ts';

let seen: Visit;
let open: Visit['open'];

beforeAll(async () => {
  seen = await visit();
  ({ open } = seen);
});
afterAll(() => seen.end());
afterEach(() => {
  expect(seen.faults.splice(0)).toEqual([]);
});

const article = (lang: string): string => `${lang}/kazakhstan-unrest/`;
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

test.each(['ar', 'en'] as const)(
  'without scripts the control in %s holds the address and the networks',
  async (lang) => {
    const page = await open(article(lang), { javaScriptEnabled: false, viewport: phone });
    const control = page.locator('.sec:has(#american-concerns) .share');
    const address = absolute(`${article(lang)}american-concerns/`);
    await control.locator('summary').click();
    const links = control.locator('a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      href(`${article(lang)}american-concerns/`),
      `mailto:?body=${address}`,
      `https://wa.me/?text=${address}`,
      `https://t.me/share/url?url=${address}`,
      `https://x.com/intent/post?url=${address}`,
      `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    ]);
    expect(await links.first().textContent()).toBe(address.replace('https://', ''));
    expect(await control.locator('button').count()).toBe(0);
    for (const link of await links.all()) {
      const box = await link.boundingBox();
      expect(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
    }
    await close(page);
  },
);

test('what stands beside a heading is set as the rest of the interface, and not as the heading', async () => {
  const page = await open(article('ar'));
  const weights = await page
    .locator('.by .twin, .beside .twin')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).fontWeight));
  expect(new Set(weights)).toEqual(new Set(['500']));
  await close(page);
});

test('nothing of sharing is fetched before a reader asks for it', async () => {
  const page = await open(article('ar'));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url().replace(/^.*\/|\..*$/g, '')));
  await page.locator('.by .share summary').click();
  await page.locator('.by .share button').first().waitFor();
  expect(fetched.sort()).toEqual(['panel', 'strings']);
  await close(page);
});

test.each(['ar', 'en'] as const)('a press in %s copies the address, and says so', async (lang) => {
  const words = stringsOf(lang);
  const page = await open(article(lang), clipboard);
  const whole = page.locator('.by .share');
  await whole.locator('summary').click();
  await whole.getByRole('button', { name: sharingWordsOf(lang).copyLink }).click();
  await page.locator('.copied', { hasText: words.linkCopied }).waitFor();
  expect(await copied(page)).toBe(seen.origin + href(article(lang)));
  const control = page.locator('.sec:has(#echoes-in-ukraine) .share');
  await control.locator('summary').click();
  expect(await whole.getAttribute('open')).toBeNull();
  await control.getByRole('button', { name: sharingWordsOf(lang).copyLink }).click();
  expect(await copied(page)).toBe(`${seen.origin}${href(article(lang))}echoes-in-ukraine/`);
  // The chain keeps giving the place on the page.
  await page.locator('.sec:has(#echoes-in-ukraine) .anchor').click();
  expect(await copied(page)).toBe(`${seen.origin}${href(article(lang))}#echoes-in-ukraine`);
  await close(page);
});

test('Escape and a press elsewhere close the control', async () => {
  const page = await open(article('ar'));
  const control = page.locator('.by .share');
  const summary = control.locator('summary');
  await summary.click();
  await control.locator('button').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await control.getAttribute('open')).toBeNull();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.click();
  await page.locator('.title').click();
  expect(await control.getAttribute('open')).toBeNull();
  await close(page);
});

test('the control closes when the keyboard goes on past it', async () => {
  const page = await open(article('ar'));
  const control = page.locator('.by .share');
  await control.locator('summary').focus();
  await page.keyboard.press('Enter');
  await control.locator('button').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await control.getAttribute('open')).not.toBeNull();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Tab');
  expect(await control.getAttribute('open')).toBeNull();
  await close(page);
});

test('from words selected with the mouse the keyboard comes to their link next', async () => {
  const page = await open(article('ar'), clipboard);
  await page.locator('#p3').click({ clickCount: 3, position: { x: 300, y: 20 } });
  await page.locator('.passage').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.copied', { hasText: stringsOf('ar').linkCopied }).waitFor();
  expect(await copied(page)).toContain('#power-struggle:~:text=');
  await close(page);
});

test('on facing pages a passage is linked within its section too', async () => {
  const page = await open('ar/kazakhstan-unrest/with-en/', clipboard);
  await select(page, 'كان الغلاء', 'الشرارة');
  await page.locator('.passage').click();
  await page.locator('.copied', { hasText: stringsOf('ar').linkCopied }).waitFor();
  expect(await copied(page)).toContain('/with-en/#power-struggle:~:text=');
  await close(page);
});

test('the device’s own ways to share are offered where there are some', async () => {
  const page = await open(article('ar'), { viewport: phone });
  await page.evaluate(() => {
    navigator.share = (data) => {
      document.body.dataset['shared'] = data?.url ?? '';
      return Promise.resolve();
    };
  });
  const control = page.locator('.sec:has(#deep-questions) .share');
  await control.locator('summary').click();
  await control.getByRole('button', { name: sharingWordsOf('ar').shareElsewhere }).click();
  expect(await page.evaluate(() => document.body.dataset['shared'])).toBe(
    `${seen.origin}${href(article('ar'))}deep-questions/`,
  );
  await close(page);
});

test.each([
  { lang: 'ar', from: 'كان الغلاء', to: 'الشرارة', directive: 'كان الغلاء هو الشرارة' },
  // Parts of words are made whole, and words that stand elsewhere too are told by those before them.
  { lang: 'en', from: 'link', to: 'nken', directive: 'Antony-,Blinken' },
] as const)('selected words get a link: $directive', async ({ lang, from, to, directive }) => {
  const page = await open(article(lang), clipboard);
  await select(page, from, to);
  const button = page.getByRole('button', { name: sharingWordsOf(lang).copyPassage });
  await button.click();
  await page.locator('.copied', { hasText: stringsOf(lang).linkCopied }).waitFor();
  const [, section, text = ''] = /#(.*):~:text=(.*)$/.exec(await copied(page)) ?? [];
  expect(section).toBe(lang === 'ar' ? 'power-struggle' : 'american-concerns');
  expect(decodeURIComponent(text)).toBe(directive);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await button.waitFor({ state: 'detached' });
  await close(page);
});

test.each([
  { viewport: phone, colorScheme: 'light' },
  { viewport: desk, colorScheme: 'dark' },
] as const)('a section’s address leads on to the section', async (options) => {
  const page = await open('404.html', options);
  await page.goto(`${seen.origin}${href(article('ar'))}american-concerns/`, { waitUntil: 'commit' });
  await page.waitForURL(`${seen.origin}${href(article('ar'))}#american-concerns`);
  expect(
    await page.locator('#american-concerns').evaluate((heading) => heading.getBoundingClientRect().top),
  ).toBeLessThan(200);
  await close(page);
});
