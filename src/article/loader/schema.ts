import { z } from 'zod';
import { languageCodes } from '../../language/language.ts';
import { isId } from '../model/ids.ts';
import { day, text } from '../problems/fields.ts';
import type { Report } from '../problems/problem.ts';
import { readYaml, type ParsedYaml } from '../problems/yaml.ts';

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

const picture = z
  .strictObject({
    file: z
      .string()
      .regex(/^[^/\\%]+\.(?:avif|gif|jpe?g|png|svg|webp)$/i)
      .describe('The name of an image in the article’s folder, such as map.svg'),
    alt: text('What the picture shows, for readers who do not see it'),
    caption: text('The words under the picture').optional(),
    credit: text('Who made it').optional(),
  })
  .describe(
    'The picture under the headline: its file and alt, and where there are some its caption and credit',
  );

/** Fields of an article's file; only the title is required. The descriptions are shown to authors. */
const articleSchema = z.strictObject({
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
  picture: picture.optional(),
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
  was: z
    .union([z.string().refine(isId), z.array(z.string().refine(isId))])
    .describe('The id the article had before it was renamed, or a list of them, such as [old-id, older-id]')
    .optional(),
});

export type FrontMatter = z.infer<typeof articleSchema>;

/** A page such as "about" has a few of an article's fields. */
const pageSchema = articleSchema.pick({ title: true, description: true, updated: true, original: true });

/** Reads a file's front matter by the schema of articles or that of pages. */
export type FrontMatterReader = (yaml: string, firstLine: number, report?: Report) => ParsedYaml<FrontMatter>;

const readerOf =
  (schema: z.ZodType<FrontMatter>): FrontMatterReader =>
  (yaml, firstLine, report = () => undefined) =>
    readYaml(schema, yaml, firstLine, report);

export const readArticleFrontMatter = readerOf(articleSchema);
export const readPageFrontMatter = readerOf(pageSchema);
