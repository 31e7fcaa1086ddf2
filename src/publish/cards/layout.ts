import type { Cut } from '../../language/alphabet.ts';
import { bidiRuns } from '../../language/bidi-runs.ts';
import { languages, type Language } from '../../language/language.ts';
import { isVocalised } from '../../language/letters.ts';
import { site } from '../../settings/site.ts';
import { cardSize } from '../card-size.ts';
import type { Card } from './card.ts';

/** A part of a picture, as the image maker takes it: a box, or a text. */
export type CardNode = {
  readonly style: Readonly<Record<string, string | number>>;
  readonly lang?: Language;
  readonly dir?: 'rtl' | 'ltr';
} & (
  | { readonly type: 'container'; readonly children: CardNode[] }
  | { readonly type: 'text'; readonly text: string }
);

/** Colours of the light theme: those of styles/tokens.css, which a test compares. */
export const cardColours = {
  paper: '#fcfcfa',
  ink: '#17191c',
  ink2: '#4f555c',
  rule: '#d8dad6',
  rubric: '#9f1f2b',
};

/*
  The page's own axis: a margin with the site's name, a hairline from edge to edge, and the text beside it. All that is
  said stands 60 pixels or more from the edges, for some networks round the corners; a square cut out of the middle
  begins with the text. Positions are those of left-to-right cards; `dir` turns them round.
*/
const margin = { width: 248, start: 64, end: 24 };
const text = { start: 44, top: 70, bottom: 56, width: cardSize.width - margin.width - 2 - 44 - 64 };
/** Between the headline with what stands under it, and the foot. */
const gap = 30;

/** Sizes a headline can have, in pixels; the first is the site's own name on its home page. */
const sizes = [220, 152, 136, 124, 112, 102, 93, 85, 78, 71, 65, 59, 54, 49, 44, 40, 36, 30, 25, 20, 16, 12];

/** The sizes to try for a card's headline, largest first. */
export const headlineSizes = ({ home }: Card): readonly number[] => (home ? sizes : sizes.slice(1));

/** A headline has four lines at most, until its letters would be smaller than this. */
const smallest = 44;

/**
 * Isolates what a text holds of the other script, as `Runs.astro` does on pages: with Unicode's isolates, which the
 * image maker heeds.
 *
 * @example isolated('ar', 'لغة C++') // 'لغة \u2066C++\u2069'
 */
export const isolated = (lang: Language, words: string): string =>
  bidiRuns(lang, words, site.languages)
    // Our faces have no narrow space that does not break.
    .map(({ text, ...run }) => ({ ...run, text: text.replaceAll('\u202F', '\u00A0') }))
    .map((run) => (run.dir ? `${run.dir === 'rtl' ? '\u2067' : '\u2066'}${run.text}\u2069` : run.text))
    .join('');

const isArabic = (words: string): boolean => /\p{Script=Arabic}/u.test(words);

/** Room between lines: Arabic reaches further up and down than Latin, vowel marks further still. */
const lineHeight = (words: string): number => (isVocalised(words) ? 1.34 : isArabic(words) ? 1.14 : 0.94);

/** Width for the site's name. */
export const nameWidth = margin.width - margin.start - margin.end;
/** How wide a word is at most, in parts of its size, in the face of headlines; a test measures names. */
const widthOf = (word: string): number =>
  Array.from(word, (letter) => (/[MWmw]/.test(letter) ? 0.9 : 0.46)).reduce((sum, width) => sum + width, 0);

/** The size at which the longest word of a site's name fits the margin. */
export const nameSize = (name: string): number =>
  Math.min(64, Math.floor(nameWidth / Math.max(...name.split(' ').map(widthOf))));

const box = (style: CardNode['style'], children: (CardNode | false | undefined)[]): CardNode => ({
  type: 'container',
  style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', flexShrink: 0, ...style },
  children: children.filter((child) => child !== undefined && child !== false),
});

