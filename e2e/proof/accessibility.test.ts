// npm run proof: axe on one page of each type, in both languages and themes, at three widths; all pages in large text.
import { describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/check/browser.ts';
import { largestPages } from '../../src/check/page-types.ts';
import { shareId } from '../../src/article/model/page-ids.ts';
import { fixture } from '../built-pages.ts';
import { axeFindings, close, excessWidth, useSite } from '../open-site.ts';

/** Section pages redirect to the article, except with this fragment. */
const toStay = `#${shareId}`;
const types = (['ar', 'en'] as const).flatMap((lang) =>
  Array.from(largestPages(fixture, lang), ([type, { path }]) => ({ lang, type, path })),
);

describe('axe', () => {
  const { open } = useSite();
  test.each(types)('finds nothing on the type $type in $lang', async ({ path }) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 390, 1280]) {
        const options = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
        const page = await open(path + toStay, options);
        expect(await axeFindings(page), `${colorScheme}, ${width} pixels`).toEqual([]);
        await close(page);
      }
  });
});

describe.each([24, 32])('with a default size of %i pixels', (size) => {
  const { open } = useSite(undefined, undefined, () =>
    launchBrowser([`--blink-settings=defaultFontSize=${size}`]),
  );
  test('no page scrolls sideways in a window of 320', async () => {
    const wide: string[] = [];
    const page = await open('', { viewport: { width: 320, height: 800 } });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${size}px`);
    for (const path of fixture.pages.keys()) {
      await page.goto(new URL(`${fixture.base}${path}${toStay}`, page.url()).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const excess = await excessWidth(page);
      if (excess > 0) wide.push(`/${path}: ${excess}`);
    }
    await close(page);
    expect(wide).toEqual([]);
  });
});
