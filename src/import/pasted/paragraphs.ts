/** A paragraph of pasted text: a line, or the lines of one where the text was broken to a width. */
export interface Paragraph {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

/** Lines broken to a width are about as long as each other, and their sentences go on in the next. */
function brokenToWidth(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1));
  if (inner.length < 3 || Math.max(...groups.flat().map((line) => line.length)) > 110) return false;
  const running = inner.filter((line) => line.length >= 45 && !/[.؟!?:…]["”»’)]*$/u.test(line));
  return running.length > inner.length * 0.6;
}

/** Parts text into paragraphs. Spaces at the ends of lines are left out; nothing else is. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split('\n').map((line) => line.trim());
  const groups: { line: number; lines: string[] }[] = [];
  lines.forEach((line, i) => {
    if (!line) return;
    if (lines[i - 1] && i > 0) groups.at(-1)?.lines.push(line);
    else groups.push({ line: i + 1, lines: [line] });
  });
  if (brokenToWidth(groups.map((group) => group.lines)))
    return groups.map((group) => ({ ...group, apart: true }));
  return groups.flatMap(({ line, lines }) =>
    lines.map((text, i) => ({ line: line + i, lines: [text], apart: i === 0 })),
  );
}
