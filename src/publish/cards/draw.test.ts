import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob as FontData, Buffer as Shaping, Face, Font, shape, Variation } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { engine } from '../../engine.ts';
import { expect, test } from 'vitest';
import { alphabet } from '../../language/alphabet.ts';
import type { Language } from '../../language/language.ts';
import { site } from '../../settings/site.ts';
import { readColours } from '../colours.ts';
import { homeCard, type Card } from './card.ts';
import { codePoints, makeCardDrawer, readCardFonts } from './draw.ts';
import { headlineSizes, isolated, layOut, leastSize, type CardNode } from './layout.ts';
import { fits } from './measured.ts';

const folders = { root: '.', engine };
const colours = readColours(engine).light;
const { digestOf, drawCard, fit, measure } = makeCardDrawer(folders, colours);

const long =
  'After the winter of protest: what 4,400 arrests, a closed court and an alliance of six armies changed in Central Asia, and what they did not do';
const cards: [what: string, card: Card][] = [
  ...site.languages.map((lang): [string, Card] => [`the home page in ${lang}`, homeCard(lang)]),
  [
    '140 characters',
    { lang: 'en', category: 'Opinion', headline: long.slice(0, 140), foot: 'By The Wanderer' },
  ],
  [
    '140 characters, and as long a title under them',
    { lang: 'en', category: 'Opinion', headline: long, under: long, foot: 'By The Wanderer' },
  ],
  [
    '140 Arabic characters',
    {
      lang: 'ar',
      category: 'تحليل',
      headline:
        'بعد شتاء الاحتجاج: ما الذي غيّره اعتقال 4400 شخص ومحكمة مغلقة وحلف من ستة جيوش في آسيا الوسطى، وما الذي بقي على حاله بعد أن انصرف الجنود؟',
      foot: 'بقلم ناصر',
    },
  ],
  [
    'one long word',
    {
      lang: 'en',
      headline: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    },
  ],
  [
    'one long Arabic word',
    { lang: 'ar', category: 'رأي', headline: 'أفاستسقيناكموهاوفسيكفيكهماللهأنلزمكموها', foot: 'بقلم ناصر' },
  ],
  ['a letter', { lang: 'en', category: 'News', headline: 'A' }],
  [
    'a vocalised title',
    {
      lang: 'ar',
      category: 'رأي',
      headline: 'كَيْفَ تُكْتَبُ السُّلْطَةُ عَلى الهامِشِ، وَلِمَنْ يُقْرَأُ المَتْنُ؟',
      foot: 'بقلم ناصر',
    },
  ],
  [
    'Latin, digits, brackets, percent',
    {
      lang: 'ar',
      category: 'تحليل',
      headline: 'لغة C++ (و«NATO» أيضاً) في 2021–2022: نحو 23% من [القراء] و٤٥٪ من غيرهم',
      foot: 'بقلم John Q. Public في «The Paper»',
    },
  ],
  [
    'long names',
    {
      lang: 'en',
      category: 'Collective Security Treaty Organization and everything about it',
      headline: 'Oil',
      foot: `By ${'Nursultan Nazarbayev and '.repeat(8)}others`,
    },
  ],
  [
    'a whole paragraph',
    { lang: 'en', headline: `${long} `.repeat(9).trim(), under: long, foot: 'By The Wanderer' },
  ],
];

/** The letters of a text, sorted: line breaks change the order of runs. */
const letters = (words: string): string =>
  Array.from(words.replace(/[\s\u2066-\u2069]/g, ''))
    .sort()
    .join('');
const texts = (tree: CardNode): string =>
  tree.type === 'text' ? tree.text : tree.children.map(texts).join('');
type Measured = Awaited<ReturnType<typeof measure>>;
const runs = (measured: Measured): string =>
  [...measured.runs.map(({ text }) => text), ...measured.children.map(runs)].join('');

/** The size of a card's headline. */
const sizeOf = (tree: CardNode): number =>
  Number(/"fontSize":(\d+),"fontWeight":700,"textWrap"/.exec(JSON.stringify(tree))?.[1]);

/** The cards whose text is too long even at the least size. */
const tooLong = ['one long word', 'a whole paragraph'];

