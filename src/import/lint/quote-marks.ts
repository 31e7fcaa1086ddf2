import type { Oddity } from '../draft/account.ts';

/** A paragraph or a line of the input, and the line it begins on. */
export interface Passage {
  readonly line: number;
  readonly text: string;
}

interface Opened {
  readonly mark: string;
  readonly line: number;
  /** Whether its paragraph begins with it: then it may go on through the next ones. */
  readonly first: boolean;
}

const closing: Readonly<Record<string, string>> = { '“': '”', '«': '»' };
const opening: Readonly<Record<string, string>> = { '”': '“', '»': '«' };

/** A mark stands as an opening one does: at a word's start, with no more than Arabic particles before it. */
const asOpening = (before: string, after: string): boolean =>
  /(?:^|[\s(])[وفبلك]{0,2}$/u.test(before) && /^\p{L}/u.test(after);

/**
 * Finds quotation marks that do not pair. A quotation may go on through paragraphs, each of which then begins with its
 * opening mark.
 */
export function unpairedQuotes(passages: readonly Passage[]): Oddity[] {
  const found: Oddity[] = [];
  const open: Opened[] = [];
  for (const { line, text } of passages) {
    let straight = 0;
    for (const { 0: mark, index } of text.matchAll(/["“”«»]/g)) {
      const [before, after] = [text.slice(0, index), text.slice(index + 1)];
      const due = opening[mark];
      if (mark === '"') straight++;
      else if (closing[mark]) {
        const first = before.trim() === '';
        if (!(
          first && open.some((earlier) => earlier.first && earlier.mark === mark && earlier.line !== line)
        ))
          open.push({ mark, line, first });
      } else if (due) {
        const within = open.findLastIndex((earlier) => earlier.mark === due && earlier.line === line);
        const earlier = open.findLastIndex((one) => one.mark === due);
        if (asOpening(before, after)) {
          found.push({ line, what: `${mark} opens «${wordAfter(after)}», where ${due} would` });
          open.push({ mark: due, line, first: false });
        } else if (within >= 0) open.splice(within, 1);
        else if (earlier >= 0) open.splice(earlier, 1);
        else found.push({ line, what: `${mark} closes what was never opened` });
      }
    }
    if (straight % 2 === 1) found.push({ line, what: 'an odd number of " stands here' });
  }
  return [
    ...found,
    ...open.map(({ mark, line }) => ({ line, what: `${mark} is opened here and never closed` })),
  ];
}

const wordAfter = (text: string): string => /^\S{1,20}/u.exec(text)?.[0].replace(/[”»"]+$/, '') ?? '';
