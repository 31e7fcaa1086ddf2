// A copy of the project with other content, for tests that build, break and change it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Copy {
  readonly folder: string;
  /** Writes a file, its path given from the copy's folder. */
  readonly write: (path: string, text: string | Uint8Array) => void;
  /** Replaces a part of a file, its path given from the copy's folder; throws if it is not there. */
  readonly edit: (path: string, from: string | RegExp, to: string) => void;
  /** Runs one of the commands; returns its exit code and all it printed. */
  readonly run: (
    command: string,
    env?: Record<string, string>,
    args?: readonly string[],
  ) => { code: number | null; printed: string };
  /** Starts one, and resolves when it ends. `noted` is the part that it printed as errors and notes. */
  readonly start: (
    command: string,
    env?: Record<string, string>,
    args?: readonly string[],
    uid?: number,
  ) => Promise<{ code: number | null; printed: string; noted: string }>;
  readonly remove: () => void;
}

const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
/** An author's environment, without the test runner's own variables. */
export const plainEnv = { PATH, HOME, TMPDIR, NO_COLOR: '1' };

/** A site's astro.config.ts: the fixture's settings, with those that are given in place of some. */
export const configWith = (settings: string): string => `import { defineConfig } from 'astro/config';
import midad from './src/integration.ts';
import { settings } from './e2e/fixture-site/settings.ts';

export default defineConfig({ integrations: [midad({ ...settings, ${settings} })] });
`;

/** Copies the project with the fixture's settings, but those that name its content, and without content. */
export function copyProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'midad-copy-'));
  const copied = ['src', 'e2e/fixture-site/settings.ts', 'package.json'];
  for (const name of [...copied, 'tsconfig.json']) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const write = (path: string, text: string | Uint8Array): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write('astro.config.ts', configWith('lead: undefined, masthead: undefined, footer: undefined'));
  return {
    folder,
    write,
    edit(path, from, to) {
      const before = readFileSync(join(folder, path), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} does not contain ${String(from)}`);
      write(path, after);
    },
    run(command, env = {}, args = []) {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [`src/commands/${command}.ts`, ...args],
        {
          cwd: folder,
          env: { ...plainEnv, ...env },
          encoding: 'utf8',
        },
      );
      return { code: status, printed: stdout + stderr };
    },
    start: (command, env = {}, args = [], uid?) =>
      new Promise((ended) => {
        const options = { cwd: folder, env: { ...plainEnv, ...env }, ...(uid !== undefined && { uid }) };
        const child = spawn(process.execPath, [`src/commands/${command}.ts`, ...args], options);
        let [printed, noted] = ['', ''];
        child.stdout.on('data', (part) => (printed += String(part)));
        child.stderr.on('data', (part) => {
          printed += String(part);
          noted += String(part);
        });
        child.on('close', (code) => ended({ code, printed, noted }));
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Copies the project with the fixture's settings and content. */
export function copyFixture(): Copy {
  const copy = copyProject();
  copy.write('astro.config.ts', configWith(''));
  cpSync('e2e/fixture-site/content', join(copy.folder, 'content'), { recursive: true });
  return copy;
}
