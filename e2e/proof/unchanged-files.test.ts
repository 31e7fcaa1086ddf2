// An edit changes the files it concerns: the others are not written again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/files/files-in.ts';
import { copyFixture, plainEnv, type Copy } from '../project-copy.ts';

let copy: Copy;
const at = (path: string): string => join(copy.folder, path);
const build = (): string => {
  const { code, printed } = copy.run('build');
  expect(code, printed).toBe(0);
  return printed;
};
beforeAll(() => {
  copy = copyFixture();
  build();
});
afterAll(() => copy.remove());

/** What shows that a file was written, by path. */
const written = (): Map<string, string> =>
  new Map(
    filesIn(at('dist')).map((file) => {
      const { ino, mtimeMs } = statSync(at(`dist/${file}`));
      return [file, `${ino} ${mtimeMs}`];
    }),
  );
/** The files that a change of the content writes, without those of the search index. */
function writtenBy(change: () => void): string[] {
  const before = written();
  change();
  build();
  return [...written()]
    .filter(([path, state]) => before.get(path) !== state && !path.startsWith('pagefind/'))
    .map(([path]) => path)
    .sort();
}
const edit: Copy['edit'] = (...change) => copy.edit(...change);

test('a build without an edit writes nothing, and says so', () => {
  expect(writtenBy(() => undefined)).toEqual([]);
  expect(build()).toMatch(/^0 files rendered, \d+ carried over; 0 written/m);
});

test('a word in a body changes the pages with that body, and the list of changes names them', () => {
  const paths = writtenBy(() => edit('content/articles/old-pier/en.md', /\n$/, ' Sentence.\n'));
  expect(paths.filter((path) => path.endsWith('.html'))).toEqual(
    expect.arrayContaining(['ar/old-pier/with-en/index.html', 'en/old-pier/index.html']),
  );
  expect(paths.filter((path) => !/old-pier|en\/feed\./.test(path))).toEqual([]);
  const listed = readFileSync(at('.cache/changed.txt'), 'utf8').split('\n');
  expect(listed).toEqual(expect.arrayContaining(paths));
});

test('a file that someone changed or removed in dist is made again, and one they added goes', () => {
  const page = readFileSync(at('dist/en/ferry/index.html'));
  copy.write('dist/en/ferry/index.html', 'changed');
  renameSync(at('dist/ar/index.html'), at('dist/ar/other.html'));
  build();
  expect(readFileSync(at('dist/en/ferry/index.html'))).toEqual(page);
  expect(existsSync(at('dist/ar/index.html'))).toBe(true);
  expect(existsSync(at('dist/ar/other.html'))).toBe(false);
});

test('a publication that was killed is finished by the next command', () => {
  const made = 'dist.partial-1';
  copy.write(`${made}/en/new/index.html`, 'new');
  copy.write('.cache/publish.json', JSON.stringify({ made, removed: ['ar/search/index.html'] }));
  copy.write('content/articles/broken/en.md', '---\ntitle: Broken\n---\n\n[x](nowhere-at-all)\n');
  expect(copy.run('build').code).toBe(1);
  expect(readFileSync(at('dist/en/new/index.html'), 'utf8')).toBe('new');
  expect(existsSync(at('dist/ar/search'))).toBe(false);
  expect(readdirSync(copy.folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  renameSync(at('content/articles/broken'), at('broken'));
  build();
  expect(existsSync(at('dist/en/new'))).toBe(false);
  expect(existsSync(at('dist/ar/search/index.html'))).toBe(true);
});

test('a build killed while it compiles leaves the site, and the next one is whole', async () => {
  const before = written();
  copy.write('src/styles/extra.css', '');
  const child = spawn(process.execPath, ['src/commands/build.ts'], { cwd: copy.folder, env: plainEnv });
  const isCompiling = (): boolean =>
    readdirSync(at('.cache/compiled')).some((name) => name.startsWith('partial'));
  while (!isCompiling() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(written()).toEqual(before);
  mkdirSync(at('.cache'), { recursive: true });
  build();
  expect(readdirSync(at('.cache/compiled')).filter((name) => name.startsWith('partial'))).toEqual([]);
});
