import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../files/user-error.ts';

/**
 * Locks a folder for one receiver. The lock is an empty file, whose name says which process owns it. A lock that a
 * crash left behind is removed.
 *
 * @returns releases the lock
 * @throws a UserError if another receiver that still runs has the folder
 */
export function lockFolder(folder: string): () => void {
  const own = `receiver-${process.pid}-${startOf(process.pid) ?? ''}.lock`;
  const release = (): void => rmSync(join(folder, own), { force: true });
  if (readdirSync(folder).includes(own)) throw inUse(folder, process.pid);
  closeSync(openSync(join(folder, own), 'w', 0o600));
  // Each receiver writes its lock before it looks for others: of two that start at once, at most one goes on.
  for (const name of readdirSync(folder)) {
    const [, pid, start] = /^receiver-(\d+)-(\w+)\.lock$/.exec(name) ?? [];
    if (pid === undefined || name === own) continue;
    if (startOf(Number(pid)) === start) {
      release();
      throw inUse(folder, Number(pid));
    }
    rmSync(join(folder, name), { force: true });
  }
  return release;
}

const inUse = (folder: string, pid: number): UserError =>
  new UserError(
    `Process ${pid} receives comments in ${folder} already. Stop it first, or choose another folder: --folder. If that process is another program, delete the file receiver-${pid}-*.lock there.`,
  );

/**
 * When a process started, in clock ticks since the computer did: another process may get the same number later. Known
 * on Linux only; elsewhere it is the same word for every process. Returns undefined if no such process runs.
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
