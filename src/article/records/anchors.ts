import { z } from 'zod';
import type { Article } from '../model/article.ts';
import { likeness, sketch } from './fingerprint.ts';
import { isId } from '../model/ids.ts';
import { idsOf } from '../model/contents.ts';
import type { Problem } from '../problems/problem.ts';

/** Path of the ledger from the project's folder. */
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

/** Reads the ledger; none where it can't be read, with the problem. */
export function readAnchors(json: string | undefined, problems: Problem[]): Anchors | undefined {
  if (json === undefined) return {};
  const remedy =
    'It is written by npm run anchors only: take the last good version from the project’s history.';
  try {
    const parsed = anchors.safeParse(JSON.parse(json));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const wrong = `the ledger holds what it can't: ${issue?.path.map(String).join('.') ?? ''}`;
    problems.push({ file: anchorsFile, line: 1, wrong, remedy });
  } catch (error) {
    const [, position = '0'] = /position (\d+)/.exec(String(error)) ?? [];
    const line = json.slice(0, Number(position)).split('\n').length;
    problems.push({ file: anchorsFile, line, wrong: 'the ledger is not JSON', remedy });
  }
  return undefined;
}

/** The ledger as it is written: a line per fact, articles and sections in the order they were recorded. */
export const printAnchors = (anchors: Anchors): string => `${JSON.stringify(anchors, undefined, 2)}\n`;

/** Gives the text of the sections of an article, by id, in its main language: read when it is needed. */
export type SectionTexts = (article: Article) => ReadonlyMap<string, string>;

/** All ids the sections of an article answer to. */
const answered = (article: Article): Set<string> =>
  new Set(article.translations[article.main]?.sections.flatMap(({ id }) => idsOf(article, id)));

/**
 * Checks that every id ever published still leads somewhere.
 *
 * @param complete whether an id that is not recorded is a mistake too, as it is where a site is published
 */
export function checkAnchors(
  anchors: Anchors,
  articles: ReadonlyMap<string, Article>,
  texts: SectionTexts,
  complete: boolean,
  problems: Problem[],
): void {
  for (const [id, { gone, sections }] of Object.entries(anchors)) {
    const article = articles.get(id);
    const inAnchors = (wrong: string, remedy: string): number =>
      problems.push({ file: anchorsFile, line: 1, wrong, remedy });
    if (article && gone !== undefined)
      inAnchors(
        `"${id}" is said to be gone, and is there`,
        'Name the folder otherwise: an address keeps its meaning.',
      );
    else if (gone !== undefined && gone !== true && !articles.has(gone))
      inAnchors(
        `"${gone}", offered instead of "${id}", is not an article`,
        `Run npm run anchors -- --gone ${id} --instead with another.`,
      );
    else if (!article && gone === undefined) {
      const since = Object.values(sections)[0]?.since ?? 'before';
      inAnchors(
        `the article "${id}", recorded on ${since}, is on no page`,
        `Put content/articles/${id} back (and take draft: true out), or say that it is gone: npm run anchors -- --gone ${id} --instead another-article.`,
      );
    } else if (article) {
      const present = answered(article);
      const lost = Object.entries(sections).filter(([section]) => !present.has(section));
      if (lost.length > 0) problems.push(...lostSections(article, lost, texts(article)));
    }
  }
  if (!complete) return;
  for (const { id, sections } of unrecorded(anchors, articles))
    problems.push({
      file: anchorsFile,
      line: 1,
      wrong: `${sections.length > 0 ? sections.map((section) => `#${section}`).join(', ') : 'the address'} of "${id}" is not recorded`,
      remedy: 'Run npm run anchors, and commit the file.',
    });
}

/** Published sections that are on no page: where the text of each went, and the edit that keeps its links. */
function lostSections(
  article: Article,
  lost: readonly [id: string, record: Anchors[string]['sections'][string]][],
  texts: ReadonlyMap<string, string>,
): Problem[] {
  const translation = article.translations[article.main];
  const sketches = new Map([...texts].map(([id, text]) => [id, sketch(text)]));
  /** The ids each present section is to be given: several may have gone into one. */
  const given = new Map<string, string[]>();
  const nearest = lost.map(([id, { fingerprint }]) => {
    const [section] = (translation?.sections ?? []).toSorted(
      (a, b) =>
        likeness(fingerprint, sketches.get(b.id) ?? '') - likeness(fingerprint, sketches.get(a.id) ?? ''),
    );
    if (section) given.set(section.id, [...(given.get(section.id) ?? section.was), id]);
    return section;
  });
  return lost.map(([id, { since }], i) => {
    const section = nearest[i];
    return {
      file: translation?.file ?? anchorsFile,
      line: section?.line ?? 1,
      wrong: `the section "${id}" of "${article.id}", recorded on ${since}, is on no page`,
      remedy: section
        ? `Its text is nearest to "${section.title}": write ## ${section.title} {#${section.id} was=${given.get(section.id)?.join(',') ?? id}}, or bring the section back.`
        : 'Bring the section back.',
    };
  });
}

/** What is published and not in the ledger. */
export function unrecorded(
  anchors: Anchors,
  articles: ReadonlyMap<string, Article>,
): { readonly id: string; readonly sections: readonly string[] }[] {
  return [...articles.values()].flatMap((article) => {
    const known = anchors[article.id];
    const sections = (article.translations[article.main]?.sections ?? [])
      .map(({ id }) => id)
      .filter((id) => !known || !Object.hasOwn(known.sections, id));
    return known && sections.length === 0 ? [] : [{ id: article.id, sections }];
  });
}

/** The ledger with what is published added: nothing in it is changed or taken out. */
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
    const heads = article.translations[article.main]?.sections ?? [];
    const text = texts(article);
    const records: Anchors[string]['sections'] = { ...added[id]?.sections };
    for (const section of sections)
      records[section] = {
        since: day,
        heading: heads.find((head) => head.id === section)?.title ?? '',
        fingerprint: sketch(text.get(section) ?? ''),
      };
    added[id] = { ...added[id], sections: records };
  }
  return added;
}
