import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Language } from '../../language/language.ts';
import { makeCatalog, topicNameIn } from '../model/catalog.ts';
import { printProblems } from '../problems/problem.ts';
import { makeParseCache } from './parse-cache.ts';
import { readContent } from './load.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const topics = `categories:
  opinion: { ar: رأي, en: Opinion }
tags:
  russia: { ar: روسيا, en: Russia }
  energy: { ar: الطاقة, en: Energy }
`;

/** Writes a project's content and reads it. */
function read(files: Record<string, string | Uint8Array>, drafts = false, languages: Language[] = []) {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ 'topics.yaml': topics, ...files })) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return readContent(root, { drafts, languages });
}

const problemsOf = (files: Record<string, string | Uint8Array>, drafts = false): string =>
  printProblems(read(files, drafts).problems);

const ar = `---
title: نفط وغاز
description: عنوان فرعي.
category: opinion
original: ar
date: 2026-11-22
tags: [energy, russia]
---

تمهيد في جملة. وجملة ثانية.

## الأول {#first}

نص القسم.

## الثاني {#second}

نص آخر.
`;
const en = `---
title: Oil and gas
---

An opening in a sentence. And a second one.

## The first {#first}

Text.

## The second {#second}

More text.
`;

test('an article is read in both languages, with what it shares', () => {
  const { articles, problems, notices } = read({ 'articles/oil/ar.md': ar, 'articles/oil/en.md': en });
  expect(problems).toEqual([]);
  expect(notices).toEqual([]);
  expect(articles).toMatchObject([
    {
      id: 'oil',
      original: 'ar',
      main: 'ar',
      category: 'opinion',
      tags: ['energy', 'russia'],
      translations: {
        ar: { title: 'نفط وغاز', summary: 'عنوان فرعي.', date: '2026-11-22', words: 11 },
        en: {
          title: 'Oil and gas',
          summary: 'An opening in a sentence. And a second one. Text. More text.',
          sections: [
            { id: 'first', title: 'The first', line: 7 },
            { id: 'second', title: 'The second', line: 11 },
          ],
        },
      },
    },
  ]);
});

test('only the title is required', () => {
  expect(problemsOf({ 'articles/oil/en.md': en })).toBe('');
});

test('the store holds no text', () => {
  const { articles } = read({ 'articles/oil/ar.md': ar.replace('نص القسم', 'كلمةنادرة') });
  expect(JSON.stringify(articles)).not.toContain('كلمةنادرة');
});

test('a section that a translation lacks is a notice, not a mistake', () => {
  const { problems, notices } = read({
    'articles/oil/ar.md': ar,
    'articles/oil/en.md': en.slice(0, en.indexOf('## The second')),
  });
  expect(problems).toEqual([]);
  expect(notices).toEqual(['content/articles/oil/en.md: not translated yet: #second']);
});

test('blank fields count as missing, and a repeated tag once', () => {
  expect(problemsOf({ 'articles/b/en.md': '---\ntitle: B\nauthor:\ntags:\n---\n\nText.\n' })).toBe('');
  expect(
    read({ 'articles/a/en.md': '---\ntitle: A\ntags: [russia, russia]\n---\n\nText.\n' }).articles[0]?.tags,
  ).toEqual(['russia']);
});

test('mistakes in a draft do not stop the build', () => {
  const files = {
    'articles/oil/ar.md': ar,
    'articles/new/en.md': '---\ntitle: N\ndraft: true\n---\n\n## No id\n',
  };
  expect(problemsOf(files)).toBe('');
  expect(problemsOf(files, true)).toContain('the section "No id" has no id');
});

test('the summary of a text without paragraphs is made of its other blocks', () => {
  const { articles } = read({
    'articles/a/en.md': '---\ntitle: A\n---\n\n- First.\n- Second.\n',
    'articles/b/en.md': '---\ntitle: B\n---\n\n::: read-more\n- a\n:::\n',
  });
  expect(articles.map(({ translations }) => translations.en?.summary)).toEqual(['First. Second.', 'B']);
});

test('drafts are left out of the site and shown in development', () => {
  const files = {
    'articles/oil/ar.md': ar.replace('date:', 'draft: true\ndate:'),
    'articles/self/en.md': '---\ntitle: A\n---\n\nSee [oil](oil).\n',
  };
  expect(read(files).articles.map(({ id }) => id)).toEqual(['self']);
  expect(problemsOf(files)).toBe(
    'content/articles/self/en.md:5: "oil" is a draft. Publish it (take draft: true out of its front matter), or take the link out.',
  );
  expect(read(files, true).articles.map(({ id }) => id)).toEqual(['oil', 'self']);
  expect(problemsOf(files, true)).toBe('');
});

test('control characters are found in the front matter and in the body, literal and escaped', () => {
  const file = (title: string, body: string): Record<string, string> => ({
    'articles/a/en.md': `---\ntitle: ${title}\n---\n\nOne.\n\n${body}\n`,
  });
  const wrong = (title: string, body: string): string[] =>
    problemsOf(file(title, body))
      .split('\n')
      .map((line) => line.replace(/,.*/, ''));
  const at = (line: number, name: string): string => `content/articles/a/en.md:${line}: here stands ${name}`;
  expect(wrong('T\u001b[31m', 'Two\u0000.')).toEqual([at(2, 'U+001B'), at(7, 'U+0000')]);
  expect(wrong('T\u0085', 'Two\uffff.')).toEqual([at(2, 'U+0085'), at(7, 'U+FFFF')]);
  expect(wrong('"T\\e[31m"', 'Two &#12; three')).toEqual([at(2, 'U+001B'), at(7, 'U+000C')]);
  expect(read(file('T\u001b', 'Two.')).articles).toEqual([]);
  expect(problemsOf(file('T', 'Two\twords.'))).toBe('');
});

test('Windows line ends and a byte order mark are accepted', () => {
  expect(problemsOf({ 'articles/oil/ar.md': `\uFEFF${ar.replaceAll('\n', '\r\n')}` })).toBe('');
});

test('a file that has not changed is not parsed again', () => {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  folders.push(root);
  mkdirSync(join(root, 'content/articles/oil'), { recursive: true });
  writeFileSync(join(root, 'content/topics.yaml'), topics);
  writeFileSync(join(root, 'content/articles/oil/ar.md'), ar);
  writeFileSync(join(root, 'content/articles/oil/en.md'), en);
  const cache = makeParseCache();
  readContent(root, { cache });
  const kept = new Map(cache.files);
  writeFileSync(join(root, 'content/articles/oil/en.md'), en.replace('More', 'Still more'));
  readContent(root, { cache });
  expect(cache.files.get('content/articles/oil/ar.md')).toBe(kept.get('content/articles/oil/ar.md'));
  expect(cache.files.get('content/articles/oil/en.md')).not.toBe(kept.get('content/articles/oil/en.md'));
});

test('a topic without a name in a language of the site is noticed, and shown by another name', () => {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(
    join(root, 'content/topics.yaml'),
    'categories: {}\ntags:\n  sea: { ar: بحر, en: Sea, fa: دریا }\n  port: { fa: بندر }\n',
  );
  const { topics, problems, notices } = readContent(root, { languages: ['en', 'fr'] });
  rmSync(root, { recursive: true });
  expect(problems).toEqual([]);
  expect(notices).toEqual([
    'content/topics.yaml: "sea" has no name in fr: pages show another language\'s name',
    'content/topics.yaml: "port" has no name in en, fr: pages show another language\'s name',
  ]);
  const catalog = makeCatalog([], [], topics);
  expect(topicNameIn(catalog, 'sea', 'fr')).toEqual({ text: 'Sea', lang: 'en' });
  expect(topicNameIn(catalog, 'sea', 'fa')).toEqual({ text: 'دریا', lang: 'fa' });
  expect(topicNameIn(catalog, 'port', 'fr')).toEqual({ text: 'بندر', lang: 'fa' });
});

test('texts in languages that the site does not have are left out, as a notice says', () => {
  const files = { 'articles/oil/ar.md': ar, 'articles/oil/en.md': en, 'articles/salt/ar.md': ar };
  const { articles, problems, notices } = read(files, false, ['en']);
  expect(problems).toEqual([]);
  expect(articles.map(({ id, main, translations }) => [id, main, Object.keys(translations)])).toEqual([
    ['oil', 'en', ['en']],
  ]);
  expect(notices).toEqual(
    ['oil', 'salt'].map(
      (id) => `content/articles/${id}/ar.md is left out: "ar" is not among the languages of the site`,
    ),
  );
});

test('a site without content is a site', () => {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  folders.push(root);
  expect(readContent(root)).toMatchObject({ articles: [], pages: [], problems: [], notices: [] });
});

test('an id that an article had before leads to it alone', () => {
  const was = (old: string): string => en.replace('---\n', `---\nwas: ${old}\n`);
  const articles = { 'articles/oil/en.md': was('petrol'), 'articles/oil/ar.md': ar };
  const found = read(articles);
  expect(found.problems).toEqual([]);
  expect(found.articles[0]?.was).toEqual(['petrol']);
  const link = en.replace('Text.', '[Petrol](petrol)');
  expect(problemsOf({ ...articles, 'articles/link/en.md': link })).toBe(
    'content/articles/link/en.md:9: there is no article "petrol". It was renamed: write oil.',
  );
});

test('letters copied from a PDF file are reported, in front matter too', () => {
  expect(problemsOf({ 'articles/oil/ar.md': '---\ntitle: \uFEE7\uFED4\uFEC2\n---\n\nنص.\n' })).toMatch(
    /^content\/articles\/oil\/ar\.md:2: here are letters as PDF files draw them: ".*"\. Type ordinary letters, such as "نفط"/,
  );
});
