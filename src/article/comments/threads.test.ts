import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { flawOf, isVisible } from './characters.ts';
import { parseComment, printComment } from './comment.ts';
import { threadsOf } from './threads.ts';
import { isReservedSection } from '../model/ids.ts';
import type { Problem } from '../problems/problem.ts';
import { readContent } from '../loader/load.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const comment = (fields = '', text = 'Text.') =>
  `---\nname: ليلى\ndate: 2026-11-22\nlang: en\n${fields}---\n\n${text}\n`;

/** A project with the article "oil", the draft "gas", and these files in content/comments. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  folders.push(root);
  const all = {
    'topics.yaml': 'categories: {}\ntags: {}\n',
    'articles/oil/en.md': '---\ntitle: Oil\n---\n\nText.\n',
    'articles/gas/en.md': '---\ntitle: Gas\ndraft: true\n---\n\nText.\n',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`comments/${name}`, text])),
  };
  for (const [name, text] of Object.entries(all)) {
    const file = join(root, 'content', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

test('comments are in order of date, each with its replies', () => {
  const root = project({
    'oil/2026-11-22-b.md': comment('to: 2026-11-22-a\n', 'Answer.'),
    'oil/2026-11-22-a.md': comment('', 'First.'),
    'oil/2026-11-21-z.md': comment('', 'Before.').replace('11-22', '11-21'),
    'gas/2026-11-22-a.md': comment(),
  });
  expect(readContent(root).problems).toEqual([]);
  expect(threadsOf(root, ['oil']).map((t) => [t.comment.text, t.replies.map(({ text }) => text)])).toEqual([
    ['Before.', []],
    ['First.', ['Answer.']],
  ]);
  expect(threadsOf(root, ['none'])).toEqual([]);
});

test('an article is stored with a digest of its comments, and without their text', () => {
  const files = { 'oil/2026-11-22-a.md': comment('', 'Unstored.') };
  const [before] = readContent(project(files)).articles;
  const [after] = readContent(project({ 'oil/2026-11-22-a.md': comment('', 'Changed.') })).articles;
  expect(before?.comments).not.toBe(after?.comments);
  expect(JSON.stringify(before)).not.toContain('Unstored');
  expect(readContent(project({})).articles[0]).not.toHaveProperty('comments');
});

test('a printed comment is read back', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        // A name is one line; U+2028 and U+2029 end one too.
        .filter((s) => s.trim() === s && isVisible(s) && !flawOf(s) && !/[\n\r\u2028\u2029]/.test(s)),
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((s) => s.trim() === s && isVisible(s) && !flawOf(s)),
      fc.constantFrom('---', '# x', '"', '\\', ''),
      fc.constantFrom(undefined, '2026-11-21-a'),
      (name, text, odd, to) => {
        const rest = { name: name + odd, date: '2026-11-22', lang: 'ar' as const, text: `${text}\n${odd}.` };
        const problems: Problem[] = [];
        expect(parseComment('c/2026-11-22-x.md', printComment({ ...rest, to }), problems)).toEqual({
          id: '2026-11-22-x',
          ...rest,
          ...(to !== undefined && { to }),
        });
        expect(problems).toEqual([]);
      },
    ),
  );
});

test('no section can have the id of a comment or of the form', () => {
  expect(
    ['comments', 'leave-comment', 'comment-2026-11-22-a', 'comment-text'].filter(
      (id) => !isReservedSection(id),
    ),
  ).toEqual([]);
  expect(isReservedSection('comment-policy')).toBe(false);
});
