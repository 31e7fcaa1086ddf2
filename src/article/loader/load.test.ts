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

test('each mistake in the front matter is found on its line', () => {
  const head = (fields: string): string => `---\n${fields}\n---\n\nText.\n`;
  expect(
    problemsOf({
      'articles/a/en.md': head('titel: A\ndate: 2026-02-30'),
      'articles/b/en.md': head('title: B\ntags: [rusia, energy]\ncategory: opinon'),
      'articles/c/en.md': head('title: "C\ndate: 2026-01-01'),
      'articles/d/en.md': head('title: D\nsource:\n  nam: X\n  url: example.org'),
      'articles/e/en.md': head('title: E\noriginal: xx\ndraft: yes'),
      'articles/f/en.md': head('title: ""'),
      'articles/g/en.md': 'Just text.\n',
      'articles/h/en.md': head('- a list'),
    }),
  ).toBe(`content/articles/a/en.md:2: "title" is missing. The headline, in the language of the file.
content/articles/a/en.md:2: "titel" is not a field here. Did you mean "title"? The fields are title, description, category, author, source, retelling, original, date, updated, tags, translator, draft, was.
content/articles/a/en.md:3: "date" can't be "2026-02-30". The day this text is published. Write year, month and day, such as 2022-01-08.
content/articles/b/en.md:3: "rusia" is not a tag of content/topics.yaml. Did you mean "russia"? Add it there with its names, or choose one of russia, energy.
content/articles/b/en.md:4: "opinon" is not a category of content/topics.yaml. Did you mean "opinion"? Add it there with its names, or choose one of opinion.
content/articles/c/en.md:3: this is not YAML: Missing closing "quote. Check the colon after each field, the spaces before it, and put text with a colon or quotation mark in "…".
content/articles/d/en.md:3: "source.name" is missing. The name of the outlet, as this language writes it.
content/articles/d/en.md:4: "source.nam" is not a field here. Did you mean "name"? The fields are name, url, date.
content/articles/d/en.md:5: "source.url" can't be "example.org". The address of the original, with https://.
content/articles/e/en.md:3: "original" can't be "xx". The language the piece was written in: ar or en or fr or fa.
content/articles/e/en.md:4: "draft" can't be "yes". true keeps the file out of the published site; npm run dev shows it.
content/articles/f/en.md:2: "title" can't be "". The headline, in the language of the file.
content/articles/g/en.md:1: this file has no front matter. Begin it with a line of ---, the title (title: "…"), and another line of ---.
content/articles/h/en.md:2: this is not a list of fields. Write "title: …" and the like, one a line.`);
});

test('a retelling names what it retells', () => {
  const retold = (fields: string): string => ar.replace('title:', `retelling: true\n${fields}title:`);
  expect(problemsOf({ 'articles/oil/ar.md': retold('') })).toBe(
    'content/articles/oil/ar.md:2: a retelling has no source. Name the outlet of the piece it retells: source, and under it name.',
  );
  expect(problemsOf({ 'articles/oil/ar.md': retold('source: { name: صحيفة }\n') })).toBe('');
});

test('each mistake in files and folders is found', () => {
  expect(
    problemsOf({
      'articles/About us/en.md': en,
      'articles/about/en.md': en,
      'articles/empty/en.md': ' \n',
      'articles/latin/en.md': Buffer.from('---\ntitle: A\n---\n\nCaf\xe9\n', 'latin1'),
      'articles/lang/de.md': en,
      'articles/lang/notes.docx': 'x',
      'articles/none/map.png': 'x',
      'articles/stray.md': en,
      'articles/bare/en.md': '---\ntitle: A\n---\n',
    }),
  )
    .toBe(`content/articles/About us:1: "About us" is not an id. Name it with lower-case letters, digits and hyphens, at most 60: it is the address of the article.
content/articles/about:1: the site itself uses the address "about". Name the folder otherwise.
content/articles/bare/en.md:4: this file has no text under its front matter. Write the article, or take the file out.
content/articles/empty/en.md:1: this file is empty. Write the article in it, or take it out.
content/articles/lang/de.md:1: "de" is not a language of the site. Name the file ar.md or en.md or fr.md or fa.md.
content/articles/lang/notes.docx:1: this file is neither a text nor an image. Take it out, or name it as an image (.jpg, .png, .webp, .svg).
content/articles/latin/en.md:5: this file is not UTF-8. Save it in your editor with the encoding UTF-8.
content/articles/none:1: this folder holds no text. Write ar.md or en.md or fr.md or fa.md in it.
content/articles/stray.md:1: a file stands beside the folders. Move it into a folder, such as content/articles/my-piece/.`);
});

