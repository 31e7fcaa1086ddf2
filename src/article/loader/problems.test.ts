import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { UserError } from '../../files/user-error.ts';
import { checkIds } from '../../settings/check-ids.ts';
import { readSettings } from '../../settings/settings.ts';
import { printProblems } from '../problems/problem.ts';
import { readContent } from './load.ts';

/*
  problems.txt has the exact words of every mistake in content and settings that is reported: a title, a dot, the
  content, a dot, the problems, a dot. The content is the body of content/articles/a/en.md, or that whole file if it has
  front matter, or several files, each after a line === with its path in content/. A path may end with / for a folder, ->
  for a link to nothing, or "latin1" for that encoding. \u{1B} is a character by its number. astro.config.ts has the
  settings as JSON, but for the name, and "environment" has variables.
*/
const table = readFileSync(join(import.meta.dirname, 'problems.txt'), 'utf8');
const rows = [...table.matchAll(/^(.+)\n\.\n([\s\S]*?)^\.\n([\s\S]*?)\n\.$/gm)];

const topics = `categories:
  opinion: { ar: رأي, en: Opinion }
tags:
  russia: { ar: روسيا, en: Russia }
  energy: { ar: الطاقة, en: Energy }
`;

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function write(root: string, path: string, text: string): void {
  const [, name = '', kind] = /^(.*?)(?: (->|latin1))?$/.exec(path) ?? [];
  const file = join(root, 'content', name);
  mkdirSync(name.endsWith('/') ? file : dirname(file), { recursive: true });
  if (kind === '->') symlinkSync('nothing', file);
  else if (!name.endsWith('/')) writeFileSync(file, text, kind === 'latin1' ? 'latin1' : 'utf8');
}

/** The problems in a row's content. */
function problemsIn(row: string): string {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  roots.push(root);
  const content = row.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  const article = content.startsWith('---') ? content : `---\ntitle: A\n---\n\n${content}`;
  const files = content.startsWith('===') ? content : `=== articles/a/en.md\n${article}`;
  if (!content.startsWith('=== topics.yaml')) write(root, 'topics.yaml', topics);
  const written = new Map(
    Array.from(files.matchAll(/^=== (.+)\n([\s\S]*?)(?=^===|(?![\s\S]))/gm), ([, path = '', text = '']) => [
      path,
      `${text.trimEnd()}\n`,
    ]),
  );
  const [settings, variables = ''] = ['astro.config.ts', 'environment'].map((name) => {
    const text = written.get(name);
    written.delete(name);
    return text;
  });
  for (const [path, text] of written) write(root, path, text);
  return settings === undefined
    ? printProblems(readContent(root).problems)
    : problemsOfSettings(root, settings, variables);
}

/** The problems of settings, and of the ids in them if they have no others. */
function problemsOfSettings(root: string, text: string, variables: string): string {
  writeFileSync(join(root, 'astro.config.ts'), text);
  const env = Object.fromEntries(
    Array.from(variables.matchAll(/^(.+?)=(.*)$/gm), ([, name = '', value = '']) => [name, value] as const),
  );
  const given = { name: { ar: 'المرفأ', en: 'Harbour' }, ...(JSON.parse(text) as object) };
  try {
    const content = readContent(root);
    return printProblems([...content.problems, ...checkIds(root, readSettings(given, env), content)]);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

test.each(rows.map(([, title = '', content = '', problems = '']) => ({ title, content, problems })))(
  '$title',
  ({ content, problems }) => {
    expect(problemsIn(content)).toBe(problems);
  },
);
