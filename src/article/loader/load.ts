import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes, type Language } from '../../language/language.ts';
import { mainTranslation, type Article, type SitePage } from '../model/article.ts';
import { checkRenames } from './check-renames.ts';
import { checkLinks } from './check-links.ts';
import { readAllComments } from '../comments/threads.ts';
import {
  checkTranslations,
  type Findings,
  type ParsedFolder,
  type UnrelatedEntry,
} from './check-translations.ts';
import { readFolders } from './folders.ts';
import { markBehind, readTranslationStatus, type TranslationStatus } from '../records/translation-status.ts';
import { readArticleFrontMatter, readPageFrontMatter, type FrontMatterReader } from './schema.ts';
import { readTopicTable, type TopicTable } from '../model/topics.ts';
import { anchorsFile, readAnchors, type Anchors } from '../records/anchors.ts';
import { checkAnchors } from '../records/check-anchors.ts';
import { makeCatalog } from '../model/catalog.ts';
import { articlesIn } from '../markdown/document.ts';
import type { ParsedFile } from './markdown-file.ts';
import { makeParseCache, parseCached, type ParseCache } from './parse-cache.ts';
import { reporter, type Problem } from '../problems/problem.ts';
import { readText } from '../problems/utf8.ts';
import { relate } from '../related/related.ts';
import { sectionTexts } from './read-again.ts';

/** The whole content folder, read and checked. */
export interface Content extends Findings {
  readonly articles: readonly Article[];
  readonly pages: readonly SitePage[];
  readonly topics: TopicTable;
  /** The records kept beside the texts; undefined if they can't be read. */
  readonly anchors: Anchors | undefined;
  readonly translationStatus: TranslationStatus | undefined;
}

/** How content is read. */
export interface ReadOptions {
  /** Whether drafts are shown. */
  readonly drafts?: boolean;
  /** Whether a section id that is not yet in content/anchors.json is a mistake, as in a build that is published. */
  readonly recorded?: boolean;
  /** The languages of the site, by default all: texts in others are left out, as a notice says. */
  readonly languages?: readonly Language[];
  readonly cache?: ParseCache;
}

/**
 * Reads all content: parses every file once and checks it against the others.
 *
 * @param root the project's folder, which `content` is in
 */
export function readContent(root: string, options: ReadOptions = {}): Content {
  const { drafts = false, recorded = false, languages = [], cache = makeParseCache() } = options;
  const findings: Findings = { problems: [], notices: [] };
  const { problems } = findings;
  const topics = readTopics(root, findings, languages);
  const parseAll = (path: string, readFrontMatter: FrontMatterReader): ParsedFolder[] =>
    parseFolders(root, path, readFrontMatter, { drafts, languages, cache }, findings);
  const entriesOf = (folders: readonly ParsedFolder[]): UnrelatedEntry[] =>
    folders.flatMap((folder) => checkTranslations(folder, topics, findings) ?? []);

  const folders = parseAll('content/articles', readArticleFrontMatter);
  const published = drafts ? folders : folders.map(withoutDrafts);
  const unrelated = entriesOf(published);
  const pageFolders = parseAll('content/pages', readPageFrontMatter);
  const pages = entriesOf(pageFolders);
  const ids = new Set(folders.map(({ id }) => id));
  checkAddresses(ids, pageFolders, problems);
  checkRenames(published, new Set([...ids, ...pageFolders.map(({ id }) => id)]), problems);

  const translationStatus = readTranslationStatus(root, problems);
  const comments = readAllComments(root, currentIds(ids, unrelated), problems);
  const articles = withRelated(unrelated, published, cache)
    .map((article) => markBehind(translationStatus ?? {}, article))
    .map((article) => ({
      ...article,
      ...(comments.has(article.id) && { comments: comments.get(article.id) }),
    }));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const linkable = {
    catalog: makeCatalog(articles, pages, topics),
    drafts: new Set([...ids].filter((id) => !byId.has(id))),
  };
  checkLinks(linkable, [...published, ...pageFolders], problems);
  const anchors = readAnchors(readIfThere(root, anchorsFile, problems), problems);
  const texts = (article: Article): ReadonlyMap<string, string> => sectionTexts(root, article);
  if (anchors) checkAnchors(anchors, { articles: byId, folders: ids, texts }, recorded, problems);
  return { articles, pages, topics, anchors, translationStatus, ...findings };
}

/** The ids of articles, by that id and each they had before. */
const currentIds = (ids: ReadonlySet<string>, articles: readonly UnrelatedEntry[]): Map<string, string> =>
  new Map([
    ...articles.flatMap(({ id, was }) => was.map((old) => [old, id] as const)),
    ...Array.from(ids, (id) => [id, id] as const),
  ]);

/** Parses the files of all articles or all pages. */
function parseFolders(
  root: string,
  path: string,
  readFrontMatter: FrontMatterReader,
  { drafts, languages, cache }: Required<Omit<ReadOptions, 'recorded'>>,
  { problems, notices }: Findings,
): ParsedFolder[] {
  return Array.from(readFolders(root, path, problems), ({ id, path, sources, names }) => {
    const files: Partial<Record<Language, ParsedFile>> = {};
    for (const lang of languageCodes) {
      const source = sources[lang];
      if (source === undefined) continue;
      const file = `${path}/${lang}.md`;
      if (languages.length > 0 && !languages.includes(lang)) {
        notices.push(`${file} is left out: "${lang}" is not among the languages of the site`);
        continue;
      }
      const cached = parseCached({ file, lang, source }, readFrontMatter, cache);
      // Mistakes in a draft must not stop the build of what is published.
      if (drafts || !cached.parsed?.frontMatter.draft) problems.push(...cached.problems);
      if (cached.parsed) files[lang] = cached.parsed;
    }
    return { id, path, files, names };
  });
}

const withoutDrafts = (folder: ParsedFolder): ParsedFolder => ({
  ...folder,
  files: Object.fromEntries(Object.entries(folder.files).filter(([, { frontMatter }]) => !frontMatter.draft)),
});

/** Checks that no page has the address of an article. */
function checkAddresses(
  articles: ReadonlySet<string>,
  pages: readonly ParsedFolder[],
  problems: Problem[],
): void {
  for (const { id, path } of pages)
    if (articles.has(id))
      reporter(path, problems)(
        1,
        `an article has the address "${id}" too`,
        'Name one of the two folders otherwise.',
      );
}

/** Finds the related articles of each. */
function withRelated(
  articles: readonly UnrelatedEntry[],
  folders: readonly ParsedFolder[],
  cache: ParseCache,
): Article[] {
  const files = new Map(folders.map(({ id, files }) => [id, files]));
  const numbersOf = (id: string, kind: 'words' | 'names'): Partial<Record<Language, Uint32Array>> =>
    Object.fromEntries(Object.entries(files.get(id) ?? {}).map(([lang, file]) => [lang, file[kind]]));
  const relatable = articles.map((article) => ({
    ...article,
    offers: new Set(
      Object.values(files.get(article.id) ?? {}).flatMap(({ readMore }) => articlesIn(readMore)),
    ),
    day: mainTranslation(article).date ?? '',
    words: numbersOf(article.id, 'words'),
    names: numbersOf(article.id, 'names'),
  }));
  const related = relate(relatable, cache.vocabularies);
  return articles.map((article) => ({ ...article, related: related.get(article.id) ?? [] }));
}

function readTopics(
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

const readIfThere = (root: string, file: string, problems: Problem[]): string | undefined =>
  existsSync(join(root, file)) ? readText(root, file, problems) : undefined;
