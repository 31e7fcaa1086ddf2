// The built site in a browser: what only a browser shows.
import AxeBuilder from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { stringsOf } from '../src/language/strings.ts';
import { site } from '../src/settings/site.ts';
import { close, desk, phone, visit, type Visit } from './open-site.ts';

let seen: Visit;
let origin: string;
let open: Visit['open'];

beforeAll(async () => {
  seen = await visit();
  ({ origin, open } = seen);
});
afterAll(() => seen.end());
// No page may complain, be refused by its policy, or ask another origin for anything.
afterEach(() => {
  expect(seen.faults.splice(0)).toEqual([]);
});

const article = (lang: string): string => `${lang}/kazakhstan-unrest/`;
const facing = (lang: string): string => `${article(lang)}with-${lang === 'ar' ? 'en' : 'ar'}/`;
const samples = ['ar', 'en'].flatMap((lang) => [
  `${lang}/`,
  article(lang),
  facing(lang),
  `${lang}/topics/kazakhstan/`,
  `${lang}/about/`,
]);

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
  const found: string[] = [];
  for (const viewport of [phone, desk])
    for (const path of ['', ...samples, '404.html']) {
      const page = await open(path, { viewport, colorScheme, reducedMotion: 'reduce' });
      // What follows the reader's place is there once a reader has moved.
      await page.evaluate(() => dispatchEvent(new Event('scroll')));
      await page.waitForTimeout(150);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      for (const { id, nodes } of violations)
        found.push(
          `/${path} at ${viewport.width}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
        );
      await close(page);
    }
  expect(found).toEqual([]);
});

test('no page scrolls sideways from 320 to 1920 pixels, with wider text spacing too', async () => {
  const spacing =
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';
  const wide: string[] = [];
  for (const path of ['', ...samples, '404.html', 'ar/kazakhstan-energy/', 'en/kazakhstan-energy/']) {
    const page = await open(path, { bypassCSP: true });
    for (const step of ['as set', 'spaced']) {
      if (step === 'spaced') await page.addStyleTag({ content: spacing });
      for (const width of [320, 360, 390, 480, 640, 768, 1023, 1024, 1200, 1280, 1600, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (excess > 0) wide.push(`/${path} at ${width}, ${step}: ${excess} px too wide`);
      }
    }
    await close(page);
  }
  expect(wide).toEqual([]);
});

test.each(['ar', 'en'])('lines of /%s/ hold at most 80 characters, and 75 in the middle', async (lang) => {
  for (const viewport of [phone, desk, { width: 1920, height: 1000 }]) {
    const page = await open(article(lang), { viewport });
    const lengths = await page.evaluate(() =>
      [...document.querySelectorAll('.prose > p')].flatMap((paragraph) => {
        const lines = new Map<number, number>();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let i = 0; i < (node.textContent?.length ?? 0); i++) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect();
            const line = Math.round((box.top + box.height / 2) / 12);
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

test('contents stand at the side reading starts from, and the twin of a section at the other', async () => {
  const place = async (lang: string) => {
    const page = await open(article(lang));
    const x = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.x ?? NaN;
    const found = {
      contents: await x('.contents nav'),
      text: await x('.prose > p'),
      twin: await x('.beside .twin'),
    };
    await close(page);
    return found;
  };
  const ar = await place('ar');
  expect(ar.contents).toBeGreaterThan(ar.text);
  expect(ar.twin).toBeLessThan(ar.text);
  const en = await place('en');
  expect(en.contents).toBeLessThan(en.text);
  expect(en.twin).toBeGreaterThan(en.text);
});

test('Arabic is never tracked, slanted or justified, nor drawn bold by machine', async () => {
  for (const path of [article('ar'), article('en'), 'ar/']) {
    const page = await open(path);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll(':lang(ar)')].flatMap((element) => {
        const style = getComputedStyle(element);
        const right =
          ['normal', '0px'].includes(style.letterSpacing) &&
          style.fontStyle === 'normal' &&
          style.fontSynthesisWeight === 'none' &&
          // A field takes its page's side, whatever is typed into it: that computes to a side.
          (['start', 'center', 'end'].includes(style.textAlign) || element.matches('[type=search]')) &&
          style.textTransform === 'none';
        return right || element.closest('head') ? [] : [element.outerHTML.slice(0, 80)];
      }),
    );
    expect(wrong).toEqual([]);
    await close(page);
  }
});

test.each(['ar', 'en'])('all text of /%s/ is drawn with our own fonts', async (lang) => {
  const page = await open(article(lang));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
  const foreign: string[] = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const font of fonts) if (!font.isCustomFont) foreign.push(font.familyName);
  }
  expect(foreign).toEqual([]);
  await close(page);
});

test('arriving at a section marks its heading', async () => {
  for (const lang of ['ar', 'en']) {
    const page = await open(`${article(lang)}#american-concerns`, { javaScriptEnabled: true });
    const heading = page.locator('#american-concerns');
    expect(
      await heading.locator('span').evaluate((span) => getComputedStyle(span).backgroundImage),
    ).toContain('gradient');
    expect((await heading.boundingBox())?.y).toBeGreaterThan(0);
    expect((await heading.boundingBox())?.y).toBeLessThan(100);
    await close(page);
  }
});

