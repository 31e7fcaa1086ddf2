/** A mistake in the content: where it is, what is wrong and what its author can do. */
export interface Problem {
  /** Path from the project's folder, with forward slashes. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line: number;
  /** One sentence without its full stop. */
  readonly wrong: string;
  /** One or more sentences, with their full stops. */
  readonly remedy: string;
}

/** Reports a mistake on a line of one file: the parts of a Problem. */
export type Report = (line: number, wrong: string, remedy: string) => void;

/** Makes the function that reports the mistakes of one file: each is added to `problems`. */
export const reporter =
  (file: string, problems: Problem[]): Report =>
  (line, wrong, remedy) => {
    problems.push({ file, line, wrong, remedy });
  };

/** One line a person and an editor can both follow: `file:line: what is wrong. What to do.` */
export const printProblem = ({ file, line, wrong, remedy }: Problem): string =>
  `${file}:${line}: ${wrong}. ${remedy}`;

/** All problems, in the order of files and lines, each once. */
export function printProblems(problems: readonly Problem[]): string {
  const order = (a: Problem, b: Problem): number =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
  return [...new Set(problems.toSorted(order).map(printProblem))].join('\n');
}

/**
 * The candidate spelled most like a word: the fewest letters to add, drop or change, and at most a third of them.
 * Returns undefined if none is close enough, or if the word has fewer than three letters: any two short words are alike.
 * Capitals count as their small letters.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  if (word.length < 3) return undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The question `Did you mean "…"?` with a space after it, or an empty text if no candidate is close enough. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant ? `Did you mean "${meant}"? ` : '';
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
