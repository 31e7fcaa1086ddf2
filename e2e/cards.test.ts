// Cards: their text compared with the same text in Chromium, and which cards a site has.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unicodeRange } from '../src/language/alphabet.ts';
import type { Language } from '../src/language/language.ts';
import { isolated, type CardNode } from '../src/publish/cards/layout.ts';
import { sectionsWithCards } from '../src/publish/cards/card.ts';
import { engine } from '../src/engine.ts';
import { readColours } from '../src/publish/colours.ts';
import { makeCardDrawer } from '../src/publish/cards/draw.ts';
import { cardPath } from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { launchBrowser, type Browser, type Page } from './browser.ts';
import { content, fixture } from './built-pages.ts';

const { draw } = makeCardDrawer({ root: '.', engine }, readColours(engine).light);
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1200, height: 160 } });
});
afterAll(() => browser.close());

const face = (file: string, range: string): string =>
  `@font-face { font-family: 'Markazi Text'; font-weight: 400 700; unicode-range: ${range};
    src: url(data:font/woff2;base64,${readFileSync(`src/fonts/${file}.woff2`, 'base64')}) }`;
const faces = face('markazi-arabic', unicodeRange.arabic) + face('markazi-latin', unicodeRange.latin);

/** A line as Chromium draws it, in the same font, size and position. */
async function inChromium(lang: Language, html: string, weight: number): Promise<Buffer> {
  await page.setContent(`<!doctype html><style>${faces} * { margin: 0 }
    p { font: ${weight} 72px/160px 'Markazi Text'; color: #000; background: #fff; white-space: nowrap; padding: 0 20px }</style>
    <p lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">${html}</p>`);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
}

/** The same line as it is drawn on cards. */
const onCard = (lang: Language, words: string, weight: number): Promise<Buffer> => {
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  const text: CardNode = {
    type: 'text',
    text: words,
    lang,
    dir,
    style: { lineHeight: '160px', width: 1160, marginLeft: 20, marginRight: 20 },
  };
  return draw(
    {
      type: 'container',
      lang,
      dir,
      style: {
        display: 'flex',
        width: 1200,
        height: 160,
        backgroundColor: '#fff',
        color: '#000',
        fontFamily: 'Display',
        fontSize: 72,
        fontWeight: weight,
        textAlign: dir === 'rtl' ? 'right' : 'left',
      },
      children: [text],
    },
    { width: 1200, height: 160 },
  );
};

interface Comparison {
  /** Left, top, right and bottom of the ink of each picture. */
  readonly boxes: readonly (readonly number[])[];
  /** The part of the ink of one picture that has none of the other within a pixel. */
  readonly apart: number;
}

/** Compares the ink of two pictures, aligned by the top of their ink. */
const compare = (images: readonly Buffer[]): Promise<Comparison> =>
  page.evaluate(
    async (sources) => {
      const inks = await Promise.all(
        sources.map(async (source) => {
          const bitmap = await createImageBitmap(
            new Blob([Uint8Array.from(atob(source), (c) => c.charCodeAt(0))]),
          );
          const { width, height } = bitmap;
          const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
          context?.drawImage(bitmap, 0, 0);
          const data = context?.getImageData(0, 0, width, height).data ?? [];
          const ink: [x: number, y: number][] = [];
          for (let i = 0; i < width * height; i++)
            if ((data[i * 4 + 1] ?? 255) < 128) ink.push([i % width, Math.floor(i / width)]);
          return ink;
        }),
      );
      const boxes = inks.map((ink) => {
        const xs = ink.map(([x]) => x);
        const ys = ink.map(([, y]) => y);
        return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      });
      const sets = inks.map(
        (ink, i) => new Set(ink.map(([x, y]) => (y - (boxes[i]?.[1] ?? 0) + 5) * 2000 + x)),
      );
      const alone = (from: number, to: number): number =>
        [...(sets[from] ?? [])].filter((place) =>
          [-1, 0, 1].every((dx) => [-1, 0, 1].every((dy) => !sets[to]?.has(place + dx + dy * 2000))),
        ).length / (sets[from]?.size ?? 1);
      return { boxes, apart: Math.max(alone(0, 1), alone(1, 0)) };
    },
    images.map((picture) => picture.toString('base64')),
  );

const isolate = (words: string): string => `<bdi lang="en" dir="ltr">${words}</bdi>`;
const lines: [lang: Language, words: string, html?: string][] = [
  ['ar', 'لا سلطة إلا للقانون في السلطة'],
  ['ar', 'هل كُتِبَتِ السُّلْطَةُ مُشَكَّلَةً؟'],
  ['ar', 'الجزيرة: «بيئة» (هيئات) 2022، 23% و٤٥ عاماً'],
  [
    'ar',
    'لغة C++ في 2021–2022 و[NATO]',
    `لغة ${isolate('C++')} في ${isolate('2021–2022')} و[${isolate('NATO')}]`,
  ],
  [
    'ar',
    'بقلم John Q. Public في «The Paper»',
    `بقلم ${isolate('John Q. Public')} في «${isolate('The Paper')}»`,
  ],
  ['en', 'Will the unrest (2022) cost 23%? “VAT”'],
  ['en', 'The outlet صحيفة الملّاحة says', 'The outlet <bdi lang="ar" dir="rtl">صحيفة الملّاحة</bdi> says'],
];

test.each(lines)('Chromium draws the same, in %s: %s', async (lang, words, html = words) => {
  for (const weight of [400, 700]) {
    const { boxes, apart } = await compare([
      await onCard(lang, isolated(lang, words), weight),
      await inChromium(lang, html, weight),
    ]);
    const [ours = [], theirs = []] = boxes;
    ours.forEach((side, i) =>
      expect(Math.abs(side - (theirs[i] ?? 0)), `${words} ${weight}`).toBeLessThan(2),
    );
    expect(apart, `${words} ${weight}`).toBeLessThan(0.01);
  }
});

test('letters that are not joined or in the wrong order are recognised as wrong', async () => {
  const words = 'لا سلطة إلا للقانون';
  const right = await inChromium('ar', words, 700);
  const apart = Array.from(words).join('\u200C');
  const backwards = `\u202D${words}\u202C`;
  const swapped = words.split(' ').reverse().join(' ');
  expect((await compare([await onCard('ar', words, 700), right])).apart).toBeLessThan(0.01);
  for (const wrong of [apart, backwards, swapped])
    expect((await compare([await onCard('ar', wrong, 700), right])).apart, wrong).toBeGreaterThan(0.2);
});

test('the site has a card per home page, article, page and section in each language, and no other', () => {
  const expected = site.languages.flatMap((lang) => [
    cardPath(lang),
    ...[...content.articles, ...content.pages]
      .filter(({ translations }) => translations[lang])
      .map(({ id }) => cardPath(lang, id)),
    ...content.articles.flatMap((article) =>
      sectionsWithCards(article, lang).map((section) => cardPath(lang, article.id, section.id)),
    ),
  ]);
  expect([...fixture.files].filter((file) => file.endsWith('card.png')).sort()).toEqual(expected.sort());
});
