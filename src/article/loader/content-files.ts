import { existsSync, readdirSync, readFileSync, realpathSync, type Dirent } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { reporter, type Problem, type Report } from '../problems/problem.ts';
import { svgFaults } from '../problems/svg.ts';
import { readUtf8 } from '../problems/utf8.ts';

/**
 * All that is in a folder, at every depth, by path from the site's folder. Links are not followed, as they are by a
 * recursive `readdirSync`.
 */
function* entriesOf(root: string, folder: string): Generator<[path: string, entry: Dirent]> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    yield [path, entry];
    if (entry.isDirectory()) yield* entriesOf(root, path);
  }
}

const isIn = (path: string, folder: string): boolean => path.startsWith(folder + sep);

/** Where a link leads; undefined for a link to nothing. */
function targetOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Checks the kinds of files in `content/` and `public/`: what a text or an image may be must not be code for the build,
 * a file from outside the site, or a script for readers. The two folders themselves may be links.
 *
 * @returns whether the content may be read: not if a link leads out of it
 */
export function checkContentFiles(root: string, problems: Problem[]): boolean {
  const before = problems.length;
  const entries = (folder: string) => (existsSync(join(root, folder)) ? [...entriesOf(root, folder)] : []);
  const inContent = entries('content');
  const content = targetOf(join(root, 'content')) ?? '';
  for (const [path, entry] of inContent) checkKind(root, path, entry, content, reporter(path, problems));
  const site = realpathSync(root);
  const published = targetOf(join(root, 'public')) ?? '';
  for (const [path, entry] of entries('public')) {
    const target = entry.isSymbolicLink() ? targetOf(join(root, path)) : undefined;
    if (target !== undefined && !isIn(target, site) && !isIn(target, published))
      reporter(path, problems)(
        1,
        `this is a link out of the site, to ${target}`,
        'Put a copy of the file here.',
      );
  }
  const mayBeRead = problems.length === before;
  if (!mayBeRead) return false;
  for (const [path, { name }] of inContent) {
    if (/[#?]/.test(name))
      reporter(path, problems)(1, `"${name}" has a sign that ends an address`, 'Name it without # and ?.');
    if (/\.svg$/i.test(name)) checkSvg(root, path, problems);
  }
  return true;
}

/** Checks that a link leads to a file of the same kind in the content, for a file is read by the kind its link names. */
function checkKind(root: string, path: string, entry: Dirent, content: string, report: Report): void {
  if (entry.isFile() || entry.isDirectory()) return;
  if (!entry.isSymbolicLink()) return report(1, 'this is neither a file nor a folder', 'Take it out.');
  const target = targetOf(join(root, path));
  if (target === undefined) return;
  if (!isIn(target, content))
    report(1, `this is a link out of content, to ${target}`, 'Put a copy of the file or folder here.');
  else if (extname(target).toLowerCase() !== extname(path).toLowerCase() || extname(target) === '')
    report(
      1,
      `this is a link to a folder or to another kind of file, ${target}`,
      'Put the file itself here.',
    );
}

function checkSvg(root: string, path: string, problems: Problem[]): void {
  const svg = readUtf8(readFileSync(join(root, path)), path, problems);
  for (const { line, has } of svg === undefined ? [] : svgFaults(svg))
    reporter(path, problems)(
      line,
      has === undefined ? 'this file is not an SVG' : `this image has ${has}`,
      'Save it as plain SVG, in which everything is drawn, or as PNG.',
    );
}
