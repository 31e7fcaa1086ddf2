/** A Markdown file's two parts. */
export interface SplitFile {
  readonly yaml: string;
  readonly body: string;
  /** The line of the file the body begins on. */
  readonly bodyLine: number;
}

/**
 * Parts the front matter from the body.
 *
 * @returns none where the file does not begin with a front matter between two lines of `---`
 */
export function splitFrontMatter(source: string): SplitFile | undefined {
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  return {
    yaml: match[1] ?? '',
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length - (match[0].endsWith('\n') ? 0 : -1),
  };
}
