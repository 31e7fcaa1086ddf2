import { labelOf } from '../recognise/boilerplate.ts';
import type { Paragraph } from './paragraphs.ts';

type Shape = 'label' | 'short' | 'text';

/** Longest heading, and longest title in a read-more block, in characters. */
const longest = { heading: 100, title: 160 };

const sentenceEnd = /[.:،؛,;…][”"»’)]*$/u;

/** Distinguishes labels, short lines (possible headings or titles) and text. */
export function shapeOf({ lines }: Paragraph, isTitle = false): Shape {
  const [line = '', ...others] = lines;
  if (labelOf(lines.join(' '))) return 'label';
  const isShort = others.length === 0 && line.length <= (isTitle ? longest.title : longest.heading);
  return isShort && !sentenceEnd.test(line) && /\p{L}/u.test(line) ? 'short' : 'text';
}

/** The consecutive short lines from an index on. */
export function shortRun(paragraphs: readonly Paragraph[], from: number, areTitles: boolean): Paragraph[] {
  let end = from;
  for (let next = paragraphs[end]; next && shapeOf(next, areTitles) === 'short'; next = paragraphs[end])
    end++;
  return paragraphs.slice(from, end);
}

/**
 * Whether the last of a run of short lines is a heading of the text after it: it follows a blank line and the others do
 * not, or the reverse.
 *
 * @param isUnderLabel whether a label is above the run: then the blank line before the first line counts too
 */
export function endsInHeading(run: readonly Paragraph[], isUnderLabel: boolean): boolean {
  const last = run.at(-1);
  const gaps = new Set(run.slice(isUnderLabel ? 0 : 1, -1).map(({ isAfterBlank }) => isAfterBlank));
  return last !== undefined && gaps.size === 1 && !gaps.has(last.isAfterBlank);
}
