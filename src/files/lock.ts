import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A lock that was taken, or the process that holds it. */
export type Lock = { readonly release: () => void } | { readonly heldBy: number };

/**
 * Takes a lock for this process. The lock is an empty file in a folder, whose name says which process owns it; a lock
 * that a crash left behind is removed.
 *
 * @param folder is made if it does not exist, for its owner alone
 * @param name what is locked, in letters
 */
export function takeLock(folder: string, name: string): Lock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = `${name}-${process.pid}-${startOf(process.pid) ?? ''}.lock`;
  const release = (): void => rmSync(join(folder, own), { force: true });
  if (readdirSync(folder).includes(own)) return { heldBy: process.pid };
  closeSync(openSync(join(folder, own), 'w', 0o600));
  // Each process writes its lock before it looks for others: of two that start at once, at most one goes on.
  for (const file of readdirSync(folder)) {
    const [, owner, pid, start] = /^([a-z]+)-(\d+)-(\w+)\.lock$/.exec(file) ?? [];
    if (owner !== name || file === own) continue;
    if (startOf(Number(pid)) === start) {
      release();
      return { heldBy: Number(pid) };
    }
    rmSync(join(folder, file), { force: true });
  }
  return { release };
}

/**
 * When a process started, as a word to compare: a process that got the number of an older one has another start.
 * Returns undefined if no such process runs.
 */
export function startOf(pid: number): string | undefined {
  try {
    // proc_pid_stat(5): field 22, counted after the name in brackets, which may hold spaces.
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19];
    // Windows has no fast command for it: there, any process of that number counts.
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'running' : undefined;
  } catch {
    return undefined;
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.replace(/\W+/g, '') || undefined;
}
