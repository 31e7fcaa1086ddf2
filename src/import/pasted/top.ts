import { UserError } from '../../files/user-error.ts';
import type { DraftHead, DraftOptions } from '../draft/draft.ts';
import type { Action } from '../draft/totals.ts';
import { readAttribution, readByline } from '../recognise/attribution.ts';
import { labelOf, whyDropped } from '../recognise/boilerplate.ts';
import { categoryNamed, chosenCategory } from '../recognise/categories.ts';
import { readDay } from '../recognise/days.ts';
import { shapeOf } from './headings.ts';
import type { Paragraph } from './paragraphs.ts';

/** Records what happens to a paragraph. */
export type Decide = (paragraph: Paragraph, action: Action, note?: string) => void;

/** What pasted text has above the article itself. */
interface Top {
  readonly head: DraftHead;
  /** The article's paragraphs, the first without its attribution. */
  readonly rest: readonly Paragraph[];
}

/** Longest headline, in characters. */
const longest = 180;

const textOf = (paragraph: Paragraph | undefined): string => paragraph?.lines.join(' ') ?? '';
const wordCount = (text: string): number => text.split(/\s+/).length;

/** Whether the first line is a kicker: too short for a headline, and above a line that can be one. */
const isKicker = (first: Paragraph | undefined, second: Paragraph | undefined): boolean =>
  wordCount(textOf(first)) <= 2 &&
  second !== undefined &&
  shapeOf(second, true) === 'short' &&
  wordCount(textOf(second)) > wordCount(textOf(first));

/** Reads category, headline, author, date and attribution from the start of pasted text. */
export function readTop(all: readonly Paragraph[], options: DraftOptions, decide: Decide): Top {
  const { category, hasKicker } = readCategory(all, options, decide);
  const [headline, ...below] = hasKicker ? all.slice(1) : all;
  const title = textOf(headline);
  if (!headline || headline.lines.length > 1 || title.length > longest || below.length === 0)
    throw new UserError(
      `There is no headline: line ${headline?.line ?? 1} is ${below.length === 0 ? 'all there is' : 'a paragraph'}. Put the headline on a line of its own above the text.`,
    );
  decide(headline, 'moved', 'to title');
  return readCredits(below, { title, category }, options.ours ?? false, decide);
}

/** Reads the category that a line above the headline may name. */
function readCategory(
  [first, second]: readonly Paragraph[],
  { categories, category: wanted }: DraftOptions,
  decide: Decide,
): { readonly category: string | undefined; readonly hasKicker: boolean } {
  const named = categoryNamed(categories, textOf(first));
  const chosen = chosenCategory(categories, wanted);
  const hasKicker = named !== undefined || (wanted !== 'none' && isKicker(first, second));
  if (hasKicker && named === undefined && chosen === undefined)
    throw new UserError(
      `Line ${first?.line ?? 1}, "${textOf(first)}", looks like a category, and content/topics.yaml has none of that name. Add it there, or choose one: --category ${Object.keys(categories).join(' | ')}. If it is the headline, write --category none.`,
    );
  const category = chosen ?? (wanted === 'none' ? undefined : named);
  if (hasKicker && first)
    if (category) decide(first, 'moved', `to category: ${category}`);
    else decide(first, 'dropped', 'a category, and none was wanted');
  return { category, hasKicker };
}

/** Reads author, date and attribution from the lines under the headline. */
function readCredits(below: readonly Paragraph[], head: DraftHead, ours: boolean, decide: Decide): Top {
  let author: string | undefined;
  let date: { readonly paragraph: Paragraph; readonly day: string } | undefined;
  let at = 0;
  for (const paragraph of below) {
    const line = textOf(paragraph);
    const [name, day] = [readByline(line), readDay(line)];
    if (name !== undefined && author === undefined) {
      author = name;
      decide(paragraph, 'moved', 'to author');
    } else if (day !== undefined && date === undefined) date = { paragraph, day };
    else if (labelOf(line) === 'share') decide(paragraph, 'dropped', whyDropped.share);
    else break;
    at++;
  }
  const rest = below.slice(at);
  const [first] = rest;
  const [line = '', ...more] = first?.lines ?? [];
  const attribution = ours ? undefined : readAttribution(line);
  if (first && attribution) {
    decide({ ...first, lines: [attribution.text.trim()] }, 'moved', 'to author and source');
    rest[0] = { ...first, lines: [line.slice(attribution.text.length), ...more] };
  }
  if (date && ours) decide(date.paragraph, 'moved', 'to date');
  else if (date && attribution) decide(date.paragraph, 'moved', 'to source.date');
  else if (date)
    decide(date.paragraph, 'dropped', 'a date without an outlet: add it yourself, as source.date or date');
  return {
    head: {
      ...head,
      author: author ?? attribution?.author,
      date: ours ? date?.day : undefined,
      source: attribution && { name: attribution.outlet, date: date?.day },
    },
    rest,
  };
}
