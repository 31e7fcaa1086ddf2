import { labelOf } from '../recognise/boilerplate.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a paragraph of pasted text is. */
export type Shape = 'label' | 'short' | 'text';

/** Longest heading, and longest title in a read-more block, in characters. */
const longest = { heading: 100, title: 160 };

const ends = /[.:،؛,;…][”»"’)]*$/u;

/** Tells short lines, which may be headings or titles, from text. */
export function shapeOf({ lines }: Paragraph, titles = false): Shape {
  const [line = '', ...others] = lines;
  if (labelOf(lines.join(' '))) return 'label';
  const short = others.length === 0 && line.length <= (titles ? longest.title : longest.heading);
  return short && !ends.test(line) && /\p{L}/u.test(line) ? 'short' : 'text';
}

/** The short lines from a place on, and what follows them. */
export function shortRun(paragraphs: readonly Paragraph[], from: number, titles: boolean): Paragraph[] {
  const run: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(from)) {
    if (shapeOf(paragraph, titles) !== 'short') break;
    run.push(paragraph);
  }
  return run;
}

/**
 * Whether the last of a run of short lines is a heading of the text after it: it stands apart where the others stand
 * together, or together with them where they stand apart.
 *
 * @param titles whether the run stands under a label, which its first line then is as near to as the others
 */
export function endsInHeading(run: readonly Paragraph[], titles: boolean): boolean {
  const last = run.at(-1);
  const gaps = new Set(run.slice(titles ? 0 : 1, -1).map(({ apart }) => apart));
  return last !== undefined && gaps.size === 1 && !gaps.has(last.apart);
}