test.each(cards)('%s fits, and no text is too small', async (what, card) => {
  const { tree, notes } = await fit(card);
  const measured = await measure(tree);
  expect(fits(card, sizeOf(tree), measured)).toBe(true);
  expect(letters(runs(measured))).toBe(letters(texts(tree)));
  expect(Math.min(...fontSizes(tree))).toBeGreaterThanOrEqual(leastSize);
  expect(notes.join()).toMatch(tooLong.includes(what) ? /^the headline was cut after "/ : /^$/);
  expect(texts(tree).includes('…')).toBe(tooLong.includes(what));
});

const fontSizes = (tree: CardNode): number[] =>
  tree.type === 'text' ? [Number(tree.style['fontSize'])] : tree.children.flatMap(fontSizes);

test('a word is not broken, however narrow its box', async () => {
  for (const word of ['Donaudampfschifffahrt', 'أفاستسقيناكموها', 'مُدَوَّنة']) {
    const { runs } = await measure({ type: 'text', text: word, style: { fontSize: 100, width: 50 } });
    expect(runs.map(({ text }) => text)).toEqual([word]);
  }
});

test('a card that does not fit is recognised', async () => {
  const wide: Card = { lang: 'en', headline: 'Organisation' };
  expect(fits(wide, 220, await measure(layOut(wide, 220, colours)))).toBe(false);
  const tall: Card = {
    lang: 'en',
    headline: 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(3),
  };
  expect(fits(tall, 112, await measure(layOut(tall, 112, colours)))).toBe(false);
});

test('a short headline is large, and a long one no smaller than it must be', async () => {
  const sizeFor = async (card: Card) => sizeOf((await fit(card)).tree);
  expect(await sizeFor({ lang: 'ar', category: 'رأي', headline: 'نفط' })).toBe(152);
  expect(
    await sizeFor({ lang: 'en', headline: long.slice(0, 140), category: 'News', foot: 'By The Wanderer' }),
  ).toBeGreaterThan(50);
});

test('the headline is the largest that fits, in titles of any length', async () => {
  const [, vocalised] = cards.find(([what]) => what === 'a vocalised title') ?? [];
  for (const [lang, words] of [
    ['en', long.split(' ')],
    ['ar', (vocalised?.headline ?? '').split(' ')],
  ] as const)
    for (let count = 1; count <= words.length; count++) {
      const headline = words.slice(0, count).join(' ');
      const card: Card = { lang, headline, ...(count % 2 && { under: headline, foot: 'A. Z.' }) };
      const size = sizeOf((await fit(card)).tree);
      for (const larger of headlineSizes(card).filter((each) => each > size))
        expect(fits(card, larger, await measure(layOut(card, larger, colours)))).toBe(false);
    }
});

test('a card is 1200 × 630, at most 60 KB, and the same bytes each time', async () => {
  for (const [, card] of cards) {
    const { png } = await drawCard(card);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(60_000);
    expect((await drawCard(card)).png).toEqual(png);
  }
});

test('a card’s digest changes with what it says, and only then', () => {
  const card: Card = { lang: 'en', headline: 'Oil', foot: 'By The Wanderer' };
  expect(digestOf({ ...card })).toBe(digestOf(card));
  const others: Card[] = [
    { ...card, headline: 'Oil.' },
    { ...card, foot: undefined },
    { ...card, under: 'Oil' },
    { ...card, category: 'News' },
    { ...card, lang: 'ar' },
  ];
  expect(new Set([card, ...others].map(digestOf)).size).toBe(6);
});

const sfnt = (file: string): Promise<Uint8Array> =>
  subsetFont(readFileSync(file), alphabet.arabic + alphabet.latin, {
    targetFormat: 'sfnt',
  });
const faceOf = async (file: string): Promise<Face> => new Face(new FontData(await sfnt(file)));

test('the fonts have every character that content can hold', async () => {
  const covered = new Set<number>();
  for (const { file, range } of await readCardFonts(site, folders)) {
    const has = new Set((await faceOf(file)).collectUnicodes());
    for (const [first, last] of codePoints(range))
      for (let code = first; code <= last; code++) if (has.has(code)) covered.add(code);
  }
  const lacking = Array.from(alphabet.arabic + alphabet.latin).filter(
    (c) => !covered.has(c.codePointAt(0) ?? 0),
  );
  // Invisible marks, and a space that is drawn as another.
  expect(lacking).toEqual(
    ['\u061C', '\u200C', '\u200D', '\u200E', '\u200F', '\u202F', '\u2060'].filter((c) => lacking.includes(c)),
  );
  expect(isolated('en', '20\u202F%')).toBe('20\u00A0%');
});

test('letters that no font has are reported by the text they are in', async () => {
  const notesOf = async (card: Card) => (await drawCard(card)).notes;
  const blank = 'has letters that no font of cards has, so they are not drawn:';
  expect(await notesOf({ lang: 'en', headline: 'Газ и Gas', foot: 'By №1 😀👨‍👩‍👧 for ₽5' })).toEqual([
    `the headline ${blank} Г а з и`,
    `the line at the foot ${blank} № 😀 👨‍👩‍👧 ₽`,
  ]);
  expect(await notesOf({ lang: 'ar', headline: 'محمد ﷺ و\uFEE3\uFEA4', category: 'رأي' })).toEqual([
    `the headline ${blank} ﷺ \uFEE3 \uFEA4`,
  ]);
  // Composed before it is drawn; marks of direction and joining are never drawn.
  expect(await notesOf({ lang: 'en', headline: 'Cafe\u0301 in A\u200Erbil\u00A0\uFE0F' })).toEqual([]);
});

/** Width of a word in pixels as HarfBuzz shapes it. */
function shaped(lang: Language, face: Face, word: string, weight: number, size: number): number {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const buffer = new Shaping();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  // Markazi stacks vowel marks in Arabic only: without its language a word is wider.
  buffer.setLanguage(lang);
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) * (size / face.upem);
}

