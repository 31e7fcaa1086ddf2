import { readAttribution, readByline } from '../recognise/attribution.ts';
import { categoryNamed, wishedCategory } from '../recognise/categories.ts';
import { readDay } from '../recognise/days.ts';
import { Unreadable, type DraftHead, type Wishes } from '../draft/draft.ts';
import { shapeOf } from './headings.ts';
import { labelOf } from '../recognise/boilerplate.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Outcome } from '../draft/account.ts';

/** Says what became of a paragraph. */
export type Put = (paragraph: Paragraph, outcome: Outcome, note?: string) => void;

/** What copied text holds above the article's own. */
export interface Top {
  readonly head: DraftHead;
  /** The article's paragraphs, the first without its attribution. */
  readonly rest: readonly Paragraph[];
}

/** Longest headline, in characters. */
const longest = 180;

const lineOf = (paragraph: Paragraph | undefined): string => paragraph?.lines.join(' ') ?? '';
const wordCount = (text: string): number => text.split(/\s+/).length;

/** Whether a first line is too short for a headline and stands over one. */
const isKicker = (first: Paragraph | undefined, second: Paragraph | undefined): boolean =>
  wordCount(lineOf(first)) <= 2 &&
  second !== undefined &&
  shapeOf(second, true) === 'short' &&
  wordCount(lineOf(second)) > wordCount(lineOf(first));

/** Takes category, headline, author, day and attribution off the beginning of copied text. */
export function readTop(all: readonly Paragraph[], wishes: Wishes, put: Put): Top {
  const [kicker, ...under] = all;
  const known = categoryNamed(wishes, lineOf(kicker));
  const wished = wishedCategory(wishes);
  const kicked = known !== undefined || (wishes.category !== 'none' && isKicker(kicker, under[0]));
  if (kicked && known === undefined && wished === undefined)
    throw new Unreadable(
      `Line ${kicker?.line ?? 1}, "${lineOf(kicker)}", looks like a category, and content/topics.yaml has none of that name. Add it there, or choose one: --category ${Object.keys(wishes.categories).join(' | ')}. Where it is the headline, write --category none.`,
    );
  const category = wished ?? (wishes.category === 'none' ? undefined : known);
  if (kicked && kicker)
    if (category) put(kicker, 'moved', `to category: ${category}`);
    else put(kicker, 'dropped', 'a category, and none was asked for');

  const [headline, ...below] = kicked ? under : all;
  const title = lineOf(headline);
  if (!headline || headline.lines.length > 1 || title.length > longest || below.length === 0)
    throw new Unreadable(
      `There is no headline: line ${headline?.line ?? 1} is ${below.length === 0 ? 'all there is' : 'a paragraph'}. Put the headline on a line of its own above the text.`,
    );
  put(headline, 'moved', 'to title');
  return readCredits(below, { title, category }, put);
}

/** Takes author, day and attribution off what stands under the headline. */
function readCredits(below: readonly Paragraph[], head: DraftHead, put: Put): Top {
  let author: string | undefined;
  const days: { paragraph: Paragraph; day: string }[] = [];
  let at = 0;
  for (; at < below.length; at++) {
    const paragraph = below[at];
    if (!paragraph) break;
    const line = lineOf(paragraph);
    const [name, day] = [readByline(line), readDay(line)];
    if (name !== undefined && author === undefined) {
      author = name;
      put(paragraph, 'moved', 'to author');
    } else if (day !== undefined && days.length === 0) days.push({ paragraph, day });
    else if (labelOf(line) === 'share') put(paragraph, 'dropped', 'a label for sharing');
    else break;
  }
  const [first, ...others] = below.slice(at);
  const [line = '', ...more] = first?.lines ?? [];
  const attribution = readAttribution(line);
  const rest = [...others];
  if (first && attribution) {
    put({ ...first, lines: [attribution.text.trim()] }, 'moved', 'to author and source');
    rest.unshift({ ...first, lines: [line.slice(attribution.text.length), ...more] });
  } else if (first) rest.unshift(first);
  for (const { paragraph } of days)
    if (attribution) put(paragraph, 'moved', 'to source.date');
    else
      put(
        paragraph,
        'dropped',
        'a day, with no outlet to write it under: give it as source.date, or as date',
      );
  return {
    head: {
      ...head,
      author: author ?? attribution?.author,
      source: attribution && { name: attribution.outlet, date: days[0]?.day },
    },
    rest,
  };
}