test.each(['ar', 'en'] as const)(
  'pressing an anchor of /%s/ copies the whole address and says so',
  async (lang) => {
    const page = await open(article(lang), { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('#echoes-in-ukraine + .anchor').click();
    const address = `${origin}${site.base}${article(lang)}#echoes-in-ukraine`;
    await expect.poll(() => page.locator('[role=status]').textContent()).toBe(stringsOf(lang).linkCopied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    expect(page.url()).toBe(address);
    await expect.poll(() => page.locator('[role=status]').textContent(), { timeout: 6000 }).toBe('');
    await close(page);
  },
);

test('the section being read is marked in the contents', async () => {
  const page = await open(article('ar'));
  expect(await page.locator('.contents [aria-current]').count()).toBe(0);
  await page
    .locator('#another-reason-to-worry')
    .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 100));
  const current = page.locator('.contents nav [aria-current=location]');
  await expect.poll(() => current.getAttribute('href')).toBe('#another-reason-to-worry');
  expect(await current.count()).toBe(1);
  // A jump over headings, as by the End key, crosses none of them in sight.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => current.getAttribute('href')).toBe('#deep-questions');
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => current.count()).toBe(0);
  await close(page);
});

test.each([
  { lang: 'ar', viewport: phone, link: '.rail a', by: 'keyboard' },
  { lang: 'ar', viewport: phone, link: '.rail a', by: 'mouse' },
  { lang: 'en', viewport: desk, link: '.contents .up', by: 'keyboard' },
  { lang: 'ar', viewport: desk, link: '.foot .up', by: 'mouse' },
])(
  'back to top by $link and $by moves keyboard focus, scripts or not',
  async ({ lang, viewport, link, by }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(article(lang), { viewport, javaScriptEnabled, reducedMotion: 'reduce' });
      await page.mouse.wheel(0, 3000);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
      if (by === 'mouse') await page.locator(link).first().click();
      else {
        await page.locator(link).first().focus();
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('top');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await close(page);
    }
  },
);

test('the button to the top comes after the first screen and covers no link, control or footer', async () => {
  for (const javaScriptEnabled of [true, false])
    for (const lang of ['ar', 'en']) {
      const page = await open(article(lang), { viewport: phone, javaScriptEnabled, reducedMotion: 'reduce' });
      const { first, seen, covered } = await page.evaluate(async (frames) => {
        const button = document.querySelector('.rail a');
        if (!button) throw new Error('there is no button');
        const others = [...document.querySelectorAll('a, button, summary, .foot')].filter(
          (e) => e !== button,
        );
        const isShown = (): boolean =>
          getComputedStyle(button).visibility === 'visible' &&
          button.getBoundingClientRect().top < innerHeight;
        const first = isShown();
        const covered: string[] = [];
        let seen = 0;
        for (let y = 0; y < document.documentElement.scrollHeight; y += 53) {
          scrollTo(0, y);
          // Scripts hear of what lies under the button a frame later; without scripts there are no frames to wait for.
          if (frames) await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          if (!isShown()) continue;
          seen++;
          const box = button.getBoundingClientRect();
          // What is folded away still has a place, and can't be covered.
          for (const element of others.filter((e) => e.checkVisibility({ contentVisibilityAuto: true })))
            for (const rect of element.getClientRects()) {
              const [left, right] = [Math.max(rect.left, box.left), Math.min(rect.right, box.right)];
              const [top, bottom] = [Math.max(rect.top, box.top), Math.min(rect.bottom, box.bottom)];
              if (right - left < 1 || bottom - top < 1) continue;
              const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              if (hit && button.contains(hit))
                covered.push(`at ${y}: ${element.textContent.trim().slice(0, 40)}`);
            }
        }
        return { first, seen, covered };
      }, javaScriptEnabled);
      expect(first).toBe(false);
      expect(covered).toEqual([]);
      expect(seen).toBeGreaterThan(20);
      await close(page);
    }
});

