import { z } from 'zod';
import { languageCodes, type Language } from '../language/language.ts';
import type { Article, SectionHead, Translation } from './article.ts';
import { idsOf } from './outline.ts';
import type { Problem } from './problem.ts';

/** Path of the records from the project's folder. */
export const freshnessFile = 'content/freshness.json';

/** By article, language and section: the fingerprint of the original's section when it was translated. */
const records = z.record(
  z.string(),
  z.partialRecord(z.enum(languageCodes), z.record(z.string(), z.string())),
);

export type Freshness = z.infer<typeof records>;

/** Reads the records; none where they can't be read, with the problem. */
export function readFreshness(json: string | undefined, problems: Problem[]): Freshness | undefined {
  try {
    return records.parse(JSON.parse(json ?? '{}'));
  } catch {
    problems.push({
      file: freshnessFile,
      line: 1,
      wrong: 'the records of translations can’t be read',
      remedy:
        'They are written by npm run translated only: take the last good version from the project’s history.',
    });
    return undefined;
  }
}

export const printFreshness = (freshness: Freshness): string =>
  `${JSON.stringify(freshness, undefined, 2)}\n`;

/** How a section of a translation stands to the original: unconfirmed where it was never said to be up to date. */
export type Standing = 'fresh' | 'behind' | 'unconfirmed' | 'missing';

/** The record of a section, kept under its id or one it had before. */
const recordOf = (
  records: Readonly<Record<string, string>>,
  article: Article,
  id: string,
): string | undefined =>
  idsOf(article, id)
    .map((name) => records[name])
    .find((found) => found !== undefined);

/** How each section of the original stands in a translation, in the original's order. */
export function standings(
  freshness: Freshness,
  article: Article,
  lang: Language,
): { readonly section: SectionHead; readonly standing: Standing }[] {
  const records = freshness[article.id]?.[lang] ?? {};
  const present = new Set(article.translations[lang]?.sections.map(({ id }) => id));
  return (article.translations[article.main]?.sections ?? []).map((section) => {
    const record = recordOf(records, article, section.id);
    const standing: Standing = !present.has(section.id)
      ? 'missing'
      : record === undefined
        ? 'unconfirmed'
        : record === section.fingerprint
          ? 'fresh'
          : 'behind';
    return { section, standing };
  });
}

/** Marks the sections of an article's translations whose original has changed since. */
export function markBehind(freshness: Freshness, article: Article): Article {
  const translations = Object.values(article.translations).map((translation): [Language, Translation] => {
    const { lang, sections } = translation;
    if (lang === article.main || !freshness[article.id]?.[lang]) return [lang, translation];
    const behind = new Set(
      standings(freshness, article, lang)
        .filter(({ standing }) => standing === 'behind')
        .map(({ section }) => section.id),
    );
    return [
      lang,
      {
        ...translation,
        sections: sections.map((head) => (behind.has(head.id) ? { ...head, behind: true } : head)),
      },
    ];
  });
  return { ...article, translations: Object.fromEntries(translations) };
}

/** The records with sections of a translation confirmed as up to date. */
export function confirm(
  freshness: Freshness,
  article: Article,
  lang: Language,
  sections: readonly string[],
): Freshness {
  const heads = article.translations[article.main]?.sections ?? [];
  const confirmed = heads
    .filter(({ id }) => sections.includes(id))
    .map(({ id, fingerprint }) => [id, fingerprint] as const);
  const ofArticle = freshness[article.id];
  return {
    ...freshness,
    [article.id]: { ...ofArticle, [lang]: { ...ofArticle?.[lang], ...Object.fromEntries(confirmed) } },
  };
}
