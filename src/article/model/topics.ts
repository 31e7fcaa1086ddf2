import { z } from 'zod';
import { languageCodes } from '../../language/language.ts';
import { text } from '../problems/fields.ts';
import { readYaml, type Head } from '../problems/yaml.ts';
import { isId } from './ids.ts';

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

/** Reads the table of topics. */
export const readTopicTable = (file: string, yaml: string): Head<TopicTable> =>
  readYaml(topicTable, file, yaml, 1);
