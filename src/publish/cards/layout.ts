import { bidiRuns } from '../../language/bidi-runs.ts';
import { languages, type Language } from '../../language/language.ts';
import { isVocalised } from '../../language/letters.ts';
import { site } from '../../settings/site.ts';
import { cardSize } from '../card-size.ts';
import type { Colours } from '../colours.ts';
import type { Card } from './card.ts';
import { familiesOf } from './families.ts';

/** A node of a card, as the renderer takes it: a box, or a text. */
export type CardNode = {
  readonly style: Readonly<Record<string, string | number>>;
  readonly lang?: Language;
  readonly dir?: 'rtl' | 'ltr';
} & (
  | { readonly type: 'container'; readonly children: CardNode[] }
  | { readonly type: 'text'; readonly text: string }
);

/*
  A card has two columns: a margin with the site's name, and the text, with a hairline between them from edge to edge.
  Text keeps 60 pixels from the edges, since some networks round the corners; the square that others cut out of the
  middle begins with the text. Positions are those of left-to-right cards; `dir` mirrors them.
*/
const margin = { width: 248, start: 64, end: 24, top: 58 };
/** Where the text of a card is, in pixels. */
export const text = { start: 44, top: 70, bottom: 56, width: cardSize.width - margin.width - 2 - 44 - 64 };

/** No text of a card is smaller, in pixels: networks show cards at less than half their size. */
export const leastSize = 28;

/** Most size in pixels of the texts above and below the headline, and of the foot: they are smaller beside a small one. */
const othersMost = 46;
const footMost = 42;
const othersShare = 0.75;
/** From this size of the headline on, the size of the other texts does not depend on it. */
export const smallestWithLargeOthers = Math.ceil(othersMost / othersShare);

/** Sizes of headlines in pixels, largest first. */
const sizes: readonly [number, ...number[]] = [
  152, 136, 124, 112, 102, 93, 85, 78, 71, 65, 59, 54, 49, 44, 40, 36, 30, 28,
];

/** The sizes to try for a card's headline, largest first; only the site's name, on its home page, can be larger. */
export const headlineSizes = ({ home }: Card): readonly [number, ...number[]] =>
  home ? [220, ...sizes] : sizes;

/**
 * Isolates the bidi runs of a text as pages do, but with Unicode's isolate characters, which the renderer supports.
 *
 * @example isolated('ar', 'لغة C++') // 'لغة \u2066C++\u2069'
 */
export const isolated = (lang: Language, words: string): string =>
  bidiRuns(lang, words, site.languages)
    // The fonts have no narrow no-break space.
    .map(({ text, ...run }) => ({ ...run, text: text.replaceAll('\u202F', '\u00A0') }))
    .map((run) => (run.dir ? `${run.dir === 'rtl' ? '\u2067' : '\u2066'}${run.text}\u2069` : run.text))
    .join('');

const isArabic = (words: string): boolean => /\p{Script=Arabic}/u.test(words);

/** Line height: Arabic needs more than Latin, and vowel marks more than that. */
export const lineHeight = (words: string): number =>
  isVocalised(words) ? 1.34 : isArabic(words) ? 1.14 : 0.94;

/** Width of the site's name in pixels. */
const nameWidth = margin.width - margin.start - margin.end;
/** A word's width in the headline font, in ems: more than it is for most words. */
const widthOf = (word: string): number =>
  Array.from(word, (letter) => (/[MWmw]/.test(letter) ? 0.9 : 0.46)).reduce((sum, width) => sum + width, 0);

/** Font size in pixels at which the longest word of a site's name is about as wide as the margin. */
const nameSize = (name: string): number =>
  Math.min(64, Math.floor(nameWidth / Math.max(...name.split(' ').map(widthOf))));

/** A name of the site as it is set in the margin, its size in pixels. */
interface Name {
  readonly lang: Language;
  readonly words: string;
  readonly size: number;
}

