/** A paragraph of pasted text: one line, or several if the text is hard-wrapped. */
export interface Paragraph {
  /** Line it begins on, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
  readonly isAfterBlank: boolean;
}

/** Longest line of hard-wrapped text: editors and mail programs wrap at 72 to 100 characters. */
const widest = 110;
/** Shortest line that was wrapped, not ended: longer than most headings, shorter than a wrapped line with a long word moved. */
const wrapped = 45;
/** Least share of the lines within paragraphs that must be wrapped in the middle of a sentence. */
const share = 0.6;

/** Whether text is hard-wrapped. The limits are estimates: pasted.test.ts has a text on both sides of each. */
function isHardWrapped(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1));
  if (inner.length < 3 || groups.flat().some((line) => line.length > widest)) return false;
  const running = inner.filter((line) => line.length >= wrapped && !/[.؟!?:…]["”»’)]*$/u.test(line));
  return running.length > inner.length * share;
}

/** Splits text into paragraphs; only spaces at the ends of lines are lost. */
export function paragraphsOf(text: string): Paragraph[] {
  const groups: { line: number; lines: string[] }[] = [];
  let isAfterBlank = true;
  for (const [i, line] of text
    .split('\n')
    .map((each) => each.trim())
    .entries()) {
    if (line && isAfterBlank) groups.push({ line: i + 1, lines: [line] });
    else if (line) groups.at(-1)?.lines.push(line);
    isAfterBlank = line === '';
  }
  if (isHardWrapped(groups.map(({ lines }) => lines)))
    return groups.map((group) => ({ ...group, isAfterBlank: true }));
  return groups.flatMap(({ line, lines }) =>
    lines.map((text, i) => ({ line: line + i, lines: [text], isAfterBlank: i === 0 })),
  );
}
