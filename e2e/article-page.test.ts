// The fixture site in a browser: what only a browser shows of an article and its facing pages.
import type { Page } from './browser.ts';
import { expect, test } from 'vitest';
import { languages } from '../src/language/language.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { absolute } from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import {
  axeFindings,
  clipboard,
  close,
  desk,
  eventually,
  excessWidth,
  phone,
  scrollBelow,
  settled,
  useSite,
  wordsOn,
} from './open-site.ts';

const seen = useSite();
const { open } = seen;

const article = (lang: string): string => `${lang}/salt-works/`;
const facing = (lang: string): string => `${article(lang)}with-${lang === 'ar' ? 'en' : 'ar'}/`;
/** One page of each type. */
const types = (lang: string): string[] => [
  '',
  `${lang}/`,
  article(lang),
  facing(lang),
  `${lang}/topics/harbour/`,
  `${lang}/about/`,
  `${lang}/sunk-quay/`,
  '404.html',
];
const text = 'copied-note > p[id]';
const contents = async (page: Page) =>
  page.getByRole('navigation', { name: (await wordsOn(page)).inThisArticle });
/** The menu beside a section's heading; its button has the section's title in its name. */
const menuOf = async (page: Page, id: string) => {
  const title = (await page.locator(`#${id}`).textContent()) ?? '';
  return page
    .getByRole('article')
    .locator('details')
    .filter({ has: page.locator(`summary[aria-label="${(await wordsOn(page)).sectionLink(title)}"]`) });
};
/** Opens a section's menu, and returns its link to the section. */
const anchor = async (page: Page, id: string) => {
  const menu = await menuOf(page, id);
  await menu.locator('summary').click();
  return menu.getByRole('link').first();
};
const box = async (page: Page, selector: string) => {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`${selector} is not shown`);
  return found;
};

test.each([
  { lang: 'ar', colorScheme: 'light', viewport: phone },
  { lang: 'en', colorScheme: 'dark', viewport: desk },
] as const)('axe finds nothing in the $colorScheme theme', async ({ lang, ...options }) => {
  for (const path of types(lang)) {
    const page = await open(path, { ...options, reducedMotion: 'reduce' });
    // Scripts that depend on the scroll position load on the first scroll. One screen down, the button to the top is
    // shown, and hides if a link is under it.
    await page.mouse.wheel(0, options.viewport.height);
    await eventually(() => axeFindings(page)).toEqual([]);
    await close(page);
  }
});

test('no page scrolls sideways from 320 to 1920 pixels, with wider text spacing too', async () => {
  const content =
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';
  const wide: string[] = [];
  for (const path of [...types('ar'), ...types('en')]) {
    const page = await open(path, { bypassCSP: true });
    for (const isSpaced of [false, true]) {
      if (isSpaced) await page.addStyleTag({ content });
      for (const width of [320, 360, 390, 480, 640, 768, 1023, 1024, 1200, 1280, 1600, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await excessWidth(page);
        if (excess > 0) wide.push(`/${path} at ${width}${isSpaced ? ', spaced' : ''}: ${excess} px too wide`);
      }
    }
    await close(page);
  }
  expect(wide).toEqual([]);
});

test.each(['ar', 'en'])('lines in %s hold at most 80 characters, and 75 in the middle', async (lang) => {
  for (const viewport of [phone, desk, { width: 1920, height: 1000 }]) {
    const page = await open(article(lang), { viewport });
    const lengths = await page.locator(text).evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const lines = new Map<number, number>();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let i = 0; i < (node.textContent?.length ?? 0); i++) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { top, height } = range.getBoundingClientRect();
            const line = Math.round((top + height / 2) / 12);
            lines.set(line, (lines.get(line) ?? 0) + 1);
          }
        return [...lines.values()];
      }),
    );
    lengths.sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(80);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(75);
    await close(page);
  }
});

test.each(['ar', 'en'] as const)('in %s the contents are at the start side of the text', async (lang) => {
  const page = await open(article(lang));
  const nav = await (await contents(page)).boundingBox();
  const paragraph = await box(page, text);
  expect(Math.sign((nav?.x ?? NaN) - paragraph.x)).toBe(lang === 'ar' ? 1 : -1);
  await close(page);
});

