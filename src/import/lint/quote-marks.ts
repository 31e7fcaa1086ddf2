import type { Warning } from '../draft/totals.ts';

/** A paragraph or line of the input, and the line it begins on. */
export interface Passage {
  readonly line: number;
  readonly text: string;
}

interface Opened {
  readonly mark: string;
  readonly line: number;
  /** Whether it is the first character of its paragraph: then the quotation may continue in the next one. */
  readonly first: boolean;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»' };
const opening: Readonly<Record<string, string>> = { '”': '“', '»': '«' };

/** Whether a mark is in an opening position, by the four characters before it: at the start of a word, or after Arabic particles only. */
const isOpening = (before: string, after: string): boolean =>
  /(?:^|[\s(])[وفبلك]{0,2}$/u.test(before) && /^\p{L}/u.test(after);

/**
 * Finds unpaired quotation marks. A quotation may span paragraphs, each of which then begins with its opening mark.
 */
export function unpairedQuotes(passages: readonly Passage[]): Warning[] {
  const found: Warning[] = [];
  const open: Opened[] = [];
  for (const { line, text } of passages) {
    let straight = 0;
    const start = text.search(/\S/);
    for (const { 0: mark, index } of text.matchAll(/["“”«»]/g)) {
      const [before, after] = [text.slice(Math.max(0, index - 4), index), text.slice(index + 1)];
      const due = opening[mark];
      if (mark === '"') straight++;
      else if (closing[mark]) {
        const first = index === start;
        if (!(
          first && open.some((earlier) => earlier.first && earlier.mark === mark && earlier.line !== line)
        ))
          open.push({ mark, line, first });
      } else if (due) {
        const within = open.findLastIndex((earlier) => earlier.mark === due && earlier.line === line);
        const earlier = open.findLastIndex((one) => one.mark === due);
        if (isOpening(before, after)) {
          found.push({ line, what: `${mark} opens «${wordAfter(after)}»: ${due} is the opening mark` });
          open.push({ mark: due, line, first: false });
        } else if (within >= 0) open.splice(within, 1);
        else if (earlier >= 0) open.splice(earlier, 1);
        else found.push({ line, what: `${mark} closes a quotation that was never opened` });
      }
    }
    if (straight % 2 === 1) found.push({ line, what: 'an odd number of " in this paragraph' });
  }
  return [
    ...found,
    ...open.map(({ mark, line }) => ({ line, what: `${mark} is opened here and never closed` })),
  ];
}

const wordAfter = (text: string): string => /^\S{1,20}/u.exec(text)?.[0].replace(/[”»"]+$/, '') ?? '';
