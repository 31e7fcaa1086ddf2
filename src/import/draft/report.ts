import { actions, countTotals, type InputPart, type Totals, type Warning } from './totals.ts';

/** The beginning of a text, as much as fits one line of a report. */
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 70)}…` : line;
};

const isPlainText = (part: InputPart | undefined): boolean => part?.action === 'kept' && !part.note;

/** One row per part; consecutive parts kept as plain text share a row. */
function reportRows(parts: readonly InputPart[]): string[] {
  const rows: string[] = [];
  for (const [i, part] of parts.entries()) {
    const plain = isPlainText(part);
    if (plain && isPlainText(parts[i - 1])) continue;
    let end = i + 1;
    while (plain && isPlainText(parts[end])) end++;
    const run = parts.slice(i, end);
    const note = plain ? '' : `${part.note ?? ''}: `;
    const count = run.length > 1 ? `${run.length} in a row, to ${run.at(-1)?.line ?? ''}: ` : '';
    rows.push(
      `${String(part.line).padStart(6)} ${part.action.padEnd(8)} ${note}${count}${excerpt(part.text)}`,
    );
  }
  return rows;
}

const sumOf = (counts: Totals['units']): string =>
  `${actions.map((action) => `${counts[action]} ${action}`).join(' + ')} = ${actions.reduce((sum, action) => sum + counts[action], 0)}`;

/**
 * Prints what happened to the input: a row for each line or block, the totals, and the warnings.
 *
 * @param input the file's name or the address
 * @param units what was counted
 */
export function printReport(
  input: string,
  units: 'lines' | 'blocks',
  parts: readonly InputPart[],
  warnings: readonly Warning[],
): string {
  const totals = countTotals(parts);
  const counted = units === 'lines' ? 'Lines with text' : 'Blocks';
  const partly = totals.partlyKept > 0 ? `, ${totals.partlyKept} of the kept in part` : '';
  return [
    `What became of ${input}, by line:`,
    ...reportRows(parts),
    `${counted}: ${sumOf(totals.units)}${partly}. Characters without spaces: ${sumOf(totals.characters)}.`,
    ...(warnings.length > 0 ? ['To check; no word of it was changed:'] : []),
    ...warnings.map(({ line, what }) => `${input}:${line}: ${what}.`),
  ].join('\n');
}