test.each(['ar', 'en'] as const)(
  'in %s one control beside a heading opens the links of the section, scripts or not',
  async (lang) => {
    const other = lang === 'ar' ? 'en' : 'ar';
    const words = stringsOf(lang);
    for (const [viewport, javaScriptEnabled] of [
      [desk, true],
      [phone, false],
    ] as const) {
      const page = await open(article(lang), { viewport, javaScriptEnabled });
      const menu = await menuOf(page, 'prices');
      const title = (await page.locator('#prices').textContent()) ?? '';
      await menu.locator('summary').click();
      const links = [
        [javaScriptEnabled ? words.copyLink : words.linkHere, '#prices'],
        [words.shareSection, `/${article(lang)}prices/#share`],
        [words.sectionIn[other], `/${article(other)}#prices`],
        [words.facing[other], `/${facing(lang)}#prices`],
      ] as const;
      for (const [name, address] of links) {
        const fullName = javaScriptEnabled ? `${name}: ${title}` : name;
        const link = menu
          .getByRole('list', { name: title })
          .getByRole('link', { name: fullName, exact: true });
        expect(await link.getAttribute('href')).toBe(address);
        const { x, width, height } = (await link.boundingBox()) ?? { x: -1, width: 0, height: 0 };
        expect(x >= 0 && x + width <= viewport.width && height >= 44).toBe(true);
      }
      expect(await menu.getByRole('link').count()).toBe(links.length);
      await close(page);
    }
  },
);

test.each(['ar', 'en'])('in %s few tab stops are before the text, and each section has one', async (lang) => {
  const page = await open(article(lang));
  const stops = await page.evaluate(() => {
    const text = document.querySelector('copied-note');
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, summary')].filter(
      (element) => element.checkVisibility() && !element.getAttribute('href')?.startsWith('#'),
    );
    const before = all.filter(
      (element) => text && text.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING,
    );
    return { before: before.length, menus: text?.querySelectorAll('summary').length };
  });
  expect(stops.before).toBeLessThanOrEqual(10);
  expect(stops.menus).toBe(await page.locator('copied-note h2[id]').count());
  await close(page);
});

test.each(['ar', 'en'])(
  'arriving at a section in %s shows its heading and its control whole',
  async (lang) => {
    const page = await open(`${article(lang)}#workers`);
    for (const part of [page.locator('#workers'), (await menuOf(page, 'workers')).locator('summary')])
      expect((await part.boundingBox())?.y).toBeGreaterThan(0);
    await close(page);
  },
);

test('Arabic is never letter-spaced, slanted or justified, and its bold is a real font', async () => {
  for (const path of [article('ar'), article('en'), 'ar/']) {
    const page = await open(path);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll('body :lang(ar)')].flatMap((element) => {
        const style = getComputedStyle(element);
        const isRight =
          ['normal', '0px'].includes(style.letterSpacing) &&
          style.fontStyle === 'normal' &&
          style.fontSynthesisWeight === 'none' &&
          // Cells are aligned as their column says, and fields as their page: both compute to left or right.
          (['start', 'center', 'end'].includes(style.textAlign) ||
            element.matches('[type=search], th, td')) &&
          style.textAlign !== 'justify' &&
          style.textTransform === 'none';
        return isRight ? [] : [element.outerHTML.slice(0, 80)];
      }),
    );
    expect(wrong).toEqual([]);
    await close(page);
  }
});

test.each(['ar', 'en'])('all text of an article in %s is drawn with the site’s fonts', async (lang) => {
  const page = await open(article(lang));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  // Code is in a font of the system.
  const selector = 'body *:not(pre, code, :has(code))';
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const foreign: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts) if (!font.isCustomFont) foreign.push(font.familyName);
  }
  expect(foreign).toEqual([]);
  await close(page);
});

test.each(['ar', 'en'])('arriving at a section in %s marks its heading', async (lang) => {
  const page = await open(`${article(lang)}#prices`);
  const background = (id: string): Promise<string> =>
    page
      .locator(`#${id} span`)
      .first()
      .evaluate((span) => getComputedStyle(span).backgroundImage);
  expect(await background('prices')).toContain('gradient');
  expect(await background('tides')).toBe('none');
  const { y } = await box(page, '#prices');
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(100);
  await close(page);
});

