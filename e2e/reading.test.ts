// The reading settings: size of text, line spacing, width of the text, theme.
import { expect, test } from 'vitest';
import { readingKey } from '../src/client/reading/stored.ts';
import { languages, type Language } from '../src/language/language.ts';
import { site } from '../src/settings/site.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { launchBrowser, type Locator, type Page } from './browser.ts';
import { axeFindings, close, desk, eventually, excessWidth, phone, useSite, wordsOn } from './open-site.ts';

const seen = useSite();
const { open } = seen;

const article = (lang: Language): string => `${lang}/salt-works/`;
const facing = (lang: Language): string => `${article(lang)}with-${lang === 'ar' ? 'en' : 'ar'}/`;
const narrow = { width: 320, height: 700 };
const percent = (lang: Language, factor: number): string =>
  factor.toLocaleString(languages[lang].locale, { style: 'percent' });

const buttonOn = async (page: Page): Promise<Locator> =>
  page.getByRole('banner').getByRole('button', { name: (await wordsOn(page)).reading.name });

/** Opens the panel. */
async function openPanel(page: Page): Promise<Locator> {
  await (await buttonOn(page)).click();
  const panel = page.getByRole('dialog', { name: (await wordsOn(page)).reading.name });
  await panel.waitFor();
  return panel;
}

/** Chooses an option of a setting in the open panel, by the names of both. */
const choose = (page: Page, setting: string, option: string): Promise<void> =>
  page.getByRole('group', { name: setting, exact: true }).getByText(option, { exact: true }).click();

const isFocused = (element: Locator): Promise<boolean> =>
  element.evaluate((found) => found === document.activeElement);
const stored = (page: Page): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), readingKey);

/** Sizes of an element in pixels, and the lightness of its page, from 0 to 255. */
const look = (element: Locator) =>
  element.evaluate((found) => {
    const { fontSize, lineHeight } = getComputedStyle(found);
    const [red = 0] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? [];
    return {
      size: parseFloat(fontSize),
      spacing: parseFloat(lineHeight) / parseFloat(fontSize),
      width: found.getBoundingClientRect().width,
      lightness: Number(red),
    };
  });

/** How much of a page moved while it loaded. Fonts are left out: a late one may move a line. */
const shiftOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          done(
            list
              .getEntries()
              .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        // Without a shift the observer is not called.
        requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
      }),
  );

test.each(['ar', 'en'] as const)('each setting changes the text in %s, and nothing else', async (lang) => {
  const page = await open(article(lang));
  const { reading, textSizeIn } = stringsOf(lang);
  const text = page.locator('#p1');
  const chrome = () => look(page.getByRole('contentinfo').getByRole('listitem').first());
  const [before, chromeBefore] = [await look(text), await chrome()];
  await openPanel(page);
  expect(await stored(page)).toBe(null);

  await choose(page, textSizeIn[lang], percent(lang, 2));
  expect((await look(text)).size).toBeCloseTo(before.size * 2, 1);
  await choose(page, textSizeIn[lang === 'ar' ? 'en' : 'ar'], percent(lang, 1.5));
  expect((await look(text)).size).toBeCloseTo(before.size * 2, 1);
  await choose(page, reading.lines, reading.loose);
  expect((await look(text)).spacing).toBeCloseTo(before.spacing * 1.2, 2);
  await choose(page, reading.column, reading.narrow);
  expect((await look(text)).width).toBeLessThan(before.width - 50);
  await choose(page, reading.column, reading.wide);
  expect((await look(text)).width).toBeGreaterThan(before.width + 50);
  await choose(page, reading.theme, reading.dark);
  expect((await look(text)).lightness).toBeLessThan(128);
  expect(await chrome()).toEqual({ ...chromeBefore, lightness: expect.any(Number) as number });

  await page.getByRole('button', { name: reading.reset }).click();
  expect(await look(text)).toEqual(before);
  expect(await stored(page)).toBe(null);
  await close(page);
});

