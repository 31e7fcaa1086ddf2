import { isPlainTitle, paragraph, readMore, type RootContent } from '../draft/markdown.ts';
import type { Warning } from '../draft/totals.ts';
import { labelOf, whyDropped, type LabelKind } from '../recognise/boilerplate.ts';
import { endsInHeading, shapeOf, shortRun } from './headings.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Decide } from './top.ts';

/** The body of pasted text. Its headings are of level 2, still without ids. */
interface PastedBody {
  readonly blocks: RootContent[];
  readonly titles: string[];
  readonly warnings: Warning[];
}

/** The note of a heading until its id is known. */
export const sectionNote = 'section';

const textOf = ({ lines }: Paragraph): string => lines.join(' ');

/** Reads the short lines from an index on, with the label above them if there is one, and what follows them. */
function runAt(paragraphs: readonly Paragraph[], at: number, first: Paragraph) {
  const label = labelOf(textOf(first));
  const start = label ? at + 1 : at;
  const lines = shortRun(paragraphs, start, label !== undefined);
  const next = paragraphs[start + lines.length];
  const isOverText = next !== undefined && shapeOf(next) === 'text';
  /** Whether the last line is set apart as a heading of that text. */
  const hasHeading = isOverText && endsInHeading(lines, label !== undefined);
  return { label, first, lines, isOverText, hasHeading };
}

type Run = ReturnType<typeof runAt>;

/** Separates text, headings, read-more blocks and boilerplate. */
export function readPastedBody(paragraphs: readonly Paragraph[], decide: Decide): PastedBody {
  const body: PastedBody = { blocks: [], titles: [], warnings: [] };
  const warn = (paragraph: Paragraph | undefined, what: string): unknown =>
    paragraph && body.warnings.push({ line: paragraph.line, what });

  const addText = (one: Paragraph): void => {
    decide(one, 'kept');
    body.blocks.push(paragraph(one.lines.join('\n')));
  };
  const addHeading = (one: Paragraph): void => {
    const title = textOf(one);
    decide(one, 'kept', sectionNote);
    body.titles.push(title);
    body.blocks.push({ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] });
  };

  // Each takes a run, and returns how many paragraphs it used.
  const addReadMore = ({ first, lines, isOverText, hasHeading }: Run): number => {
    const items = hasHeading ? lines.slice(0, -1) : lines;
    const titles = items.map(textOf);
    if (titles.length === 0 || !titles.every(isPlainTitle))
      for (const each of [first, ...items]) addText(each);
    else {
      decide(first, 'moved', 'to a read-more block, whose heading the site adds');
      for (const item of items) decide(item, 'kept', 'title in the read-more block');
      body.blocks.push(readMore(titles.map((title) => ({ title }))));
      if (isOverText && !hasHeading && items.length > 1)
        warn(lines.at(-1), 'this was imported as a title in a read-more block, but may be a heading');
    }
    return 1 + items.length;
  };
  const dropLabel = (label: Exclude<LabelKind, 'readMore'>, run: Run): number => {
    const { first, lines, isOverText, hasHeading } = run;
    decide(first, 'dropped', whyDropped[label]);
    if (label !== 'related' && label !== 'comments') return 1;
    // A single line between the label and text is the heading of the text.
    const below = hasHeading ? lines.slice(0, -1) : isOverText && lines.length === 1 ? [] : lines;
    for (const each of below) decide(each, 'dropped', `it is under «${textOf(first)}»`);
    return 1 + below.length;
  };
  const addLines = ({ first, lines, isOverText, hasHeading }: Run): number => {
    if (lines.length === 0) addText(first);
    const heading = isOverText && (lines.length === 1 || hasHeading) ? lines.at(-1) : undefined;
    for (const each of lines) (each === heading ? addHeading : addText)(each);
    if (!heading && isOverText)
      warn(lines.at(-1), 'any of these short lines may be a heading; all were imported as text');
    return Math.max(1, lines.length);
  };

  for (let at = 0; at < paragraphs.length;) {
    const first = paragraphs[at];
    if (!first) break;
    const run = runAt(paragraphs, at, first);
    if (run.label === 'readMore') at += addReadMore(run);
    else if (run.label) at += dropLabel(run.label, run);
    else at += addLines(run);
  }
  return body;
}