test.each(['ar', 'en'] as const)(
  'pressing an anchor in %s copies the absolute address and shows a note',
  async (lang) => {
    const page = await open(article(lang), clipboard);
    await (await anchor(page, 'workers')).click();
    const address = `${seen.address}${article(lang)}#workers`;
    const note = page.getByRole('status');
    await eventually(() => note.textContent()).toBe(stringsOf(lang).linkCopied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(page.url()).toBe(address);
    await eventually(() => note.textContent()).toBe('');
    await close(page);
  },
);

test('the section being read is marked in the contents', async () => {
  const page = await open(article('ar'));
  const current = (await contents(page)).locator('[aria-current=location]');
  expect(await current.count()).toBe(0);
  await scrollBelow(page.locator('#prices'), 100);
  await eventually(() => current.getAttribute('href')).toBe('#prices');
  expect(await current.count()).toBe(1);
  // A jump past headings, as by the End key, does not scroll through them.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await eventually(() => current.getAttribute('href')).toBe('#what-remains');
  await page.evaluate(() => scrollTo(0, 0));
  await eventually(() => current.count()).toBe(0);
  await close(page);
});

const toTop = {
  contents: (page: Page) => page.getByRole('navigation').locator('a[href="#top"]'),
  footer: (page: Page) => page.getByRole('contentinfo').locator('a[href="#top"]'),
};
test.each([
  { lang: 'ar', viewport: phone, link: 'footer', by: 'keyboard' },
  { lang: 'en', viewport: desk, link: 'contents', by: 'keyboard' },
  { lang: 'ar', viewport: desk, link: 'footer', by: 'mouse' },
] as const)(
  'back to top by the $link and $by moves keyboard focus, scripts or not',
  async ({ lang, viewport, link, by }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(article(lang), { viewport, javaScriptEnabled, reducedMotion: 'reduce' });
      await page.mouse.wheel(0, 3000);
      await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
      if (by === 'mouse') await toTop[link](page).click();
      else {
        await toTop[link](page).focus();
        await page.keyboard.press('Enter');
      }
      await eventually(() => page.evaluate(() => scrollY)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('top');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
        stringsOf(lang).skipToContent,
      );
      await close(page);
    }
  },
);

test.each([
  ['reduce', 'auto', 'none'],
  ['no-preference', 'smooth', 'block'],
] as const)(
  'with motion set to %s, links scroll %s and the progress is %s',
  async (reducedMotion, behaviour, progress) => {
    const page = await open(article('ar'), { reducedMotion });
    await page.getByRole('banner').getByRole('link').nth(1).focus();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
      behaviour,
    );
    expect(
      await page
        .locator('body > div')
        .first()
        .evaluate((bar) => getComputedStyle(bar).display),
    ).toBe(progress);
    await close(page);
  },
);

test.each(['ar', 'en'])('in %s progress grows from the start side', async (lang) => {
  const page = await open(article(lang));
  await page.evaluate(() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2));
  const width = async (): Promise<number> => (await box(page, 'body > div')).width;
  await eventually(width).toBeGreaterThan(400);
  const { x, width: grown } = await box(page, 'body > div');
  expect(grown).toBeLessThan(900);
  if (lang === 'en') expect(x).toBeCloseTo(0, 0);
  else expect(x + grown).toBeCloseTo(desk.width, 0);
  await close(page);
});

test('the page is complete without scripts', async () => {
  const page = await open(article('ar'), { javaScriptEnabled: false, viewport: phone });
  const words = stringsOf('ar');
  expect(await page.locator(text).count()).toBeGreaterThanOrEqual(15);
  await page.locator('summary', { hasText: words.inThisArticle }).click();
  await page.getByRole('link', { name: 'ماذا يبقى', exact: true }).click();
  expect(page.url()).toContain('#what-remains');
  await (await anchor(page, 'prices')).click();
  expect(page.url()).toContain('#prices');
  const twin = page.locator('a[href$="en/salt-works/#prices"]');
  if (!(await twin.isVisible())) await (await menuOf(page, 'prices')).locator('summary').click();
  await twin.click();
  expect(page.url()).toBe(`${seen.address}${article('en')}#prices`);
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('banner').getByRole('link', { name: languages.ar.name }).click();
  expect(page.url()).toBe(`${seen.address}${article('ar')}`);
  await close(page);
});

test.each(['ar', 'en'])('in %s the keyboard goes from the skip link to the text', async (lang) => {
  const page = await open(article(lang));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('article');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.parentElement?.closest('#article')?.id)).toBe(
    'article',
  );
  await close(page);
});

test('controls are at least 24 × 24 pixels, except links within text', async () => {
  const small: string[] = [];
  for (const path of [article('ar'), 'en/', 'ar/topics/harbour/', '404.html']) {
    const page = await open(path, { viewport: phone });
    small.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll('a, button, summary')]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => {
            const { width, height, right, bottom } = element.getBoundingClientRect();
            const isInText = element.closest(
              'copied-note :is(p, li), [id^=comment] p, section[lang] > p, section > article div p',
            );
            return !isInText && right > 0 && bottom > 0 && Math.min(width, height) < 24;
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      )),
    );
    await close(page);
  }
  expect(small).toEqual([]);
});

