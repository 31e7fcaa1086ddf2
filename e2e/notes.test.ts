// Notes, in a browser: in the margin, over the text, on paper. Nothing of it needs a script.
import type { Page } from './browser.ts';
import { expect, test } from 'vitest';
import { stringsOf } from '../src/settings/strings.ts';
import { close, desk, phone, useSite } from './open-site.ts';

const { open } = useSite();

const article = (lang: string): string => `${lang}/salt-works/`;
const numberOf = (page: Page, lang: 'ar' | 'en', note: string) =>
  page.getByRole('button', { name: stringsOf(lang).footnote(note), exact: true });
const noteOf = (page: Page, note: number) =>
  page
    .getByRole('article')
    .getByRole('listitem')
    .and(page.locator(`#fn${note}`));
const boxOf = async (page: Page, note: number) => {
  const box = await noteOf(page, note).boundingBox();
  if (!box) throw new Error(`note ${note} is not shown`);
  return box;
};

test.each(['ar', 'en'] as const)(
  'on a phone in %s a number shows its note in the window, and Escape leads back to the number',
  async (lang) => {
    const page = await open(article(lang), { viewport: phone, javaScriptEnabled: false });
    const number = numberOf(page, lang, '1');
    await number.focus();
    await page.keyboard.press('Enter');
    const { x, y, width, height } = await boxOf(page, 1);
    expect(x >= 0 && x + width <= phone.width && y > 0 && y + height <= phone.height).toBe(true);
    // The link in the note is next.
    await page.keyboard.press('Tab');
    expect(
      await noteOf(page, 1)
        .getByRole('link')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await number.evaluate((button) => button === document.activeElement)).toBe(true);
    // It is in the list at the end then.
    expect((await boxOf(page, 1)).y).toBeGreaterThan(phone.height);
    await close(page);
  },
);

test.each(['ar', 'en'] as const)('in a wide window notes in %s are beside their numbers', async (lang) => {
  const page = await open(article(lang), { javaScriptEnabled: false });
  const text = await page.locator('#p1').boundingBox();
  for (const note of [1, 2]) {
    const number = await numberOf(page, lang, String(note)).boundingBox();
    const { x, y, width } = await boxOf(page, note);
    expect(Math.abs(y - (number?.y ?? NaN))).toBeLessThan(24);
    if (lang === 'ar') expect(x + width).toBeLessThan(text?.x ?? 0);
    else expect(x).toBeGreaterThan((text?.x ?? NaN) + (text?.width ?? NaN));
    expect(x >= 0 && x + width <= desk.width).toBe(true);
  }
  await close(page);
});

test.each(['ar', 'en'] as const)(
  'notes of one line in %s are below each other in the margin',
  async (lang) => {
    const page = await open(article(lang));
    await page.evaluate(() => {
      const [first, second] = [document.getElementById('fnref1'), document.getElementById('fnref2')];
      if (first && second) first.after(second);
    });
    const [first, second] = [await boxOf(page, 1), await boxOf(page, 2)];
    expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
    expect(second.y - first.y - first.height).toBeLessThan(40);
    await close(page);
  },
);

test('on paper the notes are a list after the text, and each is in the page once', async () => {
  const page = await open(article('en'));
  const note = 'Eighty dirhams a day, in season and out.';
  expect((await page.content()).split(note)).toHaveLength(2);
  await page.emulateMedia({ media: 'print' });
  const last = await page.locator('copied-note > p').last().boundingBox();
  const [first, second] = [await boxOf(page, 1), await boxOf(page, 2)];
  expect(first.y).toBeGreaterThan(last?.y ?? NaN);
  expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  await close(page);
});