const drawnLine = (lang: Language, words: string, weight: number, width?: number): CardNode => ({
  type: 'container',
  lang,
  dir: lang === 'ar' ? 'rtl' : 'ltr',
  style: {
    display: 'flex',
    fontFamily: 'Display, Body',
    fontSize: 100,
    fontWeight: weight,
    ...(width && { width }),
  },
  children: [{ type: 'text', text: words, style: {} }],
});

test('words are as wide as HarfBuzz shapes them, in both weights, and joined', async () => {
  const arabic = await faceOf(join(engine, 'fonts/markazi-arabic.woff2'));
  const latin = await faceOf(join(engine, 'fonts/markazi-latin.woff2'));
  const words: [Language, Face, string][] = [
    ...['السلطة', 'لا', 'إلّا', 'كازاخستان', 'سُّلْطَةٌ', 'مُدَوَّنة', 'للاشتباه', 'الله', 'بيئة', 'هيئات', '٢٠٢٢'].map(
      (word): [Language, Face, string] => ['ar', arabic, word],
    ),
    ...['Kazakhstan', 'affairs', 'VAT', '2022'].map((word): [Language, Face, string] => ['en', latin, word]),
  ];
  for (const weight of [400, 700])
    for (const [lang, face, word] of words) {
      const {
        children: [measured],
      } = await measure(drawnLine(lang, word, weight));
      const width = measured?.runs.reduce((sum, run) => sum + run.width, 0) ?? 0;
      expect(Math.abs(width - shaped(lang, face, word, weight, 100)), `${word} in ${weight}`).toBeLessThan(
        0.5,
      );
    }
  // Unjoined letters, as drawn without shaping, are much wider: the test would notice.
  expect(
    shaped('ar', arabic, Array.from('السلطة').join('\u200C'), 700, 100) -
      shaped('ar', arabic, 'السلطة', 700, 100),
  ).toBeGreaterThan(30);
});

test('mixed lines are in the order of the Unicode bidirectional algorithm', async () => {
  const order = async (lang: Language, words: string): Promise<string> => {
    const {
      children: [measured],
    } = await measure(drawnLine(lang, isolated(lang, words), 700, 2000));
    return [...(measured?.runs ?? [])]
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text.trim())
      .filter(Boolean)
      .join(' ');
  };
  expect(await order('ar', 'لغة C++ في 2021–2022 قديمة')).toBe('قديمة 2021–2022 في C++ لغة');
  expect(await order('en', 'The outlet اندبندنت عربية (2022), says')).toContain('عربية اندبندنت');
  expect(await order('ar', 'عن John Smith في')).toBe('في John Smith عن');
});
