import { languageCodes, type Language } from '../../language/language.ts';
import type { Article, SitePage } from '../model/article.ts';
import { checkAddresses, checkRenames } from './check-renames.ts';
import { checkContentFiles } from './content-files.ts';
import { withRelated } from './with-related.ts';
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
import {
  checkPublishedBefore,
  marked,
  waitingTexts,
  without,
  withoutDrafts,
  type WaitingText,
} from './unpublished.ts';
import { readArticleFrontMatter, readPageFrontMatter, type FrontMatterReader } from './schema.ts';
import { readTermTable, termsFile } from '../model/terms.ts';
import type { TopicTable } from '../model/topics.ts';
import { anchorsFile, readAnchors, type Anchors } from '../records/anchors.ts';
import { checkAnchors } from '../records/check-anchors.ts';
import { makeCatalog, type GoneArticle } from '../model/catalog.ts';
import type { ParsedFile } from './markdown-file.ts';
import { makeParseCache, parseCached, type ParseCache } from './parse-cache.ts';
import { printProblems, reporter } from '../problems/problem.ts';
import { readIfThere, readTopics } from './read-topics.ts';
import { sectionTexts } from './read-again.ts';

/** The whole content folder, read and checked. */
export interface Content extends Findings {
  readonly articles: readonly Article[];
  readonly pages: readonly SitePage[];
  readonly topics: TopicTable;
  /** The records kept beside the texts; undefined if they can't be read. */
  readonly anchors: Anchors | undefined;
  readonly translationStatus: TranslationStatus | undefined;
  /** Texts whose day is to come. They are left out, but for development. */
  readonly waiting: readonly WaitingText[];
}

/** What is read of a content folder with links out of it. */
const nothing = {
  articles: [],
  pages: [],
  topics: { categories: {}, tags: {} },
  anchors: undefined,
  translationStatus: undefined,
  waiting: [],
};

/** The mistakes in the content, as they are shown to the author. */
export const reportOf = ({ problems }: Pick<Content, 'problems'>): string =>
  `${problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the content:\n${printProblems(problems)}`;

/** The articles that were removed, by id. */
export const goneArticles = ({ anchors = {} }: Pick<Content, 'anchors'>): [string, GoneArticle][] =>
  Object.entries(anchors).flatMap(([id, { gone, sections }]) =>
    gone === undefined
      ? []
      : [[id, { instead: gone === true ? undefined : gone, sections: Object.keys(sections) }]],
  );

/** How content is read. */
interface ReadOptions {
  /** Whether drafts are shown. */
  readonly drafts?: boolean;
  /** The day it is: texts with a later date wait. By default every day has come. */
  readonly today?: string;
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
  const {
    drafts = false,
    today = '9999-12-31',
    recorded = false,
    languages = [],
    cache = makeParseCache(),
  } = options;
  const findings: Findings = { problems: [], notices: [] };
  const { problems } = findings;
  if (!checkContentFiles(root, problems)) return { ...nothing, ...findings };
  const topics = readTopics(root, findings, languages);
  readTermTable(readIfThere(root, termsFile, problems) ?? '', reporter(termsFile, problems));
  const parseAll = (path: string, readFrontMatter: FrontMatterReader): ParsedFolder[] =>
    parseFolders(root, path, readFrontMatter, { drafts, languages, cache }, findings);
  const entriesOf = (folders: readonly ParsedFolder[]): UnrelatedEntry[] =>
    folders.flatMap((folder) => checkTranslations(folder, topics, findings) ?? []);

  const folders = parseAll('content/articles', readArticleFrontMatter);
  const anchors = readAnchors(readIfThere(root, anchorsFile, problems), problems);
  const finished = drafts ? folders : folders.map(withoutDrafts);
  const waiting = waitingTexts(finished, today);
  const files = new Set(waiting.map(({ file }) => file));
  checkPublishedBefore(finished, files, anchors ?? {}, problems);
  const published = finished.map((folder) => (drafts ? marked : without)(folder, files));
  const unrelated = entriesOf(published);
  const pageFolders = parseAll('content/pages', readPageFrontMatter);
  const pages = entriesOf(pageFolders);
  const ids = new Set(folders.map(({ id }) => id));
  checkAddresses(ids, pageFolders, problems);
  checkRenames(published, new Set([...ids, ...pageFolders.map(({ id }) => id)]), problems);

  const translationStatus = readTranslationStatus(root, problems);
  const comments = readAllComments(root, currentIds(ids, unrelated), problems);
  const articles = withRelated(unrelated, published)
    .map((article) => markBehind(translationStatus ?? {}, article))
    .map((article) => ({
      ...article,
      ...(comments.has(article.id) && { comments: comments.get(article.id) }),
    }));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const linkable = {
    catalog: makeCatalog(articles, pages, topics),
    drafts: new Set([...ids].filter((id) => !byId.has(id))),
    waiting: new Map(waiting.map(({ id, day }) => [id, day])),
  };
  checkLinks(linkable, [...published, ...pageFolders], problems);
  const texts = (article: Article): ReadonlyMap<string, string> => sectionTexts(root, article);
  if (anchors) checkAnchors(anchors, { articles: byId, folders: ids, texts }, recorded, problems);
  return { articles, pages, topics, anchors, translationStatus, waiting, ...findings };
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
  { drafts, languages, cache }: Required<Omit<ReadOptions, 'recorded' | 'today'>>,
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
