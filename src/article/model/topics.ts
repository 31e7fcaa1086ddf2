import { z } from 'zod';
import { languageCodes } from '../../language/language.ts';
import { text } from '../problems/fields.ts';
import type { Report } from '../problems/problem.ts';
import { readYaml, type ParsedYaml } from '../problems/yaml.ts';
import { isId } from './ids.ts';

const names = z
  .partialRecord(z.enum(languageCodes), text('The name in that language, such as { ar: روسيا, en: Russia }'))
  .refine((name) => Object.keys(name).length > 0);

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

/** Reads the table of topics. */
export const readTopicTable = (yaml: string, report: Report = () => undefined): ParsedYaml<TopicTable> =>
  readYaml(topicTable, yaml, 1, report);
