// The folder an article is imported into: what is there, what the site would say of it, and the writing.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { printProblem, type Problem } from '../article/problem.ts';
import { readContent } from '../article/read.ts';
import type { Language } from '../language/language.ts';
import type { PictureFile } from './import-pictures.ts';

const articles = 'content/articles';

/** The path of an article's folder from the project's. */
export const folderOf = (id: string): string => `${articles}/${id}`;

/** A text and its pictures, to be written. */
export interface ImportedFiles {
  readonly lang: Language;
  readonly text: string;
  readonly pictures: readonly PictureFile[];
}

/** What the site reads in one article's folder alone, with or without files that are to come. */
function readAlone(
  id: string,
  files?: ImportedFiles,
): { article: Article | undefined; problems: readonly Problem[] } {
  const root = mkdtempSync(join(tmpdir(), 'midad-import-'));
  try {
    const folder = join(root, folderOf(id));
    mkdirSync(join(root, articles), { recursive: true });
    for (const name of ['topics.yaml', 'anchors.json', 'freshness.json'])
      if (existsSync(`content/${name}`)) copyFileSync(`content/${name}`, join(root, 'content', name));
    if (existsSync(folderOf(id))) cpSync(folderOf(id), folder, { recursive: true });
    if (files) fill(folder, files);
    const { articles: found, problems } = readContent(root, { drafts: true });
    return { article: found.find((article) => article.id === id), problems };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function fill(folder: string, { lang, text, pictures }: ImportedFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of pictures) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, `${lang}.md`), text);
}

/** The article of an id as it is now; none where there is none, or it can't be read. */
export const articleNow = (id: string): Article | undefined =>
  existsSync(folderOf(id)) ? readAlone(id).article : undefined;

/** The mistakes the site would have with these files that it does not have without. */
export function newMistakes(id: string, files: ImportedFiles): readonly Problem[] {
  const before = new Set(readAlone(id).problems.map(printProblem));
  return readAlone(id, files).problems.filter((problem) => !before.has(printProblem(problem)));
}

/** Whether a folder holds these files already, to the byte. */
export const holds = (id: string, { lang, text, pictures }: ImportedFiles): boolean =>
  [{ name: `${lang}.md`, bytes: Buffer.from(text) }, ...pictures].every(({ name, bytes }) => {
    const path = join(folderOf(id), name);
    return existsSync(path) && readFileSync(path).equals(bytes);
  });

/**
 * Writes an article's files so that whoever looks finds none or all of them. An old text is kept beside the new one, under
 * a name that begins with a dot, which the site does not read.
 *
 * @returns the path of the old text, where there was one
 */
export function writeArticle(id: string, files: ImportedFiles): string | undefined {
  const folder = folderOf(id);
  const made = `${articles}/.import-${id}`;
  rmSync(made, { recursive: true, force: true });
  fill(made, files);
  if (!existsSync(folder)) {
    renameSync(made, folder);
    return undefined;
  }
  const file = `${folder}/${files.lang}.md`;
  const old = existsSync(file) ? keep(folder, files.lang) : undefined;
  for (const { name } of files.pictures) renameSync(join(made, name), join(folder, name));
  // Last: until then the old text stands, and shows none of the new pictures.
  renameSync(`${made}/${files.lang}.md`, file);
  rmSync(made, { recursive: true, force: true });
  return old;
}

/** Copies a text to the first free name. */
function keep(folder: string, lang: Language): string {
  let n = 1;
  while (existsSync(`${folder}/.${lang}.${n}.md`)) n++;
  const path = `${folder}/.${lang}.${n}.md`;
  copyFileSync(`${folder}/${lang}.md`, path);
  return path;
}