test('translations agree, and have no sections of their own', () => {
  expect(
    problemsOf({
      'articles/oil/ar.md': ar,
      'articles/oil/en.md': en
        .replace('title: Oil and gas', 'title: Oil and gas\ntags: [energy]\noriginal: en')
        .replace('{#second}', '{#secnd}'),
    }),
  )
    .toBe(`content/articles/oil/en.md:3: tags is "energy" here and "energy, russia" in content/articles/oil/ar.md. Write the same in both: they are one article.
content/articles/oil/en.md:4: original is "en" here and "ar" in content/articles/oil/ar.md. Write the same in both: they are one article.
content/articles/oil/en.md:13: content/articles/oil/ar.md has no section "secnd". Did you mean {#second}? Sections have the same id in each language.`);
});

test('an old id leads to one section in every language', () => {
  expect(
    problemsOf({
      'articles/oil/ar.md': ar.replace('{#second}', '{#second was=old}'),
      'articles/oil/en.md': en.replace('{#first}', '{#first was=old,second}'),
    }),
  )
    .toBe(`content/articles/oil/en.md:7: "old" leads to another section, "second", in content/articles/oil/ar.md. Take it out of was= here: an old id leads to one section in every language.
content/articles/oil/en.md:7: "second" leads to another section, "second", in content/articles/oil/ar.md. Take it out of was= here: an old id leads to one section in every language.
content/articles/oil/en.md:11: two sections have the id "second", the other on line 7. Give this one its own, such as {#the-second}.`);
});

test('a section that a translation lacks is a notice, not a mistake', () => {
  const { problems, notices } = read({
    'articles/oil/ar.md': ar,
    'articles/oil/en.md': en.slice(0, en.indexOf('## The second')),
  });
  expect(problems).toEqual([]);
  expect(notices).toEqual(['content/articles/oil/en.md: not translated yet: #second']);
});

test('links, read-more items and images have to exist', () => {
  const text = `---
title: A
---

[a](oli) [b](oil#frist) [c](#here) [d](topics/energi) [e](oil#second) [f](topics/energy)

![A map](map.png)

::: read-more
- oil
- oli
- self
:::
`;
  expect(problemsOf({ 'articles/oil/ar.md': ar, 'articles/self/en.md': text, 'articles/self/mab.png': 'x' }))
    .toBe(`content/articles/self/en.md:5: there is no article "oli". Did you mean "oil"? An article’s id is the name of its folder in content/articles.
content/articles/self/en.md:5: "oil" has no section "frist". Did you mean "first"? Its sections are first, second.
content/articles/self/en.md:5: this article has no section "here". Its sections are none.
content/articles/self/en.md:5: there is no topic "energi". Did you mean "energy"? Topics are named in content/topics.yaml.
content/articles/self/en.md:7: there is no image content/articles/self/map.png. Did you mean "mab.png"?
content/articles/self/en.md:11: there is no article "oli". Did you mean "oil"? An article’s id is the name of its folder in content/articles.
content/articles/self/en.md:12: the article names itself. Name another, or take the line out.`);
});

