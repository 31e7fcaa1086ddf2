// npm run proof: an import of a whole magazine that is killed again and again, and then built.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/files/files-in.ts';
import { writeExport } from '../made-up-export.ts';
import { copyProject, plainEnv, type Copy } from '../project-copy.ts';

const count = 500;
let copy: Copy;
const inCopy = (name: string): string => join(copy.folder, name);
const command = ['src/commands/import.ts', '--archive', 'export.xml', '--media', 'uploads'];
const run = () => copy.start('import', {}, command.slice(1));
/** All files of the content, with their bytes. */
const content = (): Map<string, string> =>
  new Map(
    filesIn(inCopy('content'))
      .toSorted()
      .map((file) => [file, readFileSync(inCopy(`content/${file}`), 'base64')]),
  );

/** Starts an import, and kills it at any moment after it has written so many lines of its journal. */
const killAfter = (lines: number): Promise<number> =>
  new Promise((ended) => {
    const child = spawn(process.execPath, command, { cwd: copy.folder, env: plainEnv });
    const written = (): number => {
      try {
        return readFileSync(inCopy('.cache/import/export.xml.jsonl'), 'utf8').split('\n').length - 1;
      } catch {
        return 0;
      }
    };
    const poll = setInterval(() => {
      if (written() < lines) return;
      clearInterval(poll);
      setTimeout(() => child.kill('SIGKILL'), Math.random() * 100);
    }, 1);
    child.on('close', () => {
      clearInterval(poll);
      ended(written());
    });
  });

beforeAll(async () => {
  copy = copyProject();
  mkdirSync(inCopy('uploads'));
  await writeExport(copy.folder, count);
  await run();
  const plan = readFileSync(inCopy('export.xml.plan.yaml'), 'utf8');
  writeFileSync(inCopy('export.xml.plan.yaml'), plan.replace(/same:$/gm, 'same: yes'));
});
afterAll(() => copy.remove());

test(
  'an import that is killed at any moment goes on, and ends as one that was not',
  { timeout: 900_000 },
  async () => {
    let done = 0;
    for (let times = 0; times < 5; times++) {
      const now = await killAfter(done + 1 + Math.floor(Math.random() * 40));
      expect(now).toBeGreaterThan(done);
      done = now;
    }
    expect(done).toBeLessThan(count);
    const last = await run();
    expect(last.code, last.printed).toBe(0);
    expect(last.printed).toContain(
      `Items of the export: ${count} written + 1 attachments + 0 left out = ${count + 1}, of ${count + 1}.`,
    );
    const interrupted = content();
    for (const name of ['content', '.cache', 'export.xml.report.md'])
      rmSync(inCopy(name), { recursive: true });
    await run();
    expect([...content()].filter(([file, bytes]) => interrupted.get(file) !== bytes)).toEqual([]);
    expect(content().size).toBe(interrupted.size);
  },
);

test('the result builds', { timeout: 900_000 }, async () => {
  expect(await copy.start('anchors')).toMatchObject({ code: 0 });
  const built = await copy.start('build');
  expect(built.code, built.printed).toBe(0);
  expect(built.printed).toContain('nginx, Caddy and Vercel redirect /?p=');
});
