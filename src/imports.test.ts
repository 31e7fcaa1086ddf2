import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms, and those each may take from besides itself. */
const rooms: Record<string, readonly string[]> = {
  language: [],
  article: ['language'],
  import: ['language', 'article'],
  publish: ['language', 'article', 'client'],
  client: ['language'],
  components: ['language', 'article', 'publish', 'fonts', 'client'],
  receiver: ['language', 'article', 'publish'],
  pages: ['language', 'article', 'publish', 'components'],
  tasks: ['language', 'article', 'import', 'publish', 'receiver'],
};
const source = import.meta.dirname;
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ts|astro)$/.test(name),
);
const imported = /(?:^|\n)(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/g;
const importsOf = (file: string): string[] =>
  [...readFileSync(join(source, file), 'utf8').matchAll(imported)].map(([, name = '']) => name);

test('rooms take from the rooms before them only', () => {
  const wrong = files.flatMap((file) => {
    const [room = ''] = file.split('/');
    return importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(source, resolve(source, file, '..', name)))
      .filter((target) => {
        const [from = ''] = target.split('/');
        return from !== room && from in rooms && !(rooms[room] ?? Object.keys(rooms)).includes(from);
      })
      .map((target) => `${file} takes from ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('what is ours to know needs no framework', () => {
  const bound = files
    .filter((file) => /^(language|article|import|publish|receiver)\//.test(file))
    .flatMap((file) => importsOf(file).map((name) => `${file}: ${name}`))
    .filter((line) => /: (astro|virtual:|vite(?!st))|\?(raw|url)/.test(line));
  expect(bound).toEqual([]);
});

test('an outside package comes in through one file', () => {
  const doors = new Map<string, Set<string>>();
  for (const file of files.filter((name) => !/\.(test|d)\.ts$/.test(name)))
    for (const name of importsOf(file))
      if (!/^(\.|node:|astro|virtual:)/.test(name))
        doors.set(name, (doors.get(name) ?? new Set<string>()).add(file));
  const many = [...doors].filter(([, from]) => from.size > 1).map(([name]) => name);
  // Rules of the parser take its types; the schema of entries stands where Astro looks for it.
  expect(many.filter((name) => name !== 'markdown-it' && name !== 'zod')).toEqual([]);
});

test('files stay small', () => {
  const long = files
    .filter((file) => !/strings\.ts|\.test\.ts$/.test(file))
    .map((file) => ({ file, lines: readFileSync(join(source, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 200);
  expect(long).toEqual([]);
});