test('choices hold on the next pages, which do not move while they load', async () => {
  const page = await open(article('en'), { colorScheme: 'light' });
  const { reading, textSizeIn } = stringsOf('en');
  await openPanel(page);
  await choose(page, textSizeIn.en, percent('en', 1.5));
  await choose(page, textSizeIn.ar, percent('en', 1.25));
  await choose(page, reading.column, reading.narrow);
  await choose(page, reading.theme, reading.dark);
  const text = page.locator('#p1');
  const before = await look(text);
  await page.route('**/*.woff2', (route) => route.abort());
  await page.reload();
  expect(await shiftOn(page)).toBe(0);
  expect(await look(text)).toEqual(before);
  await page.goto(`${seen.address}${article('ar')}`);
  expect(await shiftOn(page)).toBe(0);
  expect((await look(text)).lightness).toBeLessThan(128);
  await openPanel(page);
  const checked = page.getByRole('dialog').getByRole('radio', { checked: true });
  expect(
    await checked.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  ).toEqual(['1.25', '1.5', '', '33rem', 'dark']);
  await close(page);
});

test('the theme is the system’s until one is chosen, and again after that', async () => {
  const page = await open('en/', { colorScheme: 'dark' });
  const { reading } = stringsOf('en');
  const lightness = async () => (await look(page.getByRole('main'))).lightness;
  expect(await lightness()).toBeLessThan(128);
  await openPanel(page);
  await choose(page, reading.theme, reading.light);
  expect(await lightness()).toBeGreaterThan(128);
  await choose(page, reading.theme, reading.system);
  expect(await lightness()).toBeLessThan(128);
  await close(page);
});

test('a page that the browser kept has the choices made on another since', async () => {
  const page = await open(article('en'));
  const text = page.locator('#p1');
  const { size } = await look(text);
  await page.evaluate((key) => {
    localStorage.setItem(key, '--latin:2');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, readingKey);
  expect((await look(text)).size).toBeCloseTo(size * 2, 1);
  await close(page);
});

test.each(['ar', 'en'] as const)(
  'facing paragraphs stay side by side in %s, with Arabic twice as large and English as it was',
  async (lang) => {
    const page = await open(facing(lang));
    const { textSizeIn } = stringsOf(lang);
    const sizes = async () => [
      (await look(page.locator('#p1 > [lang=ar] p').first())).size,
      (await look(page.locator('#p1 > [lang=en] p').first())).size,
    ];
    const [arabic = 0, english = 0] = await sizes();
    await openPanel(page);
    await choose(page, textSizeIn.ar, percent(lang, 2));
    const [largeArabic, sameEnglish] = await sizes();
    expect(largeArabic).toBeCloseTo(arabic * 2, 1);
    expect(sameEnglish).toBe(english);
    const rows = await page.locator('copied-note > [dir]').evaluateAll((pairs) =>
      pairs.map((pair) => {
        const { top, bottom } = pair.getBoundingClientRect();
        const cells = [...pair.querySelectorAll(':scope > [lang]')].map((cell) =>
          cell.getBoundingClientRect(),
        );
        return {
          top,
          bottom,
          tops: cells.map((cell) => cell.top),
          bottoms: cells.map((cell) => cell.bottom),
        };
      }),
    );
    expect(rows.filter(({ tops }) => tops.length === 2).length).toBeGreaterThan(10);
    for (const [i, { top, tops, bottoms }] of rows.entries()) {
      for (const cell of tops) expect(cell).toBeCloseTo(tops[0] ?? NaN, 1);
      expect(top).toBeGreaterThanOrEqual((rows[i - 1]?.bottom ?? -Infinity) - 0.5);
      expect(Math.max(...bottoms)).toBeLessThanOrEqual((rows[i]?.bottom ?? NaN) + 0.5);
    }
    expect(await excessWidth(page)).toBe(0);
    await close(page);
  },
);

test.each([phone, desk])(
  'in a window of $width pixels the panel is opened and closed by keyboard, and the focus returns',
  async (viewport) => {
    const page = await open(article('ar'), { viewport });
    const button = await buttonOn(page);
    const panel = page.getByRole('dialog');
    for (let times = 0; times < 2; times++) {
      await button.focus();
      await page.keyboard.press('Enter');
      await eventually(() => isFocused(panel.getByRole('radio', { checked: true }).first())).toBe(true);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Tab');
      expect(await panel.evaluate((found) => found.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      expect(await isFocused(button)).toBe(true);
    }
    expect(await stored(page)).toContain('--arabic:');
    const again = await openPanel(page);
    await page.getByRole('button', { name: stringsOf('ar').reading.close }).click();
    await again.waitFor({ state: 'hidden' });
    await openPanel(page);
    await page.mouse.click(viewport.width / 2, 200);
    await again.waitFor({ state: 'hidden' });
    await close(page);
  },
);

test('without scripts nothing of it is there', async () => {
  for (const lang of site.languages) {
    const page = await open(article(lang), { javaScriptEnabled: false });
    expect(await (await buttonOn(page)).count()).toBe(0);
    await close(page);
  }
});

test('where storage is disabled a choice is for its page alone', async () => {
  const page = await open('en/');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('disabled', 'SecurityError');
      },
    });
  });
  await page.goto(`${seen.address}${article('en')}`);
  const text = page.locator('#p1');
  const { size } = await look(text);
  await openPanel(page);
  await choose(page, stringsOf('en').textSizeIn.en, percent('en', 1.5));
  expect((await look(text)).size).toBeCloseTo(size * 1.5, 1);
  await page.reload();
  expect((await look(text)).size).toBe(size);
  await close(page);
});

