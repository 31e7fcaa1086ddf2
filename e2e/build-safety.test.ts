// A build is published whole or not at all: two at once, killed ones, and what they leave.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFixture, plainEnv, type Copy } from './project-copy.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyFixture();
});
afterAll(() => copy.remove());

const at = (path: string): string => join(copy.folder, path);

async function build(): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, ['src/commands/build.ts'], { cwd: copy.folder, env: plainEnv });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed };
}

test('of two builds at once at most one runs, and the other is refused with the process that runs', async () => {
  const results = await Promise.all([build(), build()]);
  const refused = results.filter(({ code }) => code !== 0);
  expect(refused.length).toBeGreaterThan(0);
  for (const { printed } of refused)
    expect(printed).toMatch(/Process \d+ is the build of this folder already/);
});

test('what a killed build left is removed, and the next build is whole', async () => {
  mkdirSync(at('dist.partial-1/en'), { recursive: true });
  copy.write('.cache/build-1-1.lock', '');
  expect(await build()).toMatchObject({ code: 0 });
  expect(readdirSync(copy.folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

test('a build killed as it replaced the site: the next one puts the site back, even if it fails', async () => {
  const home = readFileSync(at('dist/en/index.html'), 'utf8');
  renameSync(at('dist'), at('dist.previous'));
  copy.write('content/articles/broken/en.md', '---\ntitle: Broken\n---\n\n[x](nowhere-at-all)\n');
  expect(await build()).toMatchObject({ code: 1 });
  expect(readFileSync(at('dist/en/index.html'), 'utf8')).toBe(home);
  expect(existsSync(at('dist.previous'))).toBe(false);
});