test('links jump where motion is unwanted, and glide where it is not', async () => {
  for (const [reducedMotion, behaviour] of [
    ['reduce', 'auto'],
    ['no-preference', 'smooth'],
  ] as const) {
    const page = await open(article('ar'), { reducedMotion });
    await page.locator('.word').first().focus();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
      behaviour,
    );
    expect(await page.locator('.progress').evaluate((bar) => getComputedStyle(bar).display)).toBe(
      reducedMotion === 'reduce' ? 'none' : 'block',
    );
    await close(page);
  }
});

test('progress grows from the side reading starts from', async () => {
  for (const lang of ['ar', 'en']) {
    const page = await open(article(lang));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.waitForTimeout(200);
    const box = await page.locator('.progress').boundingBox();
    expect(box?.width).toBeGreaterThan(400);
    expect(box?.width).toBeLessThan(900);
    if (lang === 'en') expect(box?.x).toBeCloseTo(0, 0);
    else expect((box?.x ?? 0) + (box?.width ?? 0)).toBeCloseTo(desk.width, 0);
    await close(page);
  }
});

test('the theme follows the system until the button is pressed, and then the reader', async () => {
  const page = await open(article('ar'), { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const button = page.locator('.theme button');
  expect(await paper()).toBe('rgb(252, 252, 250)');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await button.click();
  expect(await paper()).toBe('rgb(18, 21, 24)');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await page.goto(`${origin}${site.base}en/`);
  expect(await paper()).toBe('rgb(18, 21, 24)');
  await button.click();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe('rgb(252, 252, 250)');
  await close(page);
});

test('the page is whole without scripts', async () => {
  const page = await open(article('ar'), { javaScriptEnabled: false, viewport: phone });
  expect(await page.locator('.theme').isVisible()).toBe(false);
  expect(await page.locator('.prose > p').count()).toBeGreaterThanOrEqual(17);
  await page.locator('.contents summary').click();
  await page.locator('.contents details a[href="#deep-questions"]').click();
  expect(page.url()).toContain('#deep-questions');
  await page.locator('#american-concerns + .anchor').click();
  expect(page.url()).toContain('#american-concerns');
  await page.locator('.sec:has(#american-concerns) .twin[hreflang]').click();
  expect(page.url()).toBe(`${origin}${site.base}${article('en')}#american-concerns`);
  await page.locator('.languages a').click();
  expect(page.url()).toBe(`${origin}${site.base}${article('ar')}`);
  await close(page);
});

test('the keyboard goes from the skip link to the text', async () => {
  for (const lang of ['ar', 'en']) {
    const page = await open(article(lang));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('article');
    await close(page);
  }
});

test('what can be pressed is at least 24 pixels each way, text links aside', async () => {
  const small: string[] = [];
  for (const path of [article('ar'), 'en/', 'ar/topics/kazakhstan/', '404.html']) {
    const page = await open(path, { viewport: phone });
    small.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll('a, button, summary')]
          .filter(
            (element) =>
              !element.closest('.prose > p, .skip, .both p') && element.getClientRects().length > 0,
          )
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            return Math.min(width, height) < 24;
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      )),
    );
    await close(page);
  }
  expect(small).toEqual([]);
});

test('an address that leads nowhere answers in both languages', async () => {
  const page = await open('no/such/page/');
  expect(await page.locator('h1').textContent()).toContain(stringsOf('ar').notFound);
  expect(await page.locator('[lang=en] h2').textContent()).toContain(stringsOf('en').notFound);
  await page.locator(`a[href="${site.base}en/"]`).click();
  expect(page.url()).toBe(`${origin}${site.base}en/`);
  await close(page);
});

test('on paper there is text, its source and its address, and nothing to press', async () => {
  const page = await open(article('ar'));
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [
    '.main-links',
    '.languages',
    '.theme',
    '.contents',
    '.more',
    '.after',
    '.anchor',
    '.twin',
    '.foot ul',
  ])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  expect(await page.locator('.address').textContent()).toBe(`${site.origin}${site.base}${article('ar')}`);
  expect(await page.locator('.address').isVisible()).toBe(true);
  expect(
    await page
      .locator('.prose > p')
      .first()
      .evaluate((p) => getComputedStyle(p).fontSize),
  ).toBe('16.6667px');
  await close(page);
});

