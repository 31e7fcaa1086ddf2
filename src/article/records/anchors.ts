import { z } from 'zod';
import { mainTranslation, type Article } from '../model/article.ts';
import { duplicateKey } from './duplicate-key.ts';
import { sketch } from './fingerprint.ts';
import { isId } from '../model/ids.ts';
import { reporter, type Problem } from '../problems/problem.ts';

/** Path of the record from the project's folder. */
export const anchorsFile = 'content/anchors.json';

const record = z.strictObject({
  since: z.string().describe('The day it was recorded'),
  heading: z.string().describe('Its heading then, in the original language'),
  fingerprint: z.string().describe('Hashes of its words then, to tell which section it became'),
});

const entry = z.strictObject({
  gone: z
    .union([z.string().refine(isId), z.literal(true)])
    .describe('The article was removed: the id of the one to offer instead, or true for none')
    .optional(),
  sections: z.record(z.string().refine(isId), record),
});

/** Every section id ever published, by article. Records are added and never taken out. */
const anchors = z.record(z.string().refine(isId), entry);

export type Anchors = z.infer<typeof anchors>;

/** Reads the record. Returns undefined, and adds a problem, if it can't be read. */
export function readAnchors(json: string | undefined, problems: Problem[]): Anchors | undefined {
  if (json === undefined) return {};
  const report = (line: number, wrong: string): void =>
    reporter(anchorsFile, problems)(
      line,
      wrong,
      'It is written by npm run anchors only: take the last good version from the project’s history.',
    );
  try {
    const parsed = anchors.safeParse(JSON.parse(json));
    const twice = duplicateKey(anchorsFile, json);
    if (twice) {
      problems.push(twice);
      return undefined;
    }
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    report(1, `the record holds what it can't: ${issue?.path.map(String).join('.') ?? ''}`);
    return undefined;
  } catch (error) {
    const [, position = '0'] = /position (\d+)/.exec(String(error)) ?? [];
    report(json.slice(0, Number(position)).split('\n').length, 'the record is not JSON');
    return undefined;
  }
}

/** Prints the record: a line per fact, in the order they were recorded, so that diffs are short. */
export const printAnchors = (anchors: Anchors): string => `${JSON.stringify(anchors, undefined, 2)}\n`;

/** Reads the text of an article's sections in its main language, by id. */
export type SectionTexts = (article: Article) => ReadonlyMap<string, string>;

/** The articles and sections that are published and not recorded. */
export function unrecorded(
  anchors: Anchors,
  articles: ReadonlyMap<string, Article>,
): { readonly id: string; readonly sections: readonly string[] }[] {
  return [...articles.values()].flatMap((article) => {
    const known = anchors[article.id];
    const sections = mainTranslation(article)
      .sections.map(({ id }) => id)
      .filter((id) => !known || !Object.hasOwn(known.sections, id));
    return known && sections.length === 0 ? [] : [{ id: article.id, sections }];
  });
}

/** Adds what is published to the record; nothing in it is changed or taken out. */
export function recordAnchors(
  anchors: Anchors,
  articles: ReadonlyMap<string, Article>,
  texts: SectionTexts,
  day: string,
): Anchors {
  const added: Anchors = { ...anchors };
  for (const { id, sections } of unrecorded(anchors, articles)) {
    const article = articles.get(id);
    if (!article) continue;
    const text = texts(article);
    const records: Anchors[string]['sections'] = { ...added[id]?.sections };
    for (const section of sections)
      records[section] = {
        since: day,
        heading: mainTranslation(article).sections.find(({ id }) => id === section)?.title ?? '',
        fingerprint: sketch(text.get(section) ?? ''),
      };
    added[id] = { ...added[id], sections: records };
  }
  return added;
}