test('what YAML can’t resolve, blank fields, repeated tags and impossible days', () => {
  expect(
    problemsOf({
      'articles/a/en.md': '---\ntitle: *Important*\n---\n\nText.\n',
      'articles/b/en.md': '---\ntitle: B\nauthor:\ntags:\n---\n\nText.\n',
      'articles/c/en.md': '---\ntitle: C\ndate: 2026-02-02\nupdated: 2026-01-01\n---\n\nText.\n',
      'articles/d/en.md': '---\n---\n\nText.\n',
    }),
  )
    .toBe(`content/articles/a/en.md:2: this is not YAML: Unresolved alias (the anchor must be set before the alias): Important*. Put text that begins with * or & in "…".
content/articles/c/en.md:4: it was updated on 2026-01-01, before its date, 2026-02-02. Correct one of the two.
content/articles/d/en.md:2: "title" is missing. The headline, in the language of the file.`);
  expect(
    read({ 'articles/a/en.md': '---\ntitle: A\ntags: [russia, russia]\n---\n\nText.\n' }).articles[0]?.tags,
  ).toEqual(['russia']);
});

test('a page and an article have different addresses', () => {
  const page = '---\ntitle: P\n---\n\nText.\n';
  expect(
    problemsOf({
      'articles/x/en.md': en,
      'pages/x/en.md': page,
      'pages/topics/en.md': page,
      'pages/about/en.md': page,
    }),
  ).toBe(`content/pages/topics:1: the site itself uses the address "topics". Name the folder otherwise.
content/pages/x:1: an article has the address "x" too. Name one of the two folders otherwise.`);
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

test('mistakes in the table of topics are found on their lines', () => {
  expect(
    problemsOf({
      'topics.yaml': 'categories:\n  Opinion: { ar: رأي, en: Opinion }\ntags:\n  russia: {}\n',
    }),
  )
    .toBe(`content/topics.yaml:2: "categories.Opinion" can't be {"ar":"رأي","en":"Opinion"}. An id of lower-case letters, digits and hyphens, with its names: { ar: روسيا, en: Russia }.
content/topics.yaml:4: "tags.russia" can't be {}. An id of lower-case letters, digits and hyphens, with its names: { ar: روسيا, en: Russia }.`);
  expect(problemsOf({ 'topics.yaml': topics.replace('en: Russia }', 'en: Russia, xx: Russie }') })).toBe(
    'content/topics.yaml:4: "tags.russia.xx" is not a field here. The fields are ar, en, fr, fa.',
  );
  expect(problemsOf({ 'topics.yaml': topics.replace('energy:', 'opinion:') })).toBe(
    'content/topics.yaml:3: "opinion" is both a category and a tag. Name one of them otherwise: each has a page of its own.',
  );
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
  const remedy = 'Take it out of was, which lists ids that no other article has or had.';
  expect(
    problemsOf({
      'articles/oil/en.md': was('[oil, petrol, gas]'),
      'articles/petrol/en.md': en,
      'articles/sea/en.md': was('[gas, us, about]'),
      'pages/us/en.md': '---\ntitle: Us\n---\n\nText.\n',
      'articles/tar/en.md': was('Old tar'),
    }),
  ).toBe(`content/articles/oil/en.md:2: "oil" is still the id of this article. ${remedy}
content/articles/oil/en.md:2: "petrol" is still the id of another article or page. ${remedy}
content/articles/sea/en.md:2: content/articles/oil was "gas" too. ${remedy}
content/articles/sea/en.md:2: "us" is still the id of another article or page. ${remedy}
content/articles/sea/en.md:2: the site itself uses the address "about". ${remedy}
content/articles/tar/en.md:2: "was" can't be "Old tar". The id the article had before it was renamed, or a list of them, such as [old-id, older-id].`);
});

test('letters copied from a PDF file are reported, in front matter too', () => {
  expect(problemsOf({ 'articles/oil/ar.md': '---\ntitle: \uFEE7\uFED4\uFEC2\n---\n\nنص.\n' })).toMatch(
    /^content\/articles\/oil\/ar\.md:2: here are letters as PDF files draw them: ".*"\. Type ordinary letters, such as "نفط"/,
  );
});
