/** Fewest letters of a word for one edit, and for two. */
const [oneEdit, twoEdits] = [4, 7];

/**
 * The words that are spelled most like a word: one letter added, dropped, changed or swapped with the next, or two in
 * a long word.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  let least = word.length >= twoEdits ? 2 : word.length >= oneEdit ? 1 : 0;
  let found: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const edits = editsBetween(word, candidate, least);
    if (edits > least || edits === 0) continue;
    if (edits < least) found = [];
    least = edits;
    found.push(candidate);
  }
  return found;
}

/** The optimal string alignment distance of two words, or a number above `most`. */
function editsBetween(a: string, b: string, most: number): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
