import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../files/write-whole.ts';
import { languageCodes, type Language } from '../../language/language.ts';
import { mainTranslation, type Article, type SectionHead, type Translation } from '../model/article.ts';
import { idsOf } from '../model/contents.ts';
import { reporter, type Problem } from '../problems/problem.ts';
import { duplicateKey } from './duplicate-key.ts';

/** Path of the record from the project's folder. */
export const translationStatusFile = 'content/translation-status.json';
/** Its former path: read if the new one is missing, and removed when the record is written. */
const formerFile = 'content/freshness.json';

/** By article, language and section: the fingerprint that the original's section had when it was translated. */
const record = z.record(z.string(), z.partialRecord(z.enum(languageCodes), z.record(z.string(), z.string())));

export type TranslationStatus = z.infer<typeof record>;

/** Reads the record; it is empty if there is no file. Returns undefined, and adds a problem, if it can't be read. */
export function readTranslationStatus(root: string, problems: Problem[]): TranslationStatus | undefined {
  const file = [translationStatusFile, formerFile].find((path) => existsSync(join(root, path)));
  if (!file) return {};
  try {
    const json = readFileSync(join(root, file), 'utf8');
    const status = record.parse(JSON.parse(json));
    const twice = duplicateKey(file, json);
    if (!twice) return status;
    problems.push(twice);
    return undefined;
  } catch {
    reporter(file, problems)(
      1,
      'the records of translations can’t be read',
      'They are written by npm run translated only: take the last good version from the project’s history.',
    );
    return undefined;
  }
}

/** Writes the record, and removes the one at the former path. */
export function writeTranslationStatus(root: string, status: TranslationStatus): void {
  writeWhole(join(root, translationStatusFile), `${JSON.stringify(status, undefined, 2)}\n`);
  rmSync(join(root, formerFile), { force: true });
}

/** What is recorded of an article, under its id or else one it had before. */
const recordOf = (status: TranslationStatus, { id, was }: Article): TranslationStatus[string] | undefined =>
  [id, ...was].map((each) => status[each]).find((found) => found !== undefined);

/** Whether a section of a translation is up to date; unconfirmed if nobody ever said that it is. */
export type SectionStatus = 'fresh' | 'behind' | 'unconfirmed' | 'missing';

/** The status of each section of the original in a translation, in the original's order. */
export function sectionStatuses(
  translationStatus: TranslationStatus,
  article: Article,
  lang: Language,
): { readonly section: SectionHead; readonly status: SectionStatus }[] {
  const recorded = recordOf(translationStatus, article)?.[lang] ?? {};
  const present = new Set(article.translations[lang]?.sections.map(({ id }) => id));
  const statusOf = ({ id, fingerprint }: SectionHead): SectionStatus => {
    if (!present.has(id)) return 'missing';
    // The record may have an id the section had before.
    const [known] = idsOf(article, id).flatMap((name) => recorded[name] ?? []);
    if (known === undefined) return 'unconfirmed';
    return known === fingerprint ? 'fresh' : 'behind';
  };
  return mainTranslation(article).sections.map((section) => ({ section, status: statusOf(section) }));
}

/** Marks the sections of an article's translations whose original has changed since they were translated. */
export function markBehind(translationStatus: TranslationStatus, article: Article): Article {
  const marked = Object.values(article.translations).map((translation): [Language, Translation] => {
    const { lang } = translation;
    if (lang === article.main) return [lang, translation];
    const behind = new Set(
      sectionStatuses(translationStatus, article, lang)
        .filter(({ status }) => status === 'behind')
        .map(({ section }) => section.id),
    );
    const sections = translation.sections.map((section) =>
      behind.has(section.id) ? { ...section, behind: true } : section,
    );
    return [lang, { ...translation, sections }];
  });
  return { ...article, translations: Object.fromEntries(marked) };
}

/** Records sections of a translation as up to date with the original as it is now. */
export function confirm(
  translationStatus: TranslationStatus,
  article: Article,
  lang: Language,
  sections: readonly string[],
): TranslationStatus {
  const confirmed = mainTranslation(article)
    .sections.filter(({ id }) => sections.includes(id))
    .map(({ id, fingerprint }) => [id, fingerprint] as const);
  const ofArticle = recordOf(translationStatus, article);
  return {
    ...translationStatus,
    [article.id]: { ...ofArticle, [lang]: { ...ofArticle?.[lang], ...Object.fromEntries(confirmed) } },
  };
}
