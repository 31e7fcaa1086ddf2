import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../language/language.ts';
import { readTopicTable, type TopicTable } from '../model/topics.ts';
import { reporter, type Problem } from '../problems/problem.ts';
import { readText } from '../problems/utf8.ts';
import type { Findings } from './check-translations.ts';

/** Reads the table of topics, and reports topics without a name in one of the languages. */
export function readTopics(
  root: string,
  { problems, notices }: Findings,
  languages: readonly Language[],
): TopicTable {
  const file = 'content/topics.yaml';
  const report = reporter(file, problems);
  const none: TopicTable = { categories: {}, tags: {} };
  const yaml = readIfThere(root, file, problems);
  if (yaml === undefined) return none;
  const { value = none, lineOf } = readTopicTable(yaml, report);
  for (const id of Object.keys(value.tags))
    if (id in value.categories)
      report(
        lineOf('tags'),
        `"${id}" is both a category and a tag`,
        'Name one of them otherwise: each has a page of its own.',
      );
  for (const [id, names] of Object.entries({ ...value.categories, ...value.tags })) {
    const missing = languages.filter((lang) => names[lang] === undefined);
    if (missing.length > 0)
      notices.push(
        `${file}: "${id}" has no name in ${missing.join(', ')}: pages show another language's name`,
      );
  }
  return value;
}

/** The text of a file of the content; undefined if it is missing. */
export const readIfThere = (root: string, file: string, problems: Problem[]): string | undefined =>
  existsSync(join(root, file)) ? readText(root, file, problems) : undefined;
