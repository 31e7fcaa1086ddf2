// Runs `npm run comments` or `npm run preview` in a copy of the project, for tests that send to it and stop it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { plainEnv, type Copy } from './project-copy.ts';

export interface Running {
  /** All it printed. */
  readonly printed: () => string;
  /** Stops it, and returns its exit code; null if the signal killed it. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}
export interface Receiving extends Running {
  readonly port: number;
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });

/** Starts `npm run comments` in a copy; it listens once this resolves. */
export async function startReceiving(
  { folder }: Copy,
  port: number,
  env: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<Receiving> {
  return { port, ...(await startCommand(folder, 'comments', env, ['--port', String(port), ...args])) };
}

/** Starts a command that runs until it is stopped; it listens once this resolves. */
export async function startCommand(
  cwd: string,
  command: 'comments' | 'preview',
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Running> {
  const child = spawn(process.execPath, [`src/commands/${command}.ts`, ...args], {
    cwd,
    env: { ...plainEnv, ...env },
  });
  let printed = '';
  const ended = once(child, 'exit') as Promise<[number | null]>;
  await new Promise<void>((ready, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        printed += data.toString();
        if (printed.includes('Ctrl+C')) ready();
      });
    void ended.then(() => failed(new Error(printed)));
  });
  return {
    printed: () => printed,
    async end(signal) {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