/** The faces of a text: those of headlines, then those that have a letter they lack. */
const families: Readonly<Record<Cut, string>> = {
  arabic: 'Markazi Text, Scheherazade New',
  persian: 'Markazi Persian, Scheherazade Persian, Markazi Text',
  latin: 'Markazi Text, Scheherazade New',
};

const line = (lang: Language, words: string, style: CardNode['style'], loose = 1): CardNode => ({
  type: 'text',
  text: isolated(lang, words),
  lang,
  dir: languages[lang].dir,
  // Markazi draws the spaces before W and V tight.
  style: {
    fontFamily: families[languages[lang].cut],
    lineHeight: lineHeight(words) * loose,
    flexShrink: 0,
    wordSpacing: '0.03em',
    ...style,
  },
});

/** The site's name in the card's language, its twin in another small below; on the home page's card the twin alone. */
function marginOf({ lang, home }: Card): CardNode {
  const name = (code: Language, style: CardNode['style']): CardNode =>
    line(code, site.name[code], { width: nameWidth, ...style });
  const large = (code: Language): CardNode =>
    name(code, { fontSize: nameSize(site.name[code]), fontWeight: 700 });
  const twin = site.languages.find((code) => code !== lang);
  return box({ width: margin.width, paddingTop: 58, paddingInlineStart: margin.start }, [
    !home && large(lang),
    twin &&
      (home
        ? large(twin)
        : name(twin, {
            fontSize: Math.round(nameSize(site.name[twin]) * 0.6),
            marginTop: 6,
            color: cardColours.ink2,
          })),
  ]);
}

/** A card as a tree of boxes and texts, its headline at a size in pixels; what is smaller stays smaller. */
export function layOut(card: Card, size: number): CardNode {
  const { lang, category, headline, under, foot } = card;
  const { width } = text;
  const small = (most: number): number => Math.min(most, Math.round(size * 0.75));
  const above = box({ width }, [
    category !== undefined &&
      box({ paddingTop: 8, marginBottom: 10, borderTop: `6px solid ${cardColours.rubric}` }, [
        line(lang, category, { fontSize: small(46), fontWeight: 700, color: cardColours.rubric }),
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
          fontSize: small(46),
          fontWeight: 500,
          color: cardColours.ink2,
          textWrap: 'balance',
        },
        1.12,
      ),
  ]);
  const below =
    foot !== undefined &&
    box({ width, paddingTop: 16, borderTop: `2px solid ${cardColours.rule}` }, [
      line(lang, foot, { width, fontSize: small(42), fontWeight: 500 }, 1.12),
    ]);
  const { dir } = languages[lang];
  const page = {
    ...cardSize,
    flexDirection: 'row',
    backgroundColor: cardColours.paper,
    color: cardColours.ink,
    textAlign: dir === 'rtl' ? 'right' : 'left',
  };
  const column = {
    height: cardSize.height,
    paddingTop: text.top,
    paddingBottom: text.bottom,
    paddingInlineStart: text.start,
    justifyContent: 'space-between',
  };
  const spine = { width: 2, height: cardSize.height, backgroundColor: cardColours.rule };
  return {
    ...box(page, [marginOf(card), box(spine, []), box(column, [above, below])]),
    lang,
    dir,
  };
}

/** A part as it came out: its place within its parent, the pieces of its text on their lines, its parts. */
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

/** Whether some word is wider than the text's box, words being never broken; spaces hang out of it. */
const cut = ({ width, runs, children }: MeasuredNode): boolean =>
  runs.some((run) => run.text.trim() && (run.x < -1 || run.x + run.width > width + 1)) || children.some(cut);

/** Whether a card laid out at a size fits: no word reaches out of its box, and no part into another. */
export function fits({ category }: Card, size: number, measured: MeasuredNode): boolean {
  if (cut(measured)) return false;
  const [above, below] = measured.children[2]?.children ?? [];
  const headline = above?.children[category === undefined ? 0 : 1];
  const lines = new Set(headline?.runs.map(({ y }) => y)).size;
  const room = cardSize.height - text.top - text.bottom - (below ? below.height + gap : 0);
  return (above?.height ?? 0) <= room && (lines <= 4 || size < smallest);
}
