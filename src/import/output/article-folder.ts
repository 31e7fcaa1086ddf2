// The folder of an imported article: what is in it, what may be written to it, and what the site would say of it.
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../article/loader/load.ts';
import type { Article } from '../../article/model/article.ts';
import { readTopicTable, type TopicTable } from '../../article/model/topics.ts';
import { printProblem, printProblems, reporter, type Problem } from '../../article/problems/problem.ts';
import { anchorsFile } from '../../article/records/anchors.ts';
import { translationStatusFile } from '../../article/records/translation-status.ts';
import { UserError } from '../../files/user-error.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { languageCodes, type Language } from '../../language/language.ts';
import type { ExistingSections } from '../draft/draft.ts';

export const topicsFile = 'content/topics.yaml';

/** The site's topics. @throws UserError if they have mistakes */
export function readTopics(root: string): TopicTable {
  const file = join(root, topicsFile);
  if (!existsSync(file)) return { categories: {}, tags: {} };
  const problems: Problem[] = [];
  const { value } = readTopicTable(readFileSync(file, 'utf8'), reporter(topicsFile, problems));
  if (problems.length > 0) throw new UserError(`${printProblems(problems)}\nNothing was written.`);
  return value ?? { categories: {}, tags: {} };
}

/** The path of an article's folder, or of a page's, whose id is given as `pages/<id>`; relative to the project. */
export const folderOf = (id: string): string =>
  id.startsWith('pages/') ? `content/${id}` : `content/articles/${id}`;

/** A file to write, by its name in the article's folder. */
export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text with its images. */
export interface ImportedFiles {
  readonly lang: Language;
  readonly text: NewFile;
  readonly images: readonly NewFile[];
}

/** Writes files into a folder, the text last: until then an existing text stays, and shows no new image. */
export function writeFiles(folder: string, { images, text }: ImportedFiles): void {
  for (const { name, bytes } of [...images, text]) writeWhole(join(folder, name), bytes);
}

/** Reads an article as the site would if it had no others; optionally with files that are to be written. */
function readAlone(
  root: string,
  id: string,
  files?: ImportedFiles,
): {
  readonly article: Pick<Article, 'original' | 'translations'> | undefined;
  readonly problems: readonly Problem[];
} {
  const copy = mkdtempSync(join(tmpdir(), 'midad-import-'));
  const [from, to] = [join(root, folderOf(id)), join(copy, folderOf(id))];
  try {
    mkdirSync(dirname(to), { recursive: true });
    for (const file of [topicsFile, anchorsFile, translationStatusFile])
      if (existsSync(join(root, file))) copyFileSync(join(root, file), join(copy, file));
    if (statSync(from, { throwIfNoEntry: false })?.isDirectory()) {
      mkdirSync(to);
      for (const name of readdirSync(from))
        // Copies the targets of links, so that nothing is written through them.
        if (statSync(join(from, name), { throwIfNoEntry: false })?.isFile())
          copyFileSync(join(from, name), join(to, name));
    }
    if (files) writeFiles(to, files);
    const { articles, pages, problems } = readContent(copy, { drafts: true });
    const entries = id.startsWith('pages/') ? pages : articles;
    return { article: entries.find((entry) => entry.id === id.replace('pages/', '')), problems };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** An existing article; undefined if there is none, or it can't be read. */
export const existingArticle = (
  root: string,
  id: string,
): Pick<Article, 'original' | 'translations'> | undefined =>
  existsSync(join(root, folderOf(id))) ? readAlone(root, id).article : undefined;

/** The sections that a text in a language takes its ids from: those of the original, of a translation, or of the text it replaces. */
export function existingSections(
  { original, translations }: Pick<Article, 'original' | 'translations'>,
  lang: Language,
): ExistingSections | undefined {
  const first = original ?? languageCodes.find((code) => code === lang || translations[code]);
  const others = [first, ...languageCodes].filter((code) => code !== lang);
  const [found] = [...others, lang].flatMap((code) => (code && translations[code]) ?? []);
  return (
    found && {
      lang: found.lang,
      ids: found.sections.map(({ id }) => id),
      isOriginal: found.lang === first,
    }
  );
}

/** The problems that the site would have only with these files. */
export function newProblems(root: string, id: string, files: ImportedFiles): readonly Problem[] {
  const before = new Set(readAlone(root, id).problems.map(printProblem));
  return readAlone(root, id, files).problems.filter((problem) => !before.has(printProblem(problem)));
}

/** Whether the folder already has exactly these files. */
export const isUnchanged = (root: string, id: string, { text, images }: ImportedFiles): boolean =>
  [text, ...images].every(({ name, bytes }) => {
    const path = join(root, folderOf(id), name);
    return existsSync(path) && readFileSync(path).equals(bytes);
  });

/** @throws UserError if a target is a link, whose target may belong to another project, or is of the wrong kind */
export function refuseTargets(root: string, id: string, { text, images }: ImportedFiles): void {
  const folder = folderOf(id);
  for (const path of [folder, ...[text, ...images].map(({ name }) => `${folder}/${name}`)]) {
    // Below a file, lstat fails.
    if (path !== folder && !existsSync(join(root, folder))) continue;
    const found = lstatSync(join(root, path), { throwIfNoEntry: false });
    const kind = path === folder ? 'folder' : 'file';
    if (found?.isSymbolicLink())
      throw new UserError(
        `${path} is a link to elsewhere, and an import does not write through links: nothing was written. Put a ${kind} in its place, or choose another id.`,
      );
    if (found && !(kind === 'folder' ? found.isDirectory() : found.isFile()))
      throw new UserError(
        `${path} is not a ${kind}: nothing was written. Move it away, or choose another id.`,
      );
  }
}
