import { z } from 'zod';
import { languageCodes, type Language } from '../../language/language.ts';
import type { Article, SectionHead, Translation } from '../model/article.ts';
import { idsOf } from '../model/contents.ts';
import { reporter, type Problem } from '../problems/problem.ts';

/** Path of the records from the project's folder. */
export const translationStatusFile = 'content/freshness.json';

/** By article, language and section: the fingerprint of the original's section when it was translated. */
const records = z.record(
  z.string(),
  z.partialRecord(z.enum(languageCodes), z.record(z.string(), z.string())),
);

export type TranslationStatus = z.infer<typeof records>;

/** Reads the records; none where they can't be read, with the problem. */
export function readTranslationStatus(
  json: string | undefined,
  problems: Problem[],
): TranslationStatus | undefined {
  try {
    return records.parse(JSON.parse(json ?? '{}'));
  } catch {
    reporter(translationStatusFile, problems)(
      1,
      'the records of translations can’t be read',
      'They are written by npm run translated only: take the last good version from the project’s history.',
    );
    return undefined;
  }
}

export const printTranslationStatus = (translationStatus: TranslationStatus): string =>
  `${JSON.stringify(translationStatus, undefined, 2)}\n`;

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
  translationStatus: TranslationStatus,
  article: Article,
  lang: Language,
): { readonly section: SectionHead; readonly standing: Standing }[] {
  const records = translationStatus[article.id]?.[lang] ?? {};
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
export function markBehind(translationStatus: TranslationStatus, article: Article): Article {
  const translations = Object.values(article.translations).map((translation): [Language, Translation] => {
    const { lang, sections } = translation;
    if (lang === article.main || !translationStatus[article.id]?.[lang]) return [lang, translation];
    const behind = new Set(
      standings(translationStatus, article, lang)
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
  translationStatus: TranslationStatus,
  article: Article,
  lang: Language,
  sections: readonly string[],
): TranslationStatus {
  const heads = article.translations[article.main]?.sections ?? [];
  const confirmed = heads
    .filter(({ id }) => sections.includes(id))
    .map(({ id, fingerprint }) => [id, fingerprint] as const);
  const ofArticle = translationStatus[article.id];
  return {
    ...translationStatus,
    [article.id]: { ...ofArticle, [lang]: { ...ofArticle?.[lang], ...Object.fromEntries(confirmed) } },
  };
}
