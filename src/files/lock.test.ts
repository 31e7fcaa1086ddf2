import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock, startOf } from './lock.ts';

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

test('another process that runs keeps its lock', () => {
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

test('so is the lock of an ended process whose number another process has now', () => {
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
