import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isLanguage, languageCodes, type Language } from '../../language/language.ts';
import { reportControls } from '../problems/control-characters.ts';
import { isId, isReservedArticle } from '../model/ids.ts';
import { reportPresentationForms } from '../problems/presentation-forms.ts';
import { reporter, type Problem } from '../problems/problem.ts';
import { readText } from '../problems/utf8.ts';

/** The folder of an article or page: its texts in all languages, and its images. */
interface RawFolder {
  readonly id: string;
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  /** The text of its Markdown files. */
  readonly sources: Readonly<Partial<Record<Language, string>>>;
  /** Every file in the folder, by name. */
  readonly names: ReadonlySet<string>;
}

/** Reserved addresses that pages of these names have. */
const ownPages = new Set(['about', 'privacy']);
const images = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
const fileNames = languageCodes.map((code) => `${code}.md`).join(' or ');

/**
 * Reads the folders of articles or of pages. Yields them in the order of their ids, one at a time, since together they
 * are large; those that can't be read are reported and left out.
 *
 * @param root the project's folder
 * @param path `content/articles` or `content/pages`
 */
export function* readFolders(root: string, path: string, problems: Problem[]): Generator<RawFolder> {
  if (!existsSync(join(root, path))) return;
  const entries = readdirSync(join(root, path), { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.'),
  );
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name: id } = entry;
    const report = reporter(`${path}/${id}`, problems);
    if (!entry.isDirectory())
      report(1, 'a file stands beside the folders', `Move it into a folder, such as ${path}/my-piece/.`);
    else if (!isId(id))
      report(
        1,
        `"${id}" is not an id`,
        'Name it with lower-case letters, digits and hyphens, at most 60: it is the address of the article.',
      );
    else if (isReservedArticle(id) && !(path.endsWith('pages') && ownPages.has(id)))
      report(1, `the site itself uses the address "${id}"`, 'Name the folder otherwise.');
    else {
      const before = problems.length;
      const folder = readFolder(root, `${path}/${id}`, id, problems);
      if (Object.keys(folder.sources).length > 0) yield folder;
      else if (problems.length === before)
        report(1, 'this folder holds no text', `Write ${fileNames} in it.`);
    }
  }
}

function readFolder(root: string, path: string, id: string, problems: Problem[]): RawFolder {
  const sources: Partial<Record<Language, string>> = {};
  const names = readdirSync(join(root, path)).filter((name) => !name.startsWith('.'));
  for (const name of names.toSorted()) {
    const file = `${path}/${name}`;
    const report = reporter(file, problems);
    const [, code = ''] = /^(.*)\.md$/.exec(name) ?? [];
    if (isLanguage(code)) {
      const text = readSource(root, file, problems);
      if (text !== undefined) sources[code] = text;
    } else if (code) report(1, `"${code}" is not a language of the site`, `Name the file ${fileNames}.`);
    else if (!images.test(name))
      report(
        1,
        'this file is neither a text nor an image',
        'Take it out, or name it as an image (.jpg, .png, .webp, .svg).',
      );
  }
  return { id, path, sources, names: new Set(names) };
}

/** Reads a text. Returns undefined, and adds a problem, if it can't be read, is empty or has control characters. */
function readSource(root: string, file: string, problems: Problem[]): string | undefined {
  const report = reporter(file, problems);
  const text = readText(root, file, problems);
  if (text === undefined || reportControls(report, text)) return undefined;
  reportPresentationForms(report, text);
  if (text.trim()) return text;
  report(1, 'this file is empty', 'Write the article in it, or take it out.');
  return undefined;
}
