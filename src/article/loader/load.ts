import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageCodes, type Language } from '../../language/language.ts';
import type { Article, SitePage, Translation } from '../model/article.ts';
import { checkLinks } from './check-links.ts';
import { readAllComments } from '../comments/threads.ts';
import { checkTranslations, type Findings, type ParsedFolder, type Work } from './check-translations.ts';
import { readFolders } from './folders.ts';
import {
  translationStatusFile,
  markBehind,
  readTranslationStatus,
  type TranslationStatus,
} from '../records/translation-status.ts';
import { readArticleHead, readPageHead } from './schema.ts';
import { readTopicTable, type TopicTable } from '../model/topics.ts';
import { splitFrontMatter } from '../problems/front-matter.ts';
import { checkAnchors, anchorsFile, readAnchors, type Anchors } from '../records/anchors.ts';
import { makeCatalog } from '../model/catalog.ts';
import { newDocument } from '../markdown/document.ts';
import { parse } from '../markdown/markdown.ts';
import type { HeadReader, ParsedFile } from './markdown-file.ts';
import { makeParseCache, parseOnce, type ParseCache } from './parse-cache.ts';
import type { Problem } from '../problems/problem.ts';
import { relate } from '../related/related.ts';
import { sectionsOf, sectionText, type Section } from '../markdown/sections.ts';

/** What the content folder holds, and what was found in reading it. */
export interface Content extends Findings {
  readonly articles: readonly Article[];
  readonly pages: readonly SitePage[];
  readonly topics: TopicTable;
  /** The records that outlive the texts; none where they can't be read. */
  readonly anchors: Anchors | undefined;
  readonly translationStatus: TranslationStatus | undefined;
}

/** How content is read. */
export interface ReadOptions {
  /** Whether drafts are shown. */
  readonly drafts?: boolean;
  /** Whether every section id has to be in the ledger already, as where a site is published. */
  readonly recorded?: boolean;
  readonly cache?: ParseCache;
}

/**
 * Reads all content: parses every file once and checks it against the others.
 *
 * @param root the project's folder, which `content` is in
 */
export function readContent(root: string, options: ReadOptions = {}): Content {
  const { drafts = false, recorded = false, cache = makeParseCache() } = options;
  const findings: Findings = { problems: [], notices: [] };
  const { problems } = findings;
  const topics = readTopics(root, problems);
  const read = (path: string, readHead: HeadReader): ParsedFolder[] =>
    Array.from(readFolders(root, path, problems), ({ id, path, sources, names }) => {
      const files: Partial<Record<Language, ParsedFile>> = {};
      for (const lang of languageCodes) {
        const source = sources[lang];
        const file =
          source !== undefined &&
          parseOnce(`${path}/${lang}.md`, lang, source, readHead, problems, cache, drafts);
        if (file) files[lang] = file;
      }
      return { id, path, files, names };
    });

  const folders = read('content/articles', readArticleHead);
  const published = drafts ? folders : folders.map(withoutDrafts);
  const works = published.flatMap((folder) => checkTranslations(folder, topics, findings) ?? []);
  const pageFolders = read('content/pages', readPageHead);
  const pages = pageFolders.flatMap((folder) => checkTranslations(folder, topics, findings) ?? []);
  const translationStatus = readTranslationStatus(readIfThere(root, translationStatusFile), problems);
  const taken = new Set(folders.map(({ id }) => id));
  for (const { id, path } of pageFolders)
    if (taken.has(id))
      problems.push({
        file: path,
        line: 1,
        wrong: `an article has the address "${id}" too`,
        remedy: 'Name one of the two folders otherwise.',
      });
  const commented = readAllComments(root, taken, problems);
  const articles = withRelations(works, published, cache)
    .map((article) => markBehind(translationStatus ?? {}, article))
    .map((article) => ({
      ...article,
      ...(commented.has(article.id) && { comments: commented.get(article.id) }),
    }));
  const ids = new Set(works.map(({ id }) => id));
  const unpublished = new Set(folders.map(({ id }) => id).filter((id) => !ids.has(id)));
  checkLinks(makeCatalog(articles, pages, topics), [...published, ...pageFolders], unpublished, problems);
  const anchors = readAnchors(readIfThere(root, anchorsFile), problems);
  const byId = new Map(articles.map((article) => [article.id, article]));
  if (anchors) checkAnchors(anchors, byId, (article) => sectionTexts(root, article), recorded, problems);
  return { articles, pages, topics, anchors, translationStatus, ...findings };
}

const withoutDrafts = (folder: ParsedFolder): ParsedFolder => ({
  ...folder,
  files: Object.fromEntries(Object.entries(folder.files).filter(([, { head }]) => !head.draft)),
});

function withRelations(
  works: readonly Work[],
  folders: readonly ParsedFolder[],
  cache: ParseCache,
): Article[] {
  const files = new Map(folders.map(({ id, files }) => [id, files]));
  const related = relate(
    works.map((work) => ({
      ...work,
      day: work.translations[work.main]?.date ?? '',
      words: Object.fromEntries(
        Object.entries(files.get(work.id) ?? {}).map(([lang, { words }]) => [lang, words]),
      ),
    })),
    cache.vocabularies,
  );
  return works.map((work) => ({ ...work, related: related.get(work.id) ?? [] }));
}

function readTopics(root: string, problems: Problem[]): TopicTable {
  const file = 'content/topics.yaml';
  const none: TopicTable = { categories: {}, tags: {} };
  if (!existsSync(join(root, file))) {
    problems.push({
      file,
      line: 1,
      wrong: 'there is no table of topics',
      remedy: 'Write one with the two fields "categories: {}" and "tags: {}".',
    });
    return none;
  }
  const {
    value = none,
    problems: found,
    lineOf,
  } = readTopicTable(file, readFileSync(join(root, file), 'utf8'));
  problems.push(...found);
  for (const id of Object.keys(value.tags))
    if (id in value.categories)
      problems.push({
        file,
        line: lineOf('tags'),
        wrong: `"${id}" is both a category and a tag`,
        remedy: 'Name one of them otherwise: each has a page of its own.',
      });
  return value;
}

/** A body as its page needs it: the Markdown, and the line of the file it begins on. */
export function readBody(root: string, file: string): { readonly body: string; readonly firstLine: number } {
  const parts = splitFrontMatter(
    readFileSync(join(root, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n'),
  );
  if (!parts) throw new Error(`${file} lost its front matter since it was checked`);
  return { body: parts.body, firstLine: parts.bodyLine };
}

const readIfThere = (root: string, file: string): string | undefined =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;

/** Reads the sections of a text again, once it has been checked. */
export function readSections(
  root: string,
  { lang, file }: Pick<Translation, 'lang' | 'file'>,
): readonly Section[] {
  const { body, firstLine } = readBody(root, file);
  return sectionsOf(parse(body, newDocument(lang, file, firstLine))).sections;
}

/** The text of the sections of an article in its main language, by id. */
export function sectionTexts(root: string, article: Article): Map<string, string> {
  const translation = article.translations[article.main];
  const sections = translation ? readSections(root, translation) : [];
  return new Map(sections.map((section) => [section.id, sectionText(section)]));
}