test('an unknown address shows a page in all languages', async () => {
  const page = await open('no/such/page/');
  for (const lang of site.languages)
    await page.getByRole('heading', { name: stringsOf(lang).notFound }).waitFor();
  await page.getByRole('link', { name: stringsOf('en').home }).click();
  expect(page.url()).toBe(`${seen.address}en/`);
  await close(page);
});

test('a printed page has the text, its source and its address, and no controls', async () => {
  const page = await open(article('ar'));
  const words = stringsOf('ar');
  await page.emulateMedia({ media: 'print' });
  const hidden = [
    page.getByRole('navigation'),
    // But for the numbers of notes.
    page.locator('button:not(sup button)'),
    page.locator('aside'),
    page.locator('summary'),
    page.locator('section[aria-labelledby=related]'),
    page.getByRole('link', { name: words.sectionIn.en }),
    page.getByRole('link', { name: words.sectionLink('') }),
    page.getByRole('link', { name: words.backToTop }),
  ];
  for (const part of hidden)
    for (const one of await part.all()) expect(await one.isVisible(), await one.innerHTML()).toBe(false);
  await page.getByText(absolute(article('ar')), { exact: true }).waitFor();
  // 12.5 points.
  expect(
    await page
      .locator(text)
      .first()
      .evaluate((p) => getComputedStyle(p).fontSize),
  ).toBe('16.6667px');
  await close(page);
});

test.each(['ar', 'en'])(
  'on the facing page in %s Arabic is at the right, English at the left, row by row',
  async (lang) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(facing(lang), { javaScriptEnabled });
      const rows = await page.locator('#article > *').evaluateAll((all) =>
        all.map((row) => {
          const cell = (code: string) => {
            const found = row.querySelector(`:scope > [lang=${code}]`);
            const text = found && document.createTreeWalker(found, NodeFilter.SHOW_TEXT).nextNode();
            if (!found || !text) return null;
            const range = document.createRange();
            range.selectNodeContents(text);
            return { x: found.getBoundingClientRect().x, y: range.getClientRects()[0]?.y ?? NaN };
          };
          return { ar: cell('ar'), en: cell('en') };
        }),
      );
      const pairs = rows.flatMap(({ ar, en }) => (ar && en ? [{ ar, en }] : []));
      expect(pairs.length).toBeGreaterThan(20);
      for (const { ar, en } of pairs) {
        expect(ar.x).toBeGreaterThan(en.x + 400);
        // Within a line of the Arabic text.
        if (!isNaN(ar.y) && !isNaN(en.y)) expect(Math.abs(ar.y - en.y)).toBeLessThan(24);
      }
      await close(page);
    }
  },
);

test.each(['ar', 'en'])(
  'on a phone the languages of the facing page in %s alternate, the page’s own first',
  async (lang) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(facing(lang), { viewport: phone, javaScriptEnabled });
      const rows = await page.locator('#article > [id^=p]').evaluateAll((all) =>
        all.map((row) =>
          [...row.querySelectorAll(':scope > [lang]')].map((cell) => {
            const { top, width } = cell.getBoundingClientRect();
            return { lang: cell.getAttribute('lang'), top, isWide: width > 300 };
          }),
        ),
      );
      const both = [lang, lang === 'ar' ? 'en' : 'ar'];
      expect(rows.length).toBeGreaterThan(15);
      expect(rows.map((row) => row.map((cell) => cell.lang))).toEqual(rows.map(() => both));
      const cells = rows.flat();
      expect(cells.every(({ isWide }) => isWide)).toBe(true);
      expect(cells.every(({ top }, i) => top > (cells[i - 1]?.top ?? 0))).toBe(true);
      await close(page);
    }
  },
);

test('on a phone both languages of a facing page are in full ink, each with its standfirst', async () => {
  const page = await open(facing('ar'), { viewport: phone });
  const inks = await page
    .locator('#p1 > [lang] p')
    .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).color));
  expect(inks).toHaveLength(2);
  expect(new Set(inks).size).toBe(1);
  for (const lang of ['ar', 'en']) {
    const root = await open(article(lang));
    const standfirst = (await root.locator('article header > h1 + p').textContent()) ?? '';
    await page.getByText(standfirst, { exact: true }).waitFor();
    await close(root);
  }
  await close(page);
});

test('in forced colours the chosen language of a facing page has a mark of its own', async () => {
  const page = await open(facing('ar'), { forcedColors: 'active' });
  const grounds = await page
    .getByRole('radiogroup')
    .locator('label')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor));
  expect(new Set(grounds).size).toBe(2);
  await close(page);
});

