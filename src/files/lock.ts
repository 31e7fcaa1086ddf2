import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UserError } from './user-error.ts';
import { makeFolder } from './write-whole.ts';

/**
 * Takes a lock for this process. The lock is an empty file in a folder, whose name says which process owns it. A lock
 * that a crash left behind is removed.
 *
 * @param folder is created if needed, readable by its owner only
 * @param name of the lock, in letters only
 * @returns a function that releases the lock
 * @throws UserError if another process that still runs has the lock
 */
export function takeLock(folder: string, name: string): () => void {
  makeFolder(folder, { access: 'private' });
  const own = `${name}-${process.pid}-${startOf(process.pid) ?? ''}.lock`;
  const release = (): void => rmSync(join(folder, own), { force: true });
  if (readdirSync(folder).includes(own)) throw inUse(folder, name, process.pid);
  closeSync(openSync(join(folder, own), 'w', 0o600));
  // Each process writes its lock before it looks for others, so of two that start at once at most one goes on.
  for (const file of readdirSync(folder)) {
    const [, owner, pid, start] = /^([a-z]+)-(\d+)-(\w+)\.lock$/.exec(file) ?? [];
    if (owner !== name || file === own) continue;
    if (startOf(Number(pid)) === start) {
      release();
      throw inUse(folder, name, Number(pid));
    }
    rmSync(join(folder, file), { force: true });
  }
  return release;
}

/**
 * Waits until no other process has a lock, takes it, and runs a function.
 *
 * @param patience how long to wait at most, in milliseconds
 * @throws UserError if another process has the lock for longer than that
 */
export async function holdLock<T>(
  folder: string,
  name: string,
  run: () => Promise<T>,
  patience = 120_000,
): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    let release: () => void;
    try {
      release = takeLock(folder, name);
    } catch (error) {
      if (!(error instanceof UserError) || Date.now() > until) throw error;
      // Two that start at once may both give way. The random pause keeps them from doing so again.
      await setTimeout(20 + Math.random() * 80);
      continue;
    }
    try {
      return await run();
    } finally {
      release();
    }
  }
}

const inUse = (folder: string, name: string, pid: number): UserError =>
  new UserError(
    `Process ${pid} is the ${name} of this folder already: wait until it ends, or stop it. If that process is another program, delete the file ${join(folder, `${name}-${pid}-*.lock`)}.`,
  );

/**
 * When a process started, in clock ticks since the computer started. It tells a process from a later one with the same
 * number. Known on Linux only; elsewhere it is the same word for every process. Returns undefined if no such process
 * runs.
 */
export function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      process.kill(pid, 0);
      return 'running';
    }
    // proc_pid_stat(5): fields 3 and 22, counted after the name in brackets, which may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const hasEnded = fields[0] === 'Z';
    return hasEnded ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
