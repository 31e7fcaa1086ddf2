// A copy of the project with other content, for tests that build, break and change it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Copy {
  readonly folder: string;
  /** Writes a file, its path given from the copy's folder. */
  readonly write: (path: string, text: string | Uint8Array) => void;
  /** Runs one of the tasks, and gives its exit code and all it printed. */
  readonly run: (
    task: string,
    env?: Record<string, string>,
    args?: readonly string[],
  ) => { code: number | null; printed: string };
  readonly remove: () => void;
}

const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
/** An author's environment, without what the test runner sets for itself. */
export const plainEnv = { PATH, HOME, TMPDIR, NO_COLOR: '1' };

/** Copies the project without its content. */
export function copyProject(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'midad-copy-'));
  for (const name of ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
    run(task, env = {}, args = []) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${task}.ts`, ...args], {
        cwd: folder,
        env: { ...plainEnv, ...env },
        encoding: 'utf8',
      });
      return { code: status, printed: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