test('text at the reader’s own default size never scrolls sideways', async () => {
  const wide: string[] = [];
  const paths = ['ar', 'en'].flatMap((lang) => [
    article(lang),
    facing(lang),
    `${article(lang)}prices/#share`,
  ]);
  for (const path of ['ar/lighthouse/', ...paths]) {
    const page = await open(path, { bypassCSP: true });
    for (const size of [24, 32]) {
      await page.addStyleTag({ content: `html{font-size:${size}px}` });
      for (const width of [320, 390, 640, 768]) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await excessWidth(page);
        if (excess > 0) wide.push(`/${path} at ${width}, text of ${size} px: ${excess} px too wide`);
      }
    }
    await close(page);
  }
  expect(wide).toEqual([]);
});

/** Chooses what a facing page shows: a language by its name, or both. */
const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup').getByText(name, { exact: true }).click();

test('one language is chosen without scripts; with them the choice is in the address and remembered', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(facing('ar'), { javaScriptEnabled });
    const shown = async () => [
      await page.locator('#p1 > [lang=ar]').isVisible(),
      await page.locator('#p1 > [lang=en]').isVisible(),
    ];
    expect(await shown()).toEqual([true, true]);
    await choose(page, languages.en.name);
    expect(await shown()).toEqual([false, true]);
    await choose(page, languages.ar.name);
    expect(await shown()).toEqual([true, false]);
    if (javaScriptEnabled) {
      expect(page.url()).toContain('?show=ar');
      await page.goto(`${seen.address}${facing('en')}`);
      expect(await shown()).toEqual([true, false]);
      await page.goto(`${seen.address}${facing('en')}?show=both`);
      expect(await shown()).toEqual([true, true]);
    }
    await close(page);
  }
});

test('the language switch keeps the section being read', async () => {
  const page = await open(article('ar'));
  await scrollBelow(page.locator('#workers'), 50);
  await eventually(() => page.locator('[aria-current=location]').count()).toBeGreaterThan(0);
  /** Presses the footer's link without scrolling to it. */
  const press = (name: string): Promise<void> =>
    page.getByRole('contentinfo').getByRole('link', { name }).dispatchEvent('click');
  await press(languages.en.name);
  await page.waitForURL(`**/${article('en')}#workers`);
  expect((await box(page, '#workers')).y).toBeLessThan(120);
  await page.goto(`${seen.address}${facing('en')}#what-remains`);
  // The script that sets the link's fragment on a press is loaded by the first scroll.
  const fragment = (): Promise<string> =>
    page
      .getByRole('contentinfo')
      .getByRole('link', { name: languages.ar.name })
      .evaluate((link) => {
        link.addEventListener('click', (event) => event.preventDefault(), { once: true });
        if (link instanceof HTMLElement) link.click();
        return link instanceof HTMLAnchorElement ? link.hash : '';
      });
  await eventually(fragment).toBe('#what-remains');
  await press(languages.ar.name);
  await page.waitForURL(`**/${facing('ar')}#what-remains`);
  await close(page);
});

test('the target section of a facing page is marked, and the bar does not cover it', async () => {
  const page = await open(`${facing('ar')}#prices`);
  const row = await box(page, '#prices');
  const bar = await box(page, '[role=radiogroup]');
  expect(row.y).toBeGreaterThanOrEqual(bar.y + bar.height);
  expect(row.y).toBeLessThan(200);
  await page.goto(`${seen.address}${facing('ar')}#p7`);
  const background = (id: string): Promise<string> =>
    page
      .locator(`#${id} > [lang]`)
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await background('p7')).not.toBe(await background('p8'));
  await close(page);
});

test.each([phone, desk])(
  'in a window of $width pixels the contents of a facing page close when one is chosen, and a choice of language keeps the place',
  async (viewport) => {
    const page = await open(facing('en'), { viewport, reducedMotion: 'reduce' });
    const words = stringsOf('en');
    const menu = page.getByRole('main').locator('details', { hasText: words.inThisArticle });
    await menu.locator('summary').click();
    await menu.locator('a[href="#workers"]').click();
    expect(await menu.getAttribute('open')).toBeNull();
    const top = async (): Promise<number> => (await page.locator('#workers').boundingBox())?.y ?? -1000;
    await eventually(top).toBeLessThan(120);
    await settled(page);
    for (const choice of [languages.ar.name, languages.en.name, words.both]) {
      await choose(page, choice);
      expect(await top()).toBeGreaterThan(-200);
      expect(await top()).toBeLessThan(400);
    }
    await close(page);
  },
);
