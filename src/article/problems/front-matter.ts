/** The two parts of a Markdown file. */
interface SplitFile {
  readonly yaml: string;
  readonly body: string;
  /** The line of the file the body begins on. */
  readonly bodyLine: number;
}

/** Splits off the front matter. Returns undefined if the file does not begin with one, between two lines of `---`. */
export function splitFrontMatter(source: string): SplitFile | undefined {
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  return {
    yaml: match[1] ?? '',
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length - (match[0].endsWith('\n') ? 0 : -1),
  };
}
