import type { Language } from '../../language/language.ts';
import { articlesIn } from '../markdown/document.ts';
import { mainTranslation, type Article } from '../model/article.ts';
import { relate } from '../related/related.ts';
import type { ParsedFolder, UnrelatedEntry } from './check-translations.ts';
import type { ParsedFile } from './markdown-file.ts';

/** Finds the related articles of each. */
export function withRelated(
  articles: readonly UnrelatedEntry[],
  folders: readonly ParsedFolder[],
): Article[] {
  const files = new Map(folders.map(({ id, files }) => [id, files]));
  const wordsOf = <Kind extends 'words' | 'names'>(
    id: string,
    kind: Kind,
  ): Partial<Record<Language, ParsedFile[Kind]>> =>
    Object.fromEntries(Object.entries(files.get(id) ?? {}).map(([lang, file]) => [lang, file[kind]]));
  const relatable = articles.map((article) => ({
    ...article,
    offers: new Set(
      Object.values(files.get(article.id) ?? {}).flatMap(({ readMore }) => articlesIn(readMore)),
    ),
    day: mainTranslation(article).date ?? '',
    words: wordsOf(article.id, 'words'),
    names: wordsOf(article.id, 'names'),
  }));
  const related = relate(relatable);
  return articles.map((article) => ({ ...article, related: related.get(article.id) ?? [] }));
}
