import { z } from 'zod';
import { languageCodes } from '../language/language.ts';
import { isId } from './ids.ts';
import { readYaml, type Head } from './yaml.ts';

/** A text that has to say something. */
export const text = (sentence: string) => z.string().trim().min(1).describe(sentence);

/** A day of the calendar, as `YYYY-MM-DD`. */
export const day = (sentence: string) =>
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
  retelling: z
    .boolean()
    .describe(
      'true where the text tells a piece of another outlet in our own words; name that outlet as source',
    )
    .optional(),
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
  z.string().refine(isId),
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

/** Reads an article's front matter. */
export const readArticleHead = (file: string, yaml: string, firstLine: number): Head<ArticleHead> =>
  readYaml(articleHead, file, yaml, firstLine);

/** Reads the front matter of a page such as "about". */
export const readPageHead = (file: string, yaml: string, firstLine: number): Head<ArticleHead> =>
  readYaml(pageHead, file, yaml, firstLine);

/** Reads the table of topics. */
export const readTopicTable = (file: string, yaml: string): Head<TopicTable> =>
  readYaml(topicTable, file, yaml, 1);

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
