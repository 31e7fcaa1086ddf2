import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const article = ['problems', 'model', 'markdown', 'records', 'related', 'comments', 'loader'].map(
  (room) => `article/${room}`,
);
/** The rooms that both readers and the writer of the importer use. */
const importBasis = ['language', 'files', 'import/draft', 'import/recognise'];
/** The rooms, and those each may import from besides itself. docs/architecture.md shows them as a picture. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  language: [],
  files: [],
  markup: ['files'],
  'engine.ts': [],
  'article/problems': ['files', 'language'],
  'article/model': ['language', 'article/problems'],
  'article/markdown': ['language', 'article/problems', 'article/model'],
  'article/records': ['language', 'files', 'article/problems', 'article/model'],
  'article/related': ['language', 'article/problems', 'article/model'],
  'article/comments': ['language', 'files', 'article/problems', 'article/model'],
  'article/loader': ['language', 'files', ...article.filter((room) => room !== 'article/loader')],
  settings: ['language', 'files', 'article/problems', 'article/model'],
  fonts: ['language', 'files', 'settings'],
  'import/recognise': ['language', 'files'],
  'import/draft': ['language', 'files', 'markup', ...article, 'import/recognise'],
  'import/lint': ['language', 'import/draft'],
  'import/input': ['files', 'import/recognise'],
  'import/pasted': [...importBasis, 'import/lint'],
  'import/page': ['markup', ...importBasis, 'import/lint'],
  'import/output': [...article, ...importBasis, 'import/input', 'import/pasted', 'import/page'],
  'import/archive': [
    ...['markup', ...article, ...importBasis],
    ...['import/input', 'import/page', 'import/output'],
  ],
  'client/share': ['language'],
  client: ['language', 'client/share'],
  publish: ['language', 'files', 'settings', ...article, 'client'],
  'publish/cards': ['language', 'files', 'settings', 'fonts', ...article, 'publish'],
  search: ['engine.ts', 'language', 'files', 'settings', ...article, 'publish'],
  'search/client': ['language', 'client', 'search'],
  'content.ts': ['engine.ts', 'settings', ...article],
  'content.config.ts': ['content.ts'],
  'build-context.ts': ['language', 'article/model'],
  render: [
    ...['language', 'files', 'markup', 'settings', 'content.ts', 'build-context.ts'],
    ...[...article, 'publish', 'publish/cards'],
  ],
  components: ['language', 'settings', ...article, 'publish', 'render', 'client', 'search/client', 'fonts'],
  layouts: ['language', 'settings', ...article, 'publish', 'render', 'components', 'client'],
  routes: ['language', 'settings', ...article, 'publish', 'publish/cards', 'render', 'components', 'layouts'],
  receiver: ['engine.ts', 'language', 'files', 'settings', ...article, 'publish'],
  check: ['engine.ts', 'language', 'files', 'settings', ...article, 'publish'],
  vite: ['engine.ts', 'language', 'settings', 'publish', 'fonts', 'build-context.ts'],
  'integration.ts': ['engine.ts', 'settings', 'publish', 'vite'],
  build: [
    ...['engine.ts', 'build-context.ts', 'language', 'files', 'settings', ...article],
    ...['publish', 'publish/cards', 'search', 'render', 'vite'],
  ],
  commands: [
    ...['engine.ts', 'language', 'files', 'settings', ...article],
    ...[
      'import/output',
      'import/archive',
      'publish',
      'publish/cards',
      'search',
      'receiver',
      'check',
      'build',
    ],
  ],
};
/** Types of virtual modules, in no room. Tests may import from anywhere. */
const outside = ['env.d.ts'];

const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /(?<!\.test)\.(ts|astro)$/.test(name) && !outside.includes(name),
);
const imported =
  /(?:^|\n)(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
const importsOf = (file: string): string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(imported)].map(
    ([, name, later]) => name ?? later ?? '',
  );

/** The innermost room a file is in. */
const roomOf = (file: string): string | undefined =>
  Object.keys(rooms)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

test('every file is in a room', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('rooms import from the rooms before them only', () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file) ?? '';
    return importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(source, resolve(source, file, '..', name)))
      .filter((target) => {
        const from = roomOf(target);
        return from !== room && (from === undefined || !rooms[room]?.includes(from));
      })
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('the table has no cycle', () => {
  const rank = (room: string, above: readonly string[] = []): number => {
    expect(above).not.toContain(room);
    return 1 + Math.max(0, ...(rooms[room] ?? []).map((low) => rank(low, [...above, room])));
  };
  for (const room of Object.keys(rooms)) rank(room);
});
test('rooms that need no framework import none', () => {
  const bound = files
    .filter((file) => /^(language|article|import|publish|receiver)\//.test(file))
    .flatMap((file) => importsOf(file).map((name) => `${file}: ${name}`))
    .filter((line) => /: (astro|virtual:|vite(?!st))|\?(raw|url)/.test(line));
  expect(bound).toEqual([]);
});

test('one file imports each outside package', () => {
  const doors = new Map<string, Set<string>>();
  for (const file of files.filter((name) => !/\.(test|d)\.ts$/.test(name)))
    for (const name of importsOf(file))
      if (!/^(\.|node:|astro|virtual:)/.test(name))
        doors.set(name, (doors.get(name) ?? new Set<string>()).add(file));
  const many = [...doors].filter(([, from]) => from.size > 1).map(([name]) => name);
  // Rules of the parser take its types, as hast and mdast are types; Astro looks for a schema in content.config.ts.
  expect(many.filter((name) => !['markdown-it', 'zod', 'hast', 'mdast'].includes(name))).toEqual([]);
});

test('files stay small', () => {
  const long = files
    .filter((file) => !/strings\.ts$|language\/[a-z]{2}\.ts$|\.test\.ts$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(source, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 200);
  expect(long).toEqual([]);
});
