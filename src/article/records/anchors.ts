import { z } from 'zod';
import { mainTranslation, type Article, type SectionHead } from '../model/article.ts';
import { likeness, sketch } from './fingerprint.ts';
import { isId } from '../model/ids.ts';
import { idsOf } from '../model/contents.ts';
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

/**
 * Checks that every id ever published still leads somewhere.
 *
 * @param complete whether an id that is not recorded is a mistake too, as in a build that is published
 */
export function checkAnchors(
  anchors: Anchors,
  articles: ReadonlyMap<string, Article>,
  texts: SectionTexts,
  complete: boolean,
  problems: Problem[],
): void {
  const report = (wrong: string, remedy: string): void => reporter(anchorsFile, problems)(1, wrong, remedy);
  for (const [id, { gone, sections }] of Object.entries(anchors)) {
    const article = articles.get(id);
    if (gone !== undefined) checkGone(id, gone, articles, report);
    else if (article) checkPresent(article, sections, texts, problems);
    else
      report(
        `the article "${id}", recorded on ${Object.values(sections)[0]?.since ?? 'before'}, is on no page`,
        `Put content/articles/${id} back (and take draft: true out), or say that it is gone: npm run anchors -- --gone ${id} --instead another-article.`,
      );
  }
  if (!complete) return;
  for (const { id, sections } of unrecorded(anchors, articles))
    report(
      `${sections.map((section) => `#${section}`).join(', ') || 'the address'} of "${id}" is not recorded`,
      'Run npm run anchors, and commit the file.',
    );
}

/** Checks that an article recorded as gone is not there, and that the one offered instead is. */
function checkGone(
  id: string,
  gone: string | true,
  articles: ReadonlyMap<string, Article>,
  report: (wrong: string, remedy: string) => void,
): void {
  if (articles.has(id))
    report(
      `"${id}" is said to be gone, and is there`,
      'Name the folder otherwise: an address keeps its meaning.',
    );
  else if (gone !== true && !articles.has(gone))
    report(
      `"${gone}", offered instead of "${id}", is not an article`,
      `Run npm run anchors -- --gone ${id} --instead with another.`,
    );
}

/** Reports recorded sections that an article no longer has: where the text of each went, and the edit that keeps its links. */
function checkPresent(
  article: Article,
  sections: Anchors[string]['sections'],
  texts: SectionTexts,
  problems: Problem[],
): void {
  const translation = mainTranslation(article);
  const present = new Set(translation.sections.flatMap(({ id }) => idsOf(article, id)));
  const lost = Object.entries(sections).filter(([id]) => !present.has(id));
  if (lost.length === 0) return;
  const report = reporter(translation.file, problems);
  const sketches = new Map([...texts(article)].map(([id, text]) => [id, sketch(text)]));
  const nearest = lost.map(([id, { since, fingerprint }]) => {
    const likenessTo = (section: SectionHead): number =>
      likeness(fingerprint, sketches.get(section.id) ?? '');
    const [section] = translation.sections.toSorted((a, b) => likenessTo(b) - likenessTo(a));
    return { id, since, section };
  });
  for (const { id, since, section } of nearest) {
    // Several sections may have become one, which gets all their ids.
    const old = nearest.filter((other) => other.section === section).map((other) => other.id);
    report(
      section?.line ?? 1,
      `the section "${id}" of "${article.id}", recorded on ${since}, is on no page`,
      section
        ? `Its text is nearest to "${section.title}": write ## ${section.title} {#${section.id} was=${[...section.was, ...old].join(',')}}, or bring the section back.`
        : 'Bring the section back.',
    );
  }
}

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
