import { account, type Oddity, type Outcome, type Piece } from './account.ts';

const outcomes: readonly Outcome[] = ['kept', 'moved', 'dropped'];

/** As much of a text as fits a line of a report. */
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 70)}…` : line;
};

/** Pieces that are kept as text, one after another, as one row. */
function rowsOf(pieces: readonly Piece[]): string[] {
  const rows: string[] = [];
  let run: Piece[] = [];
  const endRun = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last)
      rows.push(
        first === last
          ? `${place(first)} kept     ${excerpt(first.text)}`
          : `${place(first)} kept     ${run.length} in a row, to ${last.line}: ${excerpt(first.text)}`,
      );
    run = [];
  };
  for (const piece of pieces) {
    if (piece.outcome === 'kept' && !piece.note) run.push(piece);
    else {
      endRun();
      rows.push(`${place(piece)} ${piece.outcome.padEnd(8)} ${piece.note ?? ''}: ${excerpt(piece.text)}`);
    }
  }
  endRun();
  return rows;
}

const place = ({ line }: Piece): string => String(line).padStart(6);

/**
 * Prints what became of the input: a row for each line or block, the sums, and what to look at.
 *
 * @param input the name of the file or its address
 * @param units what was counted: lines or blocks
 */
export function printReport(
  input: string,
  units: 'lines' | 'blocks',
  pieces: readonly Piece[],
  oddities: readonly Oddity[],
): string {
  const { units: sums, inPart, characters } = account(pieces);
  const sum = (counts: Readonly<Record<Outcome, number>>): string =>
    `${outcomes.map((outcome) => `${counts[outcome]} ${outcome}`).join(' + ')} = ${outcomes.reduce((all, outcome) => all + counts[outcome], 0)}`;
  const counted = units === 'lines' ? 'Lines with text' : 'Blocks';
  return [
    `What became of ${input}, by line:`,
    ...rowsOf(pieces),
    `${counted}: ${sum(sums)}${inPart > 0 ? `, ${inPart} of the kept in part` : ''}. Characters but for spaces: ${sum(characters)}.`,
    ...(oddities.length > 0
      ? [
          'To look at; no word of it was changed:',
          ...oddities.map(({ line, what }) => `${input}:${line}: ${what}.`),
        ]
      : []),
  ].join('\n');
}
