// What is done: a line for each post, so that an import that was stopped goes on, and a finished one does nothing.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const count = z.number();

/** What became of a post. */
const outcome = z.object({
  post: z.string(),
  /** Digest of the post and of what the plan says about it. */
  digest: z.string(),
  title: z.string(),
  /** The path of its text and its address in the site, or why it was left out. */
  file: z.string().optional(),
  address: z.string().optional(),
  why: z.string().optional(),
  /** Blocks, fields and comments. */
  counts: z.object({ kept: count, moved: count, dropped: count }),
  /** What was dropped, with how often. */
  dropped: z.record(z.string(), count),
  warnings: z.array(z.string()),
});

export type Outcome = z.infer<typeof outcome>;

/** Reads the journal: the last line for each post. A line that was cut off when a run was killed is ignored. */
export function readJournal(file: string): Map<string, Outcome> {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lines = text.split('\n').flatMap((line) => {
    try {
      return outcome.parse(JSON.parse(line));
    } catch {
      return [];
    }
  });
  return new Map(lines.map((line) => [line.post, line]));
}

/** Adds what became of a post. It begins with a line end, for the line before may be cut off. */
export function addToJournal(file: string, done: Outcome): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `\n${JSON.stringify(done)}`);
}
