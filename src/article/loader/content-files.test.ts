import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printProblems } from '../problems/problem.ts';
import { readContent } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'midad-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const text = '---\ntitle: نفط\n---\n\nنص.\n';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h4v4z"/></svg>';
writeFileSync(join(folder, 'secret.txt'), text);

let count = 0;
/** A site with some files, and links by their paths. Returns its folder. */
function site(files: Record<string, string>, links: Record<string, string> = {}): string {
  const root = join(folder, String(count++));
  const all = Object.entries({ 'content/articles/oil/ar.md': text, ...files });
  for (const [path, write] of [
    ...all.map(([path, text]) => [path, (file: string) => writeFileSync(file, text)] as const),
    ...Object.entries(links).map(([path, to]) => [path, (file: string) => symlinkSync(to, file)] as const),
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    write(join(root, path));
  }
  return root;
}
const problemsOf = (root: string): string => printProblems(readContent(root).problems);

test.each([
  ['an image', 'content/articles/oil/map.png', '../../../../secret.txt'],
  ['a text', 'content/articles/oil/en.md', join(folder, 'secret.txt')],
  ['a folder of an article', 'content/articles/gas', '../../../'],
  ['a folder beside the articles', 'content/drafts', '/usr'],
  ['a comment', 'content/comments/oil/a1b2c3d4.md', '../../../../secret.txt'],
  ['the names of topics', 'content/topics.yaml', '../../secret.txt'],
  ['a record', 'content/anchors.json', '../package.json'],
])('%s that is a link out of content is refused, and not read', (_, path, to) => {
  const root = site({ 'package.json': '{}' }, { [path]: to });
  expect(problemsOf(root)).toMatch(
    new RegExp(
      `^${path}:1: this is a link out of content, to /.*\\. Put a copy of the file or folder here\\.$`,
    ),
  );
  expect(readContent(root).articles).toEqual([]);
});

test('a link may lead to a file of the same kind in the content', () => {
  const files = { 'content/articles/gas/ar.md': text, 'content/articles/gas/map.svg': svg };
  expect(problemsOf(site(files, { 'content/articles/oil/plan.svg': '../gas/map.svg' }))).toBe('');
  for (const [path, to] of [
    ['content/articles/oil/map.png', '../../build.js'],
    ['content/articles/lamp', 'oil'],
  ] as const)
    expect(problemsOf(site({ 'content/build.js': 'run()' }, { [path]: to }))).toContain(
      `${path}:1: this is a link to a folder or to another kind of file, `,
    );
});

test('content and public may be links themselves', () => {
  const elsewhere = site(
    { 'content/articles/oil/map.svg': svg, 'public/a.txt': 'a' },
    { 'public/b.txt': 'a.txt' },
  );
  const root = join(folder, 'linked');
  mkdirSync(root);
  for (const name of ['content', 'public']) symlinkSync(join(elsewhere, name), join(root, name));
  expect(problemsOf(root)).toBe('');
  expect(readContent(root).articles).toHaveLength(1);
});

test('a link in public that leads out of the site is refused', () => {
  const root = site({ 'shared.txt': 'a', 'public/c.txt': 'a' }, { 'public/a.txt': '../shared.txt' });
  expect(problemsOf(root)).toBe('');
  symlinkSync(folder, join(root, 'public/all'));
  expect(problemsOf(root)).toContain('public/all:1: this is a link out of the site, to /');
});

test('an SVG with a script is refused with its line, wherever it is in the content', () => {
  const script = svg.replace('<path', '\n<script>alert(1)</script>\n<path');
  const remedy = 'Save it as plain SVG, in which everything is drawn, or as PNG.';
  const problems = problemsOf(
    site({ 'content/articles/oil/map.svg': script, 'content/pages/about/a.SVG': 'GIF89a' }),
  );
  expect(problems).toContain(`content/articles/oil/map.svg:2: this image has a script (script). ${remedy}`);
  expect(problems).toContain(`content/pages/about/a.SVG:1: this file is not an SVG. ${remedy}`);
});

test('an image whose name has a sign that ends an address is refused', () => {
  expect(problemsOf(site({ 'content/articles/oil/map#1.svg': svg }))).toBe(
    'content/articles/oil/map#1.svg:1: "map#1.svg" has a sign that ends an address. Name it without # and ?.',
  );
});