/** The site's name in the card's language, and smaller in another; on the home page's card only in the other. */
export function namesOf({ lang, home }: Card): Name[] {
  const other = site.languages.find((code) => code !== lang);
  return [...(home ? [] : [lang]), ...(other ? [other] : [])].map((code, i) => {
    const words = site.name[code];
    return {
      lang: code,
      words,
      size: Math.max(leastSize, Math.round(nameSize(words) * (i === 0 ? 1 : 0.6))),
    };
  });
}

const box = (style: CardNode['style'], children: (CardNode | false | undefined)[]): CardNode => ({
  type: 'container',
  style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', flexShrink: 0, ...style },
  children: children.filter((child) => child !== undefined && child !== false),
});

/** Markazi kerns spaces before W and V too tightly. */
const spacing = { flexShrink: 0, wordSpacing: '0.03em' };

const line = (lang: Language, words: string, style: CardNode['style'], loose = 1): CardNode => ({
  type: 'text',
  text: isolated(lang, words),
  lang,
  dir: languages[lang].dir,
  style: { fontFamily: familiesOf(lang), lineHeight: lineHeight(words) * loose, ...spacing, ...style },
});

/** The margin of a card, with names of the site: the first large, the next smaller. */
export const marginOf = (names: readonly Name[], colours: Colours): CardNode =>
  box(
    { width: margin.width, paddingTop: margin.top, paddingInlineStart: margin.start },
    names.map(({ lang, words, size }, i) =>
      line(
        lang,
        words,
        i === 0
          ? { width: nameWidth, fontSize: size, fontWeight: 700 }
          : { width: nameWidth, fontSize: size, marginTop: 6, color: colours['ink-2'] },
      ),
    ),
  );

/**
 * A card as a tree of boxes and texts.
 *
 * @param size of the headline in pixels; other texts are smaller, or as small as any text may be
 */
export function layOut(
  card: Card,
  size: number,
  colours: Colours,
  names = marginOf(namesOf(card), colours),
): CardNode {
  const { lang, category, headline, under, foot } = card;
  const { width } = text;
  const smaller = (most: number): number =>
    Math.max(leastSize, Math.min(most, Math.round(size * othersShare)));
  const above = box({ width }, [
    category !== undefined &&
      box({ paddingTop: 8, marginBottom: 10, borderTop: `6px solid ${colours.rubric}` }, [
        line(lang, category, { fontSize: smaller(othersMost), fontWeight: 700, color: colours.rubric }),
      ]),
    line(lang, headline, {
      width,
      marginTop: isArabic(headline) ? Math.round(size * 0.1) : 0,
      fontSize: size,
      fontWeight: 700,
      textWrap: 'balance',
    }),
    under !== undefined &&
      line(
        lang,
        under,
        {
          width,
          marginTop: 20,
          fontSize: smaller(othersMost),
          fontWeight: 500,
          color: colours['ink-2'],
          textWrap: 'balance',
        },
        1.12,
      ),
  ]);
  const below =
    foot !== undefined &&
    box({ width, paddingTop: 16, borderTop: `2px solid ${colours.rule}` }, [
      line(lang, foot, { width, fontSize: smaller(footMost), fontWeight: 500 }, 1.12),
    ]);
  const { dir } = languages[lang];
  const page = {
    ...cardSize,
    flexDirection: 'row',
    backgroundColor: colours.paper,
    color: colours.ink,
    textAlign: dir === 'rtl' ? 'right' : 'left',
  };
  const column = {
    height: cardSize.height,
    paddingTop: text.top,
    paddingBottom: text.bottom,
    paddingInlineStart: text.start,
    justifyContent: 'space-between',
  };
  const spine = { width: 2, height: cardSize.height, backgroundColor: colours.rule };
  return {
    ...box(page, [names, box(spine, []), box(column, [above, below])]),
    lang,
    dir,
  };
}
