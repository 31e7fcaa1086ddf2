// npm run proof: links to passages, opened on a new page of the system's Chromium, if the machine has one.
import { describe, expect, test } from 'vitest';
import { stringsOf } from '../../src/settings/strings.ts';
import { href } from '../../src/publish/urls.ts';
import { launchSystemChromium, systemChromium, type Page } from '../browser.ts';
import { clipboard, close, desk, select, settled, useSite } from '../open-site.ts';

/** A picture of where a selection was, without the selection's own colour. */
async function pictureOf(page: Page, from: string, to: string): Promise<string> {
  await select(page, from, to);
  const { x, y, width, height } = await page.evaluate(() => {
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    getSelection()?.removeAllRanges();
    return { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 };
  });
  expect(y).toBeGreaterThan(0);
  expect(y + height).toBeLessThan(desk.height);
  return (await page.screenshot({ clip: { x, y, width, height } })).toString('base64');
}

describe.skipIf(!systemChromium)('in the system’s Chromium', () => {
  const seen = useSite(undefined, undefined, launchSystemChromium);

  test.each([
    { lang: 'ar', section: 'ponds', from: 'ويقول العمال', to: 'قبل الميزان' },
    { lang: 'ar', section: 'ponds', from: 'تملأ الحوض', to: 'ساعة' },
    { lang: 'ar', section: 'workers', from: 'سالم دروب', to: 'في الطين' },
    { lang: 'en', section: 'ponds', from: 'brine', to: 'brine' },
    // Punctuation is between the selection, which begins with the first letters given, and its prefix or suffix.
    { lang: 'ar', section: 'what-remains', from: 'تُرى: كيف', to: 'تُرى: كيف', after: 6 },
  ] as const)(
    'a link to the passage from "$from" marks it',
    async ({ lang, section, from, to, after = 0 }) => {
      const path = `${lang}/salt-works/`;
      const page = await seen.open(path, clipboard);
      await select(page, from, to);
      await page.evaluate((letters) => {
        const range = getSelection()?.getRangeAt(0);
        range?.setStart(range.startContainer, range.startOffset + letters);
      }, after);
      const paragraph = await page.evaluate(
        () => getSelection()?.getRangeAt(0).startContainer.parentElement?.closest('[id]')?.id,
      );
      await page.getByRole('button', { name: stringsOf(lang).copyPassage }).click();
      await page
        .getByRole('status')
        .filter({ hasText: stringsOf(lang).linkCopied })
        .waitFor();
      const address = await page.evaluate(() => navigator.clipboard.readText());
      expect(address).toContain(`${href(path)}#${section}:~:text=`);
      await close(page);

      const fresh = await seen.browser.newPage({ viewport: desk, reducedMotion: 'reduce' });
      await fresh.goto(address);
      await fresh.waitForFunction((id) => document.querySelector(':target')?.id === id, paragraph);
      const marked = await pictureOf(fresh, from, to);
      // The mark of the target paragraph alone looks different.
      await fresh.goto('about:blank');
      await fresh.goto(`${seen.address}${path}#${paragraph}`);
      await settled(fresh);
      expect(await pictureOf(fresh, from, to)).not.toBe(marked);
      await fresh.close();
    },
  );
});
