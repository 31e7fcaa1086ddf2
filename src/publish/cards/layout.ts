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
const margin = { width: 248, start: 64, end: 24 };
const text = { start: 44, top: 70, bottom: 56, width: cardSize.width - margin.width - 2 - 44 - 64 };
/** Least space between the headline's block and the foot. */
const gap = 30;

/** Sizes of headlines in pixels, largest first. */
const sizes: readonly [number, ...number[]] = [
  152, 136, 124, 112, 102, 93, 85, 78, 71, 65, 59, 54, 49, 44, 40, 36, 30, 25, 20, 16, 12,
];

/** The sizes to try for a card's headline, largest first; only the site's name, on its home page, can be larger. */
export const headlineSizes = ({ home }: Card): readonly [number, ...number[]] =>
  home ? [220, ...sizes] : sizes;

/** Size below which a headline may have more than four lines. */
const smallHeadline = 44;

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
const lineHeight = (words: string): number => (isVocalised(words) ? 1.34 : isArabic(words) ? 1.14 : 0.94);

/** Width of the site's name in pixels. */
export const nameWidth = margin.width - margin.start - margin.end;
/** Upper bound of a word's width in the headline font, in ems; a test measures names. */
const widthOf = (word: string): number =>
  Array.from(word, (letter) => (/[MWmw]/.test(letter) ? 0.9 : 0.46)).reduce((sum, width) => sum + width, 0);

/** Font size in pixels at which the longest word of a site's name fits the margin. */
export const nameSize = (name: string): number =>
  Math.min(64, Math.floor(nameWidth / Math.max(...name.split(' ').map(widthOf))));

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

/** The site's name in the card's language, and smaller in another; on the home page's card only in the other. */
function marginOf({ lang, home }: Card, colours: Colours): CardNode {
  const name = (code: Language, style: CardNode['style']): CardNode =>
    line(code, site.name[code], { width: nameWidth, ...style });
  const large = (code: Language): CardNode =>
    name(code, { fontSize: nameSize(site.name[code]), fontWeight: 700 });
  const other = site.languages.find((code) => code !== lang);
  return box({ width: margin.width, paddingTop: 58, paddingInlineStart: margin.start }, [
    !home && large(lang),
    other &&
      (home
        ? large(other)
        : name(other, {
            fontSize: Math.round(nameSize(site.name[other]) * 0.6),
            marginTop: 6,
            color: colours['ink-2'],
          })),
  ]);
}

/**
 * A card as a tree of boxes and texts.
 *
 * @param size of the headline in pixels; other texts are smaller
 */
export function layOut(card: Card, size: number, colours: Colours): CardNode {
  const { lang, category, headline, under, foot } = card;
  const { width } = text;
  const smaller = (most: number): number => Math.min(most, Math.round(size * 0.75));
  const above = box({ width }, [
    category !== undefined &&
      box({ paddingTop: 8, marginBottom: 10, borderTop: `6px solid ${colours.rubric}` }, [
        line(lang, category, { fontSize: smaller(46), fontWeight: 700, color: colours.rubric }),
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
          fontSize: smaller(46),
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
      line(lang, foot, { width, fontSize: smaller(42), fontWeight: 500 }, 1.12),
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
    ...box(page, [marginOf(card, colours), box(spine, []), box(column, [above, below])]),
    lang,
    dir,
  };
}

/** A node as measured: its box, the runs of its text with their places, its children. */
export interface MeasuredNode {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly children: readonly MeasuredNode[];
  readonly runs: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
}

/** Whether a word overflows its box: words are never broken. Spaces may overflow. */
const overflows = ({ width, runs, children }: MeasuredNode): boolean =>
  runs.some((run) => run.text.trim() && (run.x < -1 || run.x + run.width > width + 1)) ||
  children.some(overflows);

/** Whether a card laid out at a size fits: no word overflows its box, and no box overlaps another. */
export function fits({ category }: Card, size: number, measured: MeasuredNode): boolean {
  if (overflows(measured)) return false;
  const [above, below] = measured.children[2]?.children ?? [];
  const headline = above?.children[category === undefined ? 0 : 1];
  const lines = new Set(headline?.runs.map(({ y }) => y)).size;
  const room = cardSize.height - text.top - text.bottom - (below ? below.height + gap : 0);
  return (above?.height ?? 0) <= room && (lines <= 4 || size < smallHeadline);
}
