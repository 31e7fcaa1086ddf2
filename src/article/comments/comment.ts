import { z } from 'zod';
import { languageCodes, type Language } from '../../language/language.ts';
import { flawOf, isVisible, type Flaw } from './characters.ts';
import { day, text } from '../problems/fields.ts';
import { splitFrontMatter } from '../problems/front-matter.ts';
import { isId } from '../model/ids.ts';
import { reporter, type Problem, type Report } from '../problems/problem.ts';
import { readYaml } from '../problems/yaml.ts';

/** An accepted comment on an article. */
export interface Comment {
  /** `<date>-<slug>`: the name of its file, and part of its id on the page. */
  readonly id: string;
  readonly name: string;
  /** The day it was written, as `YYYY-MM-DD`. */
  readonly date: string;
  readonly lang: Language;
  /** The id of the comment it answers, if it is a reply. */
  readonly to?: string | undefined;
  /** Plain text; blank lines separate paragraphs. */
  readonly text: string;
}

/** Maximum lengths, as `maxlength` counts them. RFC 5321 limits email addresses to 254. */
export const commentLimits = { text: 5000, name: 80, email: 254 };

/** Names of the form's fields; `trap` is hidden, so that only programs fill it in. */
export const commentFields = {
  article: 'article',
  lang: 'lang',
  to: 'to',
  text: 'comment',
  name: 'name',
  email: 'email',
  trap: 'website',
} as const;

const line = (sentence: string) =>
  text(sentence).refine((value) => !/[\r\n\u2028\u2029]/.test(value) && flawOf(value) !== 'controls');

/** The mistake and the remedy for each flaw. */
const flaws: Readonly<Record<Flaw, readonly [wrong: string, remedy: string]>> = {
  controls: ['this line holds a control character', 'Write the line again.'],
  unassigned: ['this line holds a character that Unicode does not have, or a hidden tag', 'Write it again.'],
  overrides: [
    'this line holds a character that turns the text around (U+202A to U+202E, U+2066 to U+2069)',
    'Take it out, or write the line again.',
  ],
  marks: ['more than 8 marks stand on one letter', 'Take out those that are no part of the word.'],
};

/** The front matter of a comment's file. */
const commentSchema = z.strictObject({
  name: line('The name of who wrote it, on one line'),
  date: day('The day it was written, with which the name of its file begins.'),
  lang: z.enum(languageCodes).describe(`The language it is written in: ${languageCodes.join(' or ')}`),
  to: line('The comment it answers: the name of that file without .md').optional(),
});

/** Whether a text can be a comment's id: a day, a hyphen and an id. */
export const isCommentId = (id: string): boolean => /^\d{4}-\d{2}-\d{2}-/.test(id) && isId(id.slice(11));

/**
 * Reads a comment's file, and adds every mistake in it to `problems`. Returns undefined if there is one.
 *
 * @param file its path, which ends with `<id>.md`
 */
export function parseComment(file: string, source: string, problems: Problem[]): Comment | undefined {
  const before = problems.length;
  const report = reporter(file, problems);
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const isNamed = file.endsWith('.md') && isCommentId(id);
  if (!isNamed)
    report(
      1,
      'the name of this file is not that of a comment',
      'Name it by its day and a word of lower-case Latin letters, such as 2026-11-22-layla.md.',
    );
  const parts = splitFrontMatter(source);
  if (!parts) {
    report(
      1,
      'this file has no front matter',
      'Begin it with a line of ---, the fields name, date and lang, and another line of ---.',
    );
    return undefined;
  }
  const { value, lineOf } = readYaml(commentSchema, parts.yaml, 2, withoutMail(report));
  if (value && isNamed && !id.startsWith(`${value.date}-`))
    report(
      lineOf('date'),
      `the date is ${value.date}, and the file’s name says ${id.slice(0, 10)}`,
      'Correct one of the two.',
    );
  if (value && !isVisible(value.name))
    report(lineOf('name'), 'nothing of the name can be seen', 'Write the name of who wrote it.');
  const { body, bodyLine } = parts;
  if (!isVisible(body)) report(bodyLine, 'this comment has no text', 'Write it, or take the file out.');
  const lines = body.split('\n').map((text, i) => ({ text, line: bodyLine + i }));
  for (const { text, line } of [...(value ? [{ text: value.name, line: lineOf('name') }] : []), ...lines]) {
    const flaw = flawOf(text);
    if (flaw) report(line, ...flaws[flaw]);
  }
  return value && problems.length === before ? { id, ...value, text: body.trim() } : undefined;
}

/** Says why a field for an email address, which is unknown, must not be there. */
const withoutMail =
  (report: Report): Report =>
  (line, wrong, remedy) =>
    /^"e-?mail"/i.test(wrong)
      ? report(
          line,
          'a comment contains an email address',
          'Take the line out: what is in content is published with the project.',
        )
      : report(line, wrong, remedy);

/** Prints a comment as a file that `parseComment` reads back. */
export function printComment({ name, date, lang, to, text }: Omit<Comment, 'id'>): string {
  // A JSON string is a YAML string too.
  const answers = to === undefined ? '' : `to: ${to}\n`;
  return `---\nname: ${JSON.stringify(name)}\ndate: ${date}\nlang: ${lang}\n${answers}---\n\n${text}\n`;
}
