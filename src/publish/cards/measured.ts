import { cardSize } from '../card-size.ts';
import type { Card } from './card.ts';
import { lineHeight, smallestWithLargeOthers, text } from './layout.ts';

/** Least space between the headline's block and the foot. */
const gap = 30;

/** Size below which a headline may have more than four lines. */
const smallHeadline = 44;

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
    readonly height: number;
  }[];
}

/** Width of a space in parts of a line's height, or a little more. */
const space = 0.15;

/** Whether a word overflows its box: words are never broken. A space at the end of a line may overflow. */
export const overflows = ({ width, runs, children }: MeasuredNode): boolean =>
  runs.some((run) => {
    const beyond = 1 + (/\s$/.test(run.text) ? run.height * space : 0);
    return run.text.trim() && (run.x < -beyond || run.x + run.width > width + beyond);
  }) || children.some(overflows);

/** Whether the names in a margin fit it: no word overflows, and they end where the text of a card does. */
export const marginFits = (measured: MeasuredNode): boolean =>
  !overflows(measured) &&
  measured.children.reduce(
    (bottom, { transform, height }) => Math.max(bottom, (transform[5] ?? 0) + height),
    0,
  ) <=
    cardSize.height - text.bottom;

/** A text of a card. */
export type Part = 'category' | 'headline' | 'under' | 'foot';

/** The texts that a card has, with their nodes as measured. */
export function textsOf(
  card: Card,
  measured: MeasuredNode,
): { part: Part; words: string; node: MeasuredNode | undefined }[] {
  const nodes = measured.children[2]?.children.flatMap(({ children }) => children);
  return (['category', 'headline', 'under', 'foot'] as const)
    .flatMap((part) => (card[part] === undefined ? [] : [{ part, words: card[part] }]))
    .map((each, i) => ({ ...each, node: nodes?.[i] }));
}

const mostLines = 4;
/** The height for the text of a card. */
const height = cardSize.height - text.top - text.bottom;

const headlineOf = (card: Card, measured: MeasuredNode): MeasuredNode | undefined =>
  textsOf(card, measured).find(({ part }) => part === 'headline')?.node;

/** Whether a card laid out at a size fits: no word overflows its box, and no box overlaps another. */
export function fits(card: Card, size: number, measured: MeasuredNode): boolean {
  const [above, below] = measured.children[2]?.children ?? [];
  if ([above, below].some((part) => part && overflows(part))) return false;
  const lines = new Set(headlineOf(card, measured)?.runs.map(({ y }) => y)).size;
  const room = height - (below ? below.height + gap : 0);
  return (above?.height ?? 0) <= room && (lines <= mostLines || size < smallHeadline);
}

/**
 * Makes a function that says whether a card may fit with a smaller headline. Asking takes less time than measuring.
 *
 * @param measured the card with a headline of `size`, which is too large
 */
export function mayFit(card: Card, size: number, measured: MeasuredNode): (smaller: number) => boolean {
  const [above, below] = measured.children[2]?.children ?? [];
  const headline = headlineOf(card, measured);
  // A little less, since spaces at the ends of lines take no room.
  const width = 0.95 * (headline?.runs ?? []).reduce((sum, run) => sum + run.width, 0);
  const others = (above?.height ?? 0) - (headline?.height ?? 0) + (below ? below.height + gap : 0);
  return (smaller) => {
    // Widths are proportional to the size.
    const lines = Math.ceil((width * smaller) / size / text.width);
    // The other texts are as large as beside the larger headline, or smaller; its margin shrinks with it.
    const rest = smaller < smallestWithLargeOthers ? 0 : others - (size - smaller) * 0.1 - 2;
    const isLow = lines * smaller * lineHeight(card.headline) + rest <= height;
    return isLow && (lines <= mostLines || smaller < smallHeadline);
  };
}
