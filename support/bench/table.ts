/** Prints rows as a Markdown table; columns of numbers are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const numeric = head.map((_, i) => rows.every((row) => /^[\d.,]*( ×.*)?$/.test(String(row[i] ?? ''))));
  const widths = head.map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length), 2));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (numeric[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [first = [], ...others] = cells;
  return [line(first), rule, ...others.map(line)].join('\n');
}
