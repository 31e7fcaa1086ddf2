import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdLock, takeLock, startOf } from './lock.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'midad-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const lockOf = (pid: number, start: string | undefined): void =>
  writeFileSync(join(folder, `receiver-${pid}-${start}.lock`), '');

test('a lock is held until it is released', () => {
  const release = takeLock(folder, 'receiver');
  expect(() => takeLock(folder, 'receiver')).toThrow(`Process ${process.pid} `);
  release();
  takeLock(folder, 'receiver')();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a running process is not taken over', () => {
  lockOf(process.ppid, startOf(process.ppid));
  expect(() => takeLock(folder, 'receiver')).toThrow(`Process ${process.ppid} `);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('the lock of a process that ended is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  lockOf(pid, '1');
  takeLock(folder, 'receiver');
  expect(readdirSync(folder).map((name) => name.split('-')[1])).toEqual([String(process.pid)]);
});

test('the lock of an ended process is taken over even if another process has its number now', () => {
  lockOf(process.ppid, '1');
  // A container gives every run of a program the same number.
  lockOf(process.pid, '1');
  takeLock(folder, 'receiver');
  expect(readdirSync(folder)).toHaveLength(1);
});

test('other files in the folder are left alone', () => {
  writeFileSync(join(folder, 'receiver-notes.lock'), '');
  takeLock(folder, 'receiver')();
  expect(readdirSync(folder)).toEqual(['receiver-notes.lock']);
});

test('processes that change a file one after the other under a lock lose no change', async () => {
  const file = join(folder, 'count');
  writeFileSync(file, '0');
  const script = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { setImmediate } from 'node:timers/promises';
    import { holdLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    for (let i = 0; i < 10; i++)
      await holdLock(${JSON.stringify(folder)}, 'counter', async () => {
        const count = Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
        await setImmediate();
        writeFileSync(${JSON.stringify(file)}, String(count + 1));
      });`;
  const run = () => once(spawn(process.execPath, ['--input-type=module', '-e', script]), 'close');
  const codes = await Promise.all([run(), run(), run(), run()]);
  expect(codes.map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
  expect(readFileSync(file, 'utf8')).toBe('40');
});

test('after waiting too long, an error names the process that has the lock', async () => {
  lockOf(process.ppid, startOf(process.ppid));
  await expect(holdLock(folder, 'receiver', () => Promise.resolve(), 0)).rejects.toThrow(
    `Process ${process.ppid} `,
  );
});