test.each(['ar', 'en'])(
  'on /%s/’s facing page Arabic stands at the right, English at the left, row by row',
  async (lang) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(facing(lang), { javaScriptEnabled });
      const rows = await page.evaluate(() =>
        [...document.querySelectorAll('.columns .pair')].map((row) => {
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
      expect(rows.length).toBeGreaterThan(30);
      for (const { ar, en } of rows) {
        if (!ar || !en) continue;
        expect(ar.x).toBeGreaterThan(en.x + 400);
        // Within a line of the Arabic text.
        expect(Math.abs(ar.y - en.y)).toBeLessThan(24);
      }
      await close(page);
    }
  },
);

test.each(['ar', 'en'])(
  'on a phone /%s/’s facing page alternates, the page’s language first',
  async (lang) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(facing(lang), { viewport: phone, javaScriptEnabled });
      const order = await page.evaluate(() =>
        [...document.querySelectorAll('.columns .pair > .prose')].map((cell) => ({
          lang: cell.getAttribute('lang'),
          top: cell.getBoundingClientRect().top,
          width: cell.getBoundingClientRect().width,
        })),
      );
      const other = lang === 'ar' ? 'en' : 'ar';
      order.forEach((cell, i) => {
        expect(cell.lang).toBe(i % 2 === 0 ? lang : other);
        expect(cell.top).toBeGreaterThan(order[i - 1]?.top ?? 0);
        expect(cell.width).toBeGreaterThan(300);
      });
      await close(page);
    }
  },
);

test('one language is chosen without scripts; with them the choice is in the address and remembered', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(facing('ar'), { javaScriptEnabled });
    const shown = async () => [
      await page.locator('.columns .prose[lang=ar]').first().isVisible(),
      await page.locator('.columns .prose[lang=en]').first().isVisible(),
    ];
    expect(await shown()).toEqual([true, true]);
    await page.locator('label:has(#show-two)').click();
    expect(await shown()).toEqual([false, true]);
    await page.locator('label:has(#show-one)').click();
    expect(await shown()).toEqual([true, false]);
    if (javaScriptEnabled) {
      expect(page.url()).toContain('?show=ar');
      await page.goto(`${origin}${site.base}${facing('en')}`);
      expect(await shown()).toEqual([true, false]);
      await page.goto(`${origin}${site.base}${facing('en')}?show=both`);
      expect(await shown()).toEqual([true, true]);
    }
    await close(page);
  }
});

test('the language switch keeps the section being read', async () => {
  const page = await open(article('ar'));
  await page
    .locator('#echoes-in-ukraine')
    .evaluate((h) => scrollTo(0, h.getBoundingClientRect().top + scrollY - 50));
  // What follows the place comes with the first step.
  await page.locator('.contents [aria-current]').first().waitFor({ state: 'attached' });
  // The footer's link, since a press on the masthead's would scroll to the top first.
  await page.locator('.languages a').evaluate((link) => {
    if (link instanceof HTMLElement) link.click();
  });
  await page.waitForURL(`**/${article('en')}#echoes-in-ukraine`);
  expect((await page.locator('#echoes-in-ukraine').boundingBox())?.y).toBeLessThan(120);
  await page.goto(`${origin}${site.base}${facing('en')}#deep-questions`);
  await page.waitForTimeout(300);
  await page.locator('.foot a[rel=alternate]').evaluate((link) => {
    if (link instanceof HTMLElement) link.click();
  });
  await page.waitForURL(`**/${facing('ar')}#deep-questions`);
  await close(page);
});

test('a section that is arrived at on a facing page is marked, and clear of the bar', async () => {
  const page = await open(`${facing('ar')}#american-concerns`);
  const row = await page.locator('#american-concerns').boundingBox();
  const bar = await page.locator('.bar').boundingBox();
  expect(row?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  expect(row?.y).toBeLessThan(200);
  await page.goto(`${origin}${site.base}${facing('ar')}#p7`);
  expect(
    await page
      .locator('#p7 > .prose')
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor),
  ).toBe('rgb(255, 241, 194)');
  await close(page);
});

test('the contents of a facing page close when one is chosen, and a choice of language keeps the place', async () => {
  const page = await open(facing('en'), { viewport: phone, reducedMotion: 'reduce' });
  await page.locator('.menu summary').click();
  await page.locator('.menu a[href="#echoes-in-ukraine"]').click();
  expect(await page.locator('.menu').getAttribute('open')).toBeNull();
  const row = page.locator('#echoes-in-ukraine');
  await expect.poll(async () => (await row.boundingBox())?.y ?? -1).toBeLessThan(120);
  await page.waitForTimeout(200);
  for (const choice of ['#show-one', '#show-two', '#show-both']) {
    await page.locator(`label:has(${choice})`).click();
    const y = (await row.boundingBox())?.y ?? -1;
    expect(y).toBeGreaterThan(-200);
    expect(y).toBeLessThan(400);
  }
  await close(page);
});
