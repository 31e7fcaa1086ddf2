import { z } from 'zod';
import { languageCodes } from '../../language/language.ts';
import { day, text } from '../problems/fields.ts';
import { readYaml, type Head } from '../problems/yaml.ts';

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

/** Reads an article's front matter. */
export const readArticleHead = (file: string, yaml: string, firstLine: number): Head<ArticleHead> =>
  readYaml(articleHead, file, yaml, firstLine);

/** Reads the front matter of a page such as "about". */
export const readPageHead = (file: string, yaml: string, firstLine: number): Head<ArticleHead> =>
  readYaml(pageHead, file, yaml, firstLine);
