import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printProblems } from '../problems/problem.ts';
import { readContent } from './load.ts';
import { waitingNotice } from './unpublished.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Writes a content folder and reads it as on a day. */
function readOn(today: string, files: Record<string, string>, drafts = false) {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  return readContent(root, { today, drafts });
}
/** An article's file with fields of its front matter. */
const file = (fields: string, text = 'نص.'): string => `---\ntitle: نفط\n${fields}\n---\n\n${text}\n`;
const shown = ({ articles }: ReturnType<typeof readOn>): string[] =>
  articles.flatMap(({ id, translations }) => Object.keys(translations).map((lang) => `${id}/${lang}`));

test('an article is published on its day', () => {
  const files = {
    'articles/oil/ar.md': file('date: 2027-01-02'),
    'articles/gas/ar.md': file('date: 2027-01-01'),
    'articles/coal/ar.md': file('author: كاتبة'),
  };
  expect(shown(readOn('2026-12-31', files))).toEqual(['coal/ar']);
  expect(shown(readOn('2027-01-01', files))).toEqual(['coal/ar', 'gas/ar']);
  expect(shown(readOn('2027-01-02', files))).toEqual(['coal/ar', 'gas/ar', 'oil/ar']);
});

test('a translation without a date waits with its original, one with a date for its own', () => {
  const files = {
    'articles/oil/ar.md': file('original: ar\ndate: 2027-01-01'),
    'articles/oil/en.md': file('author: A'),
    'articles/oil/fr.md': file('date: 2027-01-03'),
  };
  expect(shown(readOn('2026-12-31', files))).toEqual([]);
  expect(shown(readOn('2027-01-01', files))).toEqual(['oil/ar', 'oil/en']);
  expect(shown(readOn('2027-01-03', files))).toEqual(['oil/ar', 'oil/en', 'oil/fr']);
});

test('in development all are shown, and those that wait are marked', () => {
  const { articles } = readOn('2026-12-31', { 'articles/oil/ar.md': file('date: 2027-01-01') }, true);
  expect(articles[0]?.translations.ar).toMatchObject({ title: 'نفط', waits: true });
});

test('a link and an item that lead to an article before its day are refused', () => {
  const links = '[نفط](oil)\n\n::: read-more\n- oil\n:::';
  const files = {
    'articles/oil/ar.md': file('date: 2027-01-01'),
    'articles/gas/ar.md': file('date: 2026-12-31', links),
    'articles/coal/ar.md': file('date: 2027-01-01', links),
  };
  expect(printProblems(readOn('2026-12-31', files).problems).split('\n')).toEqual(
    [6, 9].map(
      (line) =>
        `content/articles/gas/ar.md:${line}: "oil" is not published before 2027-01-01. Take the link out until then, or give this text a date no earlier.`,
    ),
  );
  expect(readOn('2027-01-01', files).problems).toEqual([]);
});

test('a date to come is refused if the article was published before, also under another id', () => {
  const section = { since: '2026-01-01', heading: 'أ', fingerprint: '' };
  const recorded = (id: string) => ({
    'anchors.json': JSON.stringify({ [id]: { sections: { a: section } } }),
  });
  const article = { 'articles/oil/ar.md': file('date: 2027-01-01\nwas: petrol', '## أ {#a}\n\nنص.') };
  for (const id of ['oil', 'petrol'])
    expect(printProblems(readOn('2026-12-31', { ...article, ...recorded(id) }).problems)).toContain(
      `content/articles/oil/ar.md:3: its date, 2027-01-01, is to come, and content/anchors.json says that "${id}" was published. Write the day it was first published.`,
    );
  expect(readOn('2027-01-01', { ...article, ...recorded('oil') }).problems).toEqual([]);
  // A new translation of a published article may wait.
  const translated = { 'articles/oil/ar.md': file('original: ar', '## أ {#a}\n\nنص.') };
  const later = { 'articles/oil/en.md': file('date: 2027-01-01', '## A {#a}\n\nText.') };
  const content = readOn('2026-12-31', { ...translated, ...later, ...recorded('oil') });
  expect([content.problems, shown(content)]).toEqual([[], ['oil/ar']]);
});

test('a notice counts the texts that wait, and names the next', () => {
  const at = (day: string) => ({ id: 'oil', file: `content/articles/${day}/ar.md`, day });
  expect(waitingNotice([])).toBeUndefined();
  expect(waitingNotice([at('2027-01-01')])).toBe(
    'One text waits for a day to come. It is content/articles/2027-01-01/ar.md, on 2027-01-01.',
  );
  expect(waitingNotice([at('2027-03-01'), at('2027-01-01')])).toBe(
    '2 texts wait for a day to come. The next is content/articles/2027-01-01/ar.md, on 2027-01-01.',
  );
});