test.each(['ar', 'en'] as const)(
  'in %s axe finds nothing in the open panel, and it fits its window',
  async (lang) => {
    for (const [viewport, colorScheme] of [
      [desk, 'dark'],
      [narrow, 'light'],
    ] as const) {
      const page = await open(article(lang), { viewport, colorScheme, reducedMotion: 'reduce' });
      const panel = await openPanel(page);
      expect(await axeFindings(page)).toEqual([]);
      const box = await panel.boundingBox();
      if (!box) throw new Error('the panel is not shown');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      // Beside the button, at the end of the line.
      if (viewport === desk)
        expect(lang === 'ar' ? box.x < 200 : box.x + box.width > desk.width - 200).toBe(true);
      expect(await excessWidth(page)).toBe(0);
      expect(await panel.evaluate((found) => found.scrollWidth - found.clientWidth)).toBe(0);
      await close(page);
    }
  },
);

test('with forced colours what is chosen can be told from the rest', async () => {
  const page = await open(article('en'), { forcedColors: 'active' });
  await openPanel(page);
  const { reading } = stringsOf('en');
  const background = (option: string) =>
    page.getByText(option, { exact: true }).evaluate((found) => getComputedStyle(found).backgroundColor);
  expect(await background(reading.system)).not.toBe(await background(reading.dark));
  await close(page);
});

test('beside the widest column notes are in the list at the end', async () => {
  const page = await open(article('en'));
  const { reading } = stringsOf('en');
  const isBelow = async () => {
    const [note, last] = await Promise.all([
      page.locator('#fn1').boundingBox(),
      page.locator('#fn2').boundingBox(),
    ]);
    const text = await page.locator('#p1').boundingBox();
    return Math.abs((note?.x ?? 0) - (text?.x ?? 0)) < 60 && (last?.y ?? 0) > (note?.y ?? 0);
  };
  expect(await isBelow()).toBe(false);
  await openPanel(page);
  await choose(page, reading.column, reading.wide);
  expect(await isBelow()).toBe(true);
  await close(page);
});

const large = useSite(undefined, undefined, () => launchBrowser(['--blink-settings=defaultFontSize=24']));
test.each([true, false])('sizes follow the browser’s own, scripts enabled: %s', async (javaScriptEnabled) => {
  for (const lang of site.languages) {
    const sizes = [];
    for (const { open } of [seen, large]) {
      const page = await open(article(lang), { javaScriptEnabled });
      sizes.push((await look(page.locator('#p1'))).size);
      await close(page);
    }
    const [usual = 0, larger = 0] = sizes;
    expect(larger / usual).toBeGreaterThan(1.35);
  }
});

test('the largest text does not scroll sideways', async () => {
  const wide: string[] = [];
  for (const path of [article('ar'), article('en'), facing('ar'), facing('en')]) {
    const page = await open(path);
    await page.evaluate((key) => localStorage.setItem(key, '--arabic:2;--latin:2;--lines:1.2'), readingKey);
    await page.reload();
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const excess = await excessWidth(page);
      if (excess > 0) wide.push(`/${path} at ${width}: ${excess}`);
    }
    await close(page);
  }
  expect(wide).toEqual([]);
});
