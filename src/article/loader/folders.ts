import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLanguage, languageCodes, type Language } from '../../language/language.ts';
import { controlProblems } from '../problems/control-characters.ts';
import { isId, isReservedArticle } from '../model/ids.ts';
import type { Problem } from '../problems/problem.ts';
import { readUtf8 } from '../problems/utf8.ts';

/** An article's or a page's folder as it is on disk. */
export interface RawFolder {
  readonly id: string;
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  /** The text of its Markdown files. */
  readonly sources: Readonly<Partial<Record<Language, string>>>;
  /** Every file in the folder, by name. */
  readonly names: ReadonlySet<string>;
}

/** Addresses kept for pages of these names. */
const ownPages = new Set(['about', 'privacy']);
const images = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const ids =
  'Name it with lower-case letters, digits and hyphens, at most 60: it is the address of the article.';

/**
 * Reads the folders of a kind of content, each of which holds one piece in all its languages.
 *
 * @param root the project's folder
 * @param path `content/articles` or `content/pages`
 * @yields the folders in the order of their ids, one at a time since all their text is much; what can't be read is left
 *   out and reported
 */
export function* readFolders(root: string, path: string, problems: Problem[]): Generator<RawFolder> {
  if (!existsSync(join(root, path))) return;
  const entries = readdirSync(join(root, path), { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.'),
  );
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name: id } = entry;
    const at = `${path}/${id}`;
    const problem = (wrong: string, remedy: string): number =>
      problems.push({ file: at, line: 1, wrong, remedy });
    if (!entry.isDirectory())
      problem('a file stands beside the folders', `Move it into a folder, such as ${path}/my-piece/.`);
    else if (!isId(id)) problem(`"${id}" is not an id`, ids);
    else if (isReservedArticle(id) && !(path.endsWith('pages') && ownPages.has(id)))
      problem(`the site itself uses the address "${id}"`, 'Name the folder otherwise.');
    else {
      const folder = readFolder(root, at, id, problems);
      if (Object.keys(folder.sources).length > 0) yield folder;
      else if (!problems.some(({ file }) => file.startsWith(`${at}/`)))
        problem(
          'this folder holds no text',
          `Write ${languageCodes.map((code) => `${code}.md`).join(' or ')} in it.`,
        );
    }
  }
}

function readFolder(root: string, path: string, id: string, problems: Problem[]): RawFolder {
  const sources: Partial<Record<Language, string>> = {};
  const names = readdirSync(join(root, path)).filter((name) => !name.startsWith('.'));
  for (const name of names.toSorted()) {
    const file = `${path}/${name}`;
    const problem = (wrong: string, remedy: string): number =>
      problems.push({ file, line: 1, wrong, remedy });
    const [, code = ''] = /^(.*)\.md$/.exec(name) ?? [];
    if (isLanguage(code)) {
      const text = decode(readFileSync(join(root, file)), file, problems);
      if (text !== undefined) sources[code] = text;
    } else if (code)
      problem(
        `"${code}" is not a language of the site`,
        `Name the file ${languageCodes.map((c) => `${c}.md`).join(' or ')}.`,
      );
    else if (!images.test(name))
      problem(
        'this file is neither a text nor an image',
        'Take it out, or name it as an image (.jpg, .png, .webp, .svg).',
      );
  }
  return { id, path, sources, names: new Set(names) };
}

/** Reads a text; none where it is empty, not UTF-8 or holds control characters. */
function decode(bytes: Buffer, file: string, problems: Problem[]): string | undefined {
  const text = readUtf8(bytes, file, problems);
  if (text === undefined) return undefined;
  const controls = controlProblems(file, text);
  problems.push(...controls);
  if (controls.length > 0) return undefined;
  if (text.trim()) return text;
  problems.push({
    file,
    line: 1,
    wrong: 'this file is empty',
    remedy: 'Write the article in it, or take it out.',
  });
  return undefined;
}
