// A build is published completely or not at all: two at once, killed ones, and the files they leave.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFixture, type Copy } from './project-copy.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyFixture();
});
afterAll(() => copy.remove());

const at = (path: string): string => join(copy.folder, path);

test('of two builds at once at most one runs, and the other names the running process', async () => {
  const results = await Promise.all([copy.start('build'), copy.start('build')]);
  const refused = results.filter(({ code }) => code !== 0);
  expect(refused.length).toBeGreaterThan(0);
  for (const { printed } of refused)
    expect(printed).toMatch(/Process \d+ is the build of this folder already/);
});

test('the files of a killed build are removed, and the next build is complete', async () => {
  mkdirSync(at('dist.partial-1/en'), { recursive: true });
  copy.write('.cache/build-1-1.lock', '');
  expect(await copy.start('build')).toMatchObject({ code: 0 });
  expect(readdirSync(copy.folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

test('a build killed as it replaced the site: the next one puts the site back, even if it fails', async () => {
  const home = readFileSync(at('dist/en/index.html'), 'utf8');
  renameSync(at('dist'), at('dist.previous'));
  copy.write('content/articles/broken/en.md', '---\ntitle: Broken\n---\n\n[x](nowhere-at-all)\n');
  expect(await copy.start('build')).toMatchObject({ code: 1 });
  expect(readFileSync(at('dist/en/index.html'), 'utf8')).toBe(home);
  expect(existsSync(at('dist.previous'))).toBe(false);
});
