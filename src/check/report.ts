import type { Finding } from './built-site.ts';

/**
 * Prints findings in the order of files and lines, one a line: `file:line: what is wrong. What to do.` A finding with
 * the same words on many pages is printed once, with their number.
 */
export function printFindings(findings: readonly Finding[]): string {
  const order = (a: Finding, b: Finding): number =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
  const same = ({ wrong, remedy }: Finding): string => `${wrong}. ${remedy}`;
  return [...Map.groupBy(findings.toSorted(order), same)]
    .map(([text, places]) => {
      const [first = '', ...others] = new Set(
        places.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`)),
      );
      return `${first}: ${text}${others.length > 0 ? ` (Also in ${others.length} more places.)` : ''}`;
    })
    .join('\n');
}
