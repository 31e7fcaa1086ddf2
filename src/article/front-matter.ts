import { isMap, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { languageCodes } from '../language/language.ts';
import { nearest, type Problem } from './problem.ts';

const text = (sentence: string) => z.string().trim().min(1).describe(sentence);

const day = (sentence: string) =>
  z
    .string()
    .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value))
    .describe(`${sentence} Write year, month and day, such as 2022-01-08`);

/** Whether the calendar has that day: 2022-02-30 rolls over to March. */
function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const original = z
  .enum(languageCodes)
  .describe(`The language the piece was written in: ${languageCodes.join(' or ')}`);

const source = z
  .strictObject({
    name: text('The name of the outlet, as this language writes it'),
    url: z
      .url({ protocol: /^https?$/ })
      .describe('The address of the original, with https://')
      .optional(),
    date: day('The day the original was published.').optional(),
  })
  .describe('The outlet the piece first stood in: a name, and where they are known its url and date');

/** The head of an article's file: only the title is required. */
const articleHead = z.strictObject({
  title: text('The headline, in the language of the file'),
  description: text('The standfirst: one or two sentences under the headline').optional(),
  category: text('What kind of piece it is: an id among the categories of content/topics.yaml').optional(),
  author: text("The author's name, as this language writes it").optional(),
  source: source.optional(),
  note: text('A sentence under the byline on what kind of text this is, such as a retelling').optional(),
  original: original.optional(),
  date: day('The day this text is published.').optional(),
  updated: day('The day of its last change of substance.').optional(),
  tags: z
    .array(z.string())
    .describe('Ids among the tags of content/topics.yaml, such as [russia]')
    .optional(),
  translator: text("The translator's name, as this language writes it").optional(),
  draft: z
    .boolean()
    .describe('true keeps the file out of the published site; npm run dev shows it')
    .optional(),
});

export type ArticleHead = z.infer<typeof articleHead>;

/** The head of a page such as "about". */
const pageHead = articleHead.pick({ title: true, description: true, updated: true, original: true });

const names = z.record(
  z.enum(languageCodes),
  text('The name in that language, such as { ar: روسيا, en: Russia }'),
);

const ids = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  names.describe(
    `An id of lower-case letters, digits and hyphens, with its names: { ar: روسيا, en: Russia }`,
  ),
);

/** content/topics.yaml: the names of categories and tags in each language. */
const topicTable = z.strictObject({
  categories: ids.describe('Categories: an id each, with its name per language'),
  tags: ids.describe('Tags: an id each, with its name per language'),
});

export type TopicTable = z.infer<typeof topicTable>;

/** What a head was read to: the values, and a way to the line each stands on. */
export interface Head<T> {
  readonly value: T | undefined;
  readonly problems: Problem[];
  readonly lineOf: (field: string) => number;
}

type Fields = Readonly<Record<string, { readonly description?: string | undefined }>>;

/**
 * Reads YAML by a schema.
 *
 * @param firstLine the line of the file the YAML begins on
 * @returns the value, or none and a problem for everything that is wrong with it
 */
function readYaml<T>(
  schema: z.ZodType<T>,
  fields: Fields,
  file: string,
  yaml: string,
  firstLine: number,
): Head<T> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, schema: 'core' });
  const line = (offset: number): number => firstLine + counter.linePos(offset).line - 1;
  const lineOf = (field: string): number => line(offsetOf(document, [field]));
  const problem = (at: number, wrong: string, remedy: string): Problem => ({ file, line: at, wrong, remedy });

  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) =>
      problem(
        line(Math.min(pos[0], Math.max(0, yaml.length - 1))),
        `this is not YAML: ${message.replace(/\.?\s*$/, '')}`,
        'Check the colon after each field, the spaces before it, and put text with a colon or quotation mark in "…".',
      ),
    );
    return { value: undefined, problems, lineOf };
  }
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    return {
      value: undefined,
      problems: [
        problem(firstLine, 'this is not a list of fields', 'Write "title: …" and the like, one a line.'),
      ],
      lineOf,
    };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };

  const problems = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const known = path.length > 0 ? ['name', 'url', 'date'] : Object.keys(fields);
        const meant = nearest(key, known);
        return problem(
          line(offsetOf(document, [...path, key])),
          `"${[...path, key].join('.')}" is not a field here`,
          `${meant ? `Did you mean "${meant}"? ` : ''}The fields are ${known.join(', ')}.`,
        );
      });
    const field = path.join('.');
    const given: unknown = document.getIn(path);
    const sentence = sentenceFor(schema, path);
    const missing = given === undefined || given === null;
    return [
      problem(
        line(offsetOf(document, path)),
        missing ? `"${field}" is missing` : `"${field}" can't be ${JSON.stringify(given)}`,
        `${sentence}.`,
      ),
    ];
  });
  return { value: undefined, problems, lineOf };
}

/** Where a field stands in the YAML: at its key, or that of the nearest field around it. */
function offsetOf(document: Document.Parsed, path: readonly string[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (!isMap(parent)) continue;
    const pair = parent.items.find(({ key }) => String(key) === path[depth - 1]);
    const key = pair?.key;
    if (key && typeof key === 'object' && 'range' in key && Array.isArray(key.range))
      return Number(key.range[0]);
  }
  return 0;
}

/** The sentence written beside a field in its schema, or beside the field around it. */
function sentenceFor(schema: z.ZodType, path: readonly string[]): string {
  let sentence = 'Write it as content/topics.yaml and the README show';
  let here: z.ZodType | undefined = schema;
  for (const step of path) {
    while (here instanceof z.ZodOptional) here = here.unwrap() as z.ZodType;
    const inner: unknown =
      here instanceof z.ZodObject
        ? here.shape[step]
        : here instanceof z.ZodRecord
          ? here.valueType
          : here instanceof z.ZodArray
            ? here.element
            : undefined;
    here = inner instanceof z.ZodType ? inner : undefined;
    const found = here?.description ?? (here instanceof z.ZodOptional ? sentenceOf(here) : undefined);
    if (found) sentence = found;
  }
  return sentence;
}

function sentenceOf(field: z.ZodOptional): string | undefined {
  const inner: unknown = field.unwrap();
  return inner instanceof z.ZodType ? inner.description : undefined;
}

/** Reads an article's front matter. */
export const readArticleHead = (file: string, yaml: string, firstLine: number): Head<ArticleHead> =>
  readYaml(articleHead, articleHead.shape, file, yaml, firstLine);

/** Reads the front matter of a page such as "about". */
export const readPageHead = (file: string, yaml: string, firstLine: number): Head<ArticleHead> =>
  readYaml(pageHead, pageHead.shape, file, yaml, firstLine);

/** Reads the table of topics. */
export const readTopicTable = (file: string, yaml: string): Head<TopicTable> =>
  readYaml(topicTable, topicTable.shape, file, yaml, 1);

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
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return undefined;
  return {
    yaml: match[1] ?? '',
    body: source.slice(match[0].length),
    bodyLine: match[0].split('\n').length - (match[0].endsWith('\n') ? 0 : -1),
  };
}
