// The folder an article is imported into: what is there, what the site would say of it, and the writing.
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../article/model/article.ts';
import { printProblem, type Problem } from '../../article/problems/problem.ts';
import { readContent } from '../../article/loader/load.ts';
import type { SectionsThere } from '../draft/draft.ts';
import { languageCodes, type Language } from '../../language/language.ts';
import { UserError } from '../../files/user-error.ts';
import type { PictureFile } from './images.ts';

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
    for (const name of ['topics.yaml', 'anchors.json', 'translation-status.json', 'freshness.json'])
      if (existsSync(`content/${name}`)) copyFileSync(`content/${name}`, join(root, 'content', name));
    copyInto(folderOf(id), folder);
    if (files) fill(folder, files);
    const { articles: found, problems } = readContent(root, { drafts: true });
    return { article: found.find((article) => article.id === id), problems };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Copies a folder's files: what links lead to instead of the links, so that nothing is written through them. */
function copyInto(from: string, to: string): void {
  if (!statSync(from, { throwIfNoEntry: false })?.isDirectory()) return;
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const found = statSync(join(from, name), { throwIfNoEntry: false });
    if (found?.isFile()) writeFileSync(join(to, name), readFileSync(join(from, name)));
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

/** The sections that a text in a language joins: of the original, of another, or else of the text it replaces. */
export function sectionsThere(
  { original, translations }: Article,
  lang: Language,
): SectionsThere | undefined {
  const leading = original ?? languageCodes.find((code) => code === lang || translations[code]);
  const order = [leading, ...languageCodes].filter((code) => code !== lang);
  const found = [...order, lang].flatMap((code) => (code && translations[code]) ?? []).at(0);
  return (
    found && { lang: found.lang, ids: found.sections.map(({ id }) => id), excerpts: found.lang === leading }
  );
}

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

/** Refuses to write where a link or something of another kind stands: what a link leads to is not the article's. */
export function refuseTargets(id: string, { lang, pictures }: ImportedFiles): void {
  const names = [`${lang}.md`, ...pictures.map(({ name }) => name)];
  const paths = [folderOf(id), ...names.map((name) => `${folderOf(id)}/${name}`)];
  for (const [i, path] of paths.entries()) {
    // Under a file stands nothing.
    const found = i > 0 && !existsSync(folderOf(id)) ? undefined : lstatSync(path, { throwIfNoEntry: false });
    const right = i === 0 ? 'folder' : 'file';
    if (found?.isSymbolicLink())
      throw new UserError(
        `${path} is a link to elsewhere, and an import writes into no links: nothing was written. Put a ${right} in its place, or write another id.`,
      );
    if (found && !(i === 0 ? found.isDirectory() : found.isFile()))
      throw new UserError(`${path} is no ${right}: nothing was written. Take it away, or write another id.`);
  }
}

/**
 * Writes an article's files so that whoever looks finds none or all of them. An old text is kept beside the new one, under
 * a name that begins with a dot, which the site does not read.
 *
 * @returns the path of the old text, where there was one
 * @throws UserError where the system refuses; nothing is left behind then
 */
export function writeArticle(id: string, files: ImportedFiles): string | undefined {
  const folder = folderOf(id);
  const made = `${articles}/.import-${id}`;
  const added: string[] = [];
  try {
    rmSync(made, { recursive: true, force: true });
    fill(made, files);
    if (!existsSync(folder)) {
      renameSync(made, folder);
      return undefined;
    }
    const file = `${folder}/${files.lang}.md`;
    const old = existsSync(file) ? freeOld(folder, files.lang) : undefined;
    if (old !== undefined) {
      added.push(old);
      copyFileSync(file, old);
    }
    for (const { name } of files.pictures) {
      if (!existsSync(join(folder, name))) added.push(join(folder, name));
      renameSync(join(made, name), join(folder, name));
    }
    // Last: until then the old text stands, and shows none of the new pictures.
    renameSync(`${made}/${files.lang}.md`, file);
    return old;
  } catch (error) {
    for (const path of added) rmSync(path, { force: true });
    throw refusalOf(error, folder);
  } finally {
    if (existsSync(articles)) rmSync(made, { recursive: true, force: true });
  }
}

/** The first free name for an old text. */
function freeOld(folder: string, lang: Language): string {
  let n = 1;
  while (lstatSync(`${folder}/.${lang}.${n}.md`, { throwIfNoEntry: false })) n++;
  return `${folder}/.${lang}.${n}.md`;
}

/** What the system says of a write that failed, by its code, and what to do. */
const failures: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by you. Allow it, as its owner can',
  EPERM: 'may not be written by you. Allow it, as its owner can',
  EROFS: 'is on a disk that can only be read. Put the project on another',
  ENOSPC: 'does not fit on the disk. Make room',
  EDQUOT: 'does not fit into your share of the disk. Make room',
  EFBIG: 'would be larger than a file may be here. Raise the limit',
  ENOTDIR: `lies under what is no folder. See that ${articles} is one`,
  EEXIST: `lies under what is no folder. See that ${articles} is one`,
  ENOENT: `lies under what is not there. See that ${articles} is a folder`,
  EISDIR: 'holds a folder where a file should be. Take it away',
};

/** A failure of the system in a sentence of ours; any other stays as it is. */
function refusalOf(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = failures[code];
  return sentence ? new UserError(`${path} ${sentence}, and import again. Nothing was written.`) : error;
}
