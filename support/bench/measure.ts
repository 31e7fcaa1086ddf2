import { spawn } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a command cost, with all its child processes. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of user CPU time. */
  readonly user: number;
  /** The largest sum of the processes' resident memory, in MB. Read from /proc, so 0 where there is none. */
  readonly memory: number;
  readonly printed: string;
}

/**
 * Runs a command in a folder and measures it.
 *
 * @throws if it fails, with what it printed
 */
export async function measure(
  command: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const started = performance.now();
  // Bash's `times` prints its own times, then those of the processes it waited for, and of theirs.
  const child = spawn('bash', ['-c', `${command} 2>&1; code=$?; times >&2; exit $code`], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let times = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (times += text));
  let memory = 0;
  const polling = setInterval(() => (memory = Math.max(memory, treeMemory(child.pid ?? 0))), 100);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(polling);
  if (code !== 0) throw new Error(`${command} failed in ${cwd}:\n${printed}`);
  const [minutes = 0, seconds = 0] =
    /(\d+)m([\d.]+)s/
      .exec(times.trim().split('\n').at(-1) ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  return { wall: (performance.now() - started) / 1000, user: minutes * 60 + seconds, memory, printed };
}

/** The resident memory of a process and all its descendants, in MB. */
function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const [, parent, pages] = statOf(name);
      parents.set(Number(name), parent);
      resident.set(Number(name), pages);
    }
  } catch {
    return 0;
  }
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && inTree(parents.get(pid) ?? 0));
  const pages = [...resident].reduce((sum, [pid, own]) => (inTree(pid) ? sum + own : sum), 0);
  return (pages * 4096) / 1e6;
}

/** The parent and the resident pages of a process; zeros if it has just ended. */
function statOf(pid: string): [pid: string, parent: number, pages: number] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [pid, Number(fields[1]), Number(fields[21])];
  } catch {
    return [pid, 0, 0];
  }
}

/** The number of files in a folder, and the sum of their bytes. */
export function folderSize(folder: string): { readonly files: number; readonly bytes: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)))
    .filter((stat) => stat.isFile());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
