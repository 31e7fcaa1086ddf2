// The plan of an import: a file beside the export, which the owner edits before anything is written.
import { z } from 'zod';
import { isId, isReservedArticle } from '../../article/model/ids.ts';
import type { TopicTable } from '../../article/model/topics.ts';
import { printProblems, reporter, type Problem } from '../../article/problems/problem.ts';
import { readYaml } from '../../article/problems/yaml.ts';
import { UserError } from '../../files/user-error.ts';
import { languageCodes, type Language } from '../../language/language.ts';
import type { Survey } from './survey.ts';

type Texts = Readonly<Partial<Record<Language, number>>>;

/** A category or tag: its names, and the terms of WordPress that become it. */
type PlannedTopic = Readonly<Partial<Record<Language, string>>> & { readonly from: readonly string[] };
type PlannedTopics = Readonly<Record<string, PlannedTopic>>;

/** Where one post goes. */
export interface Target {
  readonly id: string;
  readonly kind: 'article' | 'page';
  readonly lang: Language;
}

/** The plan, as it is carried out. */
export interface Plan {
  readonly topics: TopicTable;
  /** Ids of categories and tags by the keys of WordPress's terms. */
  readonly topicOf: ReadonlyMap<string, { readonly kind: 'category' | 'tag'; readonly id: string }>;
  /** Targets by the numbers of posts. */
  readonly targets: ReadonlyMap<string, Target>;
  /** Numbers of the posts that are one article or page, by its id. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** The plan's schema: names of posts and terms must be those of the export, each once. */
function schemaFor({ entries, terms }: Survey) {
  const posts = new Set(entries.map(({ id }) => Number(id)));
  const unused = new Set(terms.keys());
  const post = z
    .number()
    .refine((number) => posts.delete(number))
    .describe('The number of a post of the export, and each post once')
    .optional();
  const texts = Object.fromEntries(languageCodes.map((code) => [code, post]));
  const names = Object.fromEntries(languageCodes.map((code) => [code, z.string().min(1).optional()]));
  const from = z
    .array(z.string().refine((term) => unused.delete(term)))
    .describe('Categories and tags of the export, as category/slug or post_tag/slug, and each once');
  const id = z.string().refine((text) => isId(text) && !isReservedArticle(text));
  const pageId = z.string().refine((text) => isId(text));
  const topics = z.record(pageId, z.strictObject({ ...names, from })).optional();
  const same = z
    .enum(['yes', 'no'])
    .describe('Write yes if these are one article in two languages, no if they are two articles');
  return z.strictObject({
    categories: topics,
    tags: topics,
    guesses: z.record(id, z.strictObject({ ...texts, same, why: z.string().optional() })).optional(),
    articles: z.record(id, z.strictObject(texts)).optional(),
    pages: z.record(pageId, z.strictObject(texts)).optional(),
  });
}

const textsOf = (entry: object): [Language, number][] =>
  Object.entries(entry).filter(
    (pair): pair is [Language, number] => pair[0] !== 'same' && typeof pair[1] === 'number',
  );

function topicTable(topics: PlannedTopics): TopicTable['categories'] {
  return Object.fromEntries(
    Object.entries(topics).map(([id, names]) => [
      id,
      Object.fromEntries(languageCodes.flatMap((code) => (names[code] ? [[code, names[code]]] : []))),
    ]),
  );
}

/**
 * Reads a plan.
 *
 * @param file its path, for errors
 * @throws UserError with a line for each mistake in it
 */
export function readPlan(file: string, text: string, survey: Survey): Plan {
  const problems: Problem[] = [];
  const { value } = readYaml(schemaFor(survey), text, 1, reporter(file, problems));
  if (!value)
    throw new UserError(
      `${printProblems(problems.slice(0, 20))}\n${problems.length > 20 ? `There are ${problems.length - 20} more. ` : ''}Nothing was written.`,
    );
  const topicOf = new Map<string, { kind: 'category' | 'tag'; id: string }>();
  const planned = {
    categories: (value.categories ?? {}) as PlannedTopics,
    tags: (value.tags ?? {}) as PlannedTopics,
  };
  for (const [id, { from }] of Object.entries(planned.tags))
    for (const term of from) topicOf.set(term, { kind: 'tag', id });
  for (const [id, { from }] of Object.entries(planned.categories))
    for (const term of from) topicOf.set(term, { kind: 'category', id });
  const targets = new Map<string, Target>();
  const add = (kind: Target['kind'], id: string, texts: Texts): void => {
    for (const [lang, number] of textsOf(texts)) targets.set(String(number), { id, kind, lang });
  };
  for (const [id, texts] of Object.entries(value.articles ?? {})) add('article', id, texts);
  for (const [id, texts] of Object.entries(value.pages ?? {})) add('page', id, texts);
  for (const [id, { same, ...texts }] of Object.entries(value.guesses ?? {}))
    for (const [i, [lang, number]] of textsOf(texts).entries())
      add('article', same === 'yes' || i === 0 ? id : `${id}-${lang}`, { [lang]: number });
  const groups = Map.groupBy(targets.keys(), (number) => {
    const target = targets.get(number);
    return `${target?.kind ?? ''}/${target?.id ?? ''}`;
  });
  const topics = { categories: topicTable(planned.categories), tags: topicTable(planned.tags) };
  return { topics, topicOf, targets, groups };
}
