import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../article/loader/load.ts';
import { sharp } from '../../files/sharp.ts';
import { importArchive } from './import-archive.ts';

let root: string;
let printed: string[];
const file = (name: string): string => join(root, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');
const run = (dry = false, base = '/') =>
  importArchive(root, { archive: file('export.xml'), media: file('media'), time: 1000, dry, base }, (line) =>
    printed.push(line),
  );
const editPlan = (edit: (plan: string) => string): void =>
  writeFileSync(file('export.xml.plan.yaml'), edit(read('export.xml.plan.yaml')));
const decide = (): void => editPlan((plan) => plan.replace('same:', 'same: yes'));
/** Every file with the time it was written. */
const state = (): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(file(name)).isFile())
    .map((name) => `${name} ${statSync(file(name)).mtimeMs}`)
    .toSorted();

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'midad-archive-'));
  printed = [];
  cpSync('src/import/archive/fixtures/magazine.xml', file('export.xml'));
  mkdirSync(file('media/2014/05'), { recursive: true });
  for (const [name, background] of [
    ['map', 'red'],
    ['boats', 'blue'],
  ] as const)
    await sharp({ create: { width: 4, height: 3, channels: 3, background } })
      .png()
      .toFile(file(`media/2014/05/${name}.png`));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs an import with all guesses confirmed. */
async function imported(): Promise<void> {
  await run();
  decide();
  await run();
}

test('the first run shows the map of topics, writes a plan and nothing else', async () => {
  await run(true);
  expect(existsSync(file('export.xml.plan.yaml'))).toBe(false);
  await run();
  expect(printed.join('\n')).toContain(
    'reportage: { en: "Reportage", ar: "تحقيق", from: ["category/تحقيق", "category/reportage"] }',
  );
  expect(printed.join('\n')).toContain('Left out: category/uncategorized');
  expect(existsSync(file('content'))).toBe(false);
  const plan = read('export.xml.plan.yaml');
  // Polylang's pair, WPML's pair, and one that is guessed.
  expect(plan).toContain('salt-harbour: { ar: 30, en: 31 }');
  expect(plan).toContain('wind: { ar: 50, en: 51 }');
  expect(plan).toMatch(/night-fishing:.*\n {4}ar: 40\n {4}en: 41\n {4}why: .*the day.*17, 12"\n {4}same:/);
});

test('what an import that was killed had begun to write is removed', async () => {
  await imported();
  const before = state().map((line) => line.split(' ')[0]);
  mkdirSync(file('content/articles/.import-wind'));
  for (const name of ['articles/.import-wind/ar.md', 'articles/wind/.ar.md.771ea783ed84'])
    writeFileSync(file(`content/${name}`), 'وصلت');
  writeFileSync(file('content/articles/wind/.ar.1.md'), 'an old text');
  await run();
  expect(state().map((line) => line.split(' ')[0])).toEqual(
    [...before, 'content/articles/wind/.ar.1.md'].toSorted(),
  );
});

test('a mistake in the plan, or an undecided guess, is an error with its line', async () => {
  await run();
  await expect(run()).rejects.toThrow(/plan\.yaml:16: "guesses\.night-fishing\.same" is missing\. Write yes/);
  decide();
  editPlan((plan) => plan.replace('en: 31', 'en: 99').replace('"category/reportage"', '"category/x"'));
  await expect(run()).rejects.toThrow(
    /:5: .*category\/x.*\n.*:20: "articles\.salt-harbour\.en" can't be 99/s,
  );
  expect(existsSync(file('content'))).toBe(false);
});

test('classic content and its shortcodes become Markdown', async () => {
  await imported();
  expect(read('content/articles/salt-harbour/ar.md')).toBe(`---
title: "ميناء الملح"
description: "حكاية رصيف في مدينة صغيرة."
category: reportage
author: "سلمى البحري"
date: 2014-05-07
tags: [harbours]
---

وصلت السفينة الأولى عند الفجر، وكان في الميناء أربعون رجلًا ينتظرون.\\
قال أحدهم إن الملح لا ينتظر.

## الأرصفة القديمة {#the-old-quays}

![خريطة الرصيف](map.png "الرصيف كما رُسم عام 1911")

بُني الرصيف سنة 1911، ثم وُسّع سنة 1934 **مرتين**.

The quay, drawn in 1911

![Two boats](boats.png)

[https://video.example/watch?v=7](https://video.example/watch?v=7)

[https://old.example/wp-content/uploads/2014/05/song.mp3](https://old.example/wp-content/uploads/2014/05/song.mp3)

[https://old.example/wp-content/uploads/2014/05/boats.mp4](https://old.example/wp-content/uploads/2014/05/boats.mp4)

[https://video.example/alone](https://video.example/alone)

هذا الكلام يبقى كما هو \\[كذا] وكما \\[sic] كُتب.

## الملح {#salt}

> الملح ذهب من لا ذهب له.
>
> — بحّار قديم

- قارب
- شبكة

\`\`\`
سطر

آخر
\`\`\`
`);
});

test('blocks become Markdown, notes too', async () => {
  await imported();
  const text = read('content/articles/salt-harbour/en.md');
  for (const part of [
    'title: "The Salt Harbour & Its Men"',
    'waiting.[^1]\n\n## The old quays {#the-old-quays}\n\n![A map of the quay](map.png "The quay as drawn")\n',
    '![Boats at rest](boats.png "All boats of the quay")\n',
    '> Salt is the gold of the poor.\n>\n> — An old sailor\n\n> Forty men waited\n>\n> — Omar Reed\n',
    'Left column text.\n\nRight column text.\n',
    '- boat\n\n  - oar\n\n- net\n',
    '| Year | Tons |\n| - | - |\n| 1911 | 40 |\n| 1934 | 90 |\n\nSalt by year\n',
    '[Visit the quay](https://tickets.example/)\n',
    '[https://video.example/watch?v=7](https://video.example/watch?v=7)\n\nA film of the quay\n',
    'song.mp3)\n',
    'boats.mp4)\n',
    '[^1]: Counted by the *harbour* office.\n',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/wp:|[\ue000-\ue002]/);
});

test('the result is a site without mistakes: drafts, featured pictures, pages', async () => {
  await imported();
  expect(readContent(root, { drafts: true }).problems).toEqual([]);
  expect(read('content/articles/wind/ar.md')).toContain('draft: true');
  expect(read('content/articles/wind/en.md')).toContain('date: 2016-01-01\ndraft: true');
  expect(read('content/articles/night-fishing/ar.md')).toContain(
    '---\n\n![A map of the quay](map.png "The quay, drawn in 1911")\n',
  );
  expect(read('content/pages/contact/en.md')).toBe(
    '---\ntitle: "Contact"\n---\n\nWrite to us at the harbour office.\n',
  );
  expect(read('content/topics.yaml')).toBe(
    'categories:\n  reportage: { ar: تحقيق, en: Reportage }\ntags:\n  harbours: { ar: موانئ, en: Harbours }\n',
  );
});

test('comments come without email and IP addresses; an answer to an answer moves up', async () => {
  await imported();
  const folder = 'content/comments/salt-harbour';
  expect(readdirSync(file(folder)).toSorted()).toEqual([
    '2014-05-08-c71.md',
    '2014-05-09-c72.md',
    '2014-05-10-c73.md',
  ]);
  expect(read(`${folder}/2014-05-08-c71.md`)).toContain(
    'نص جميل، شكرًا. راسلوني: … أو هنا https://layla.example/a\n',
  );
  expect(read(`${folder}/2014-05-10-c73.md`)).toContain('to: 2014-05-08-c71');
  const all = readdirSync(file('content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  for (const name of all) expect(read(`content/${name}`)).not.toMatch(/mail\.example|203\.0\.113|salma@/);
});

test('every post is accounted for', async () => {
  await imported();
  const report = read('export.xml.report.md');
  expect(report).toContain('Items of the export: 7 written + 2 attachments + 3 left out = 12, of 12.');
  const rows = [...report.matchAll(/^- .*?(\d+) kept \+ (\d+) moved \+ (\d+) dropped = (\d+)\.$/gm)].map(
    (row) => row.slice(1).map(Number),
  );
  expect(rows).toHaveLength(8);
  for (const [kept = 0, moved = 0, dropped = 0, all] of rows) expect(kept + moved + dropped).toBe(all);
  const [, ...sums] = /: (\d+) kept \+ (\d+) moved \+ (\d+) dropped = (\d+)\.\n\n/.exec(report) ?? [];
  expect(sums.map(Number)).toEqual(
    [0, 1, 2, 3].map((i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0)),
  );
  expect(report).toContain('1 of the type "nav_menu_item"');
  expect(report).toContain('1 in the state "trash"');
  expect(report).toContain(
    'the shortcode contact-form-7; the shortcode highlight (2); a comment marked as spam; a pingback; a comment that waits for approval',
  );
  expect(report).toContain('Only a form: left out: a post without text');
  expect(report).toContain(
    'it links to a file of the old site: https://old.example/wp-content/uploads/2014/05/song.mp3',
  );
});

test('old addresses lead to the new ones', async () => {
  await imported();
  expect(read('content/redirects.yaml').split('\n').slice(1)).toEqual([
    '"/2014/05/ميناء-الملح/": "/ar/salt-harbour/"',
    '"/en/2014/05/salt-harbour/": "/en/salt-harbour/"',
    '"/2015/02/صيد/": "/ar/night-fishing/"',
    '"/2015/02/night-fishing/": "/en/night-fishing/"',
    '"/contact/": "/en/contact/"',
    '"/2014/05/salt/": "/ar/salt-harbour/"',
    '"/category/تحقيق/": "/ar/topics/reportage/"',
    '"/category/reportage/": "/en/topics/reportage/"',
    '"/tag/harbours/": "/en/topics/harbours/"',
    '"/tag/harbours-ar/": "/ar/topics/harbours/"',
    '"/?p=30": "/ar/salt-harbour/"',
    '"/?p=31": "/en/salt-harbour/"',
    '"/?p=40": "/ar/night-fishing/"',
    '"/?p=41": "/en/night-fishing/"',
    '"/?page_id=60": "/en/contact/"',
    '',
  ]);
});

test('an old address that another page has now is listed, not redirected', async () => {
  const [contact, english] = ['https://old.example/contact/', 'https://old.example/2015/02/night-fishing/'];
  writeFileSync(
    file('export.xml'),
    read('export.xml')
      .replace(contact, 'https://old.example/en/wind/')
      .replace(english, 'https://old.example/en/'),
  );
  await imported();
  expect(read('content/redirects.yaml')).not.toMatch(/"\/en\/(?:wind\/)?"/);
  expect(printed.join('\n')).toMatch(/not redirected, since other pages have them now: \/en\/ \/en\/wind\//);
});

test('under a base path only addresses below it are those of pages', async () => {
  const [contact, english] = ['https://old.example/contact/', 'https://old.example/2015/02/night-fishing/'];
  writeFileSync(
    file('export.xml'),
    read('export.xml')
      .replace(contact, 'https://old.example/en/contact/')
      .replace(english, 'https://old.example/reader/en/'),
  );
  await run();
  decide();
  await run(false, '/reader/');
  expect(read('content/redirects.yaml')).toContain('"/en/contact/": "/en/contact/"');
  expect(printed.join('\n')).toMatch(/other pages have them now: \/reader\/en\/$/m);
});

test('a second run changes nothing, and what an owner edited stays', async () => {
  await imported();
  writeFileSync(file('content/articles/wind/en.md'), '---\ntitle: Mine\ndraft: true\n---\n\nText.\n');
  const before = state();
  await run();
  expect(state()).toEqual(before);
});

test('without its journal, a second run writes no text again', async () => {
  await imported();
  writeFileSync(file('content/articles/wind/en.md'), '---\ntitle: Mine\ndraft: true\n---\n\nText.\n');
  rmSync(file('.cache'), { recursive: true });
  const before = state().filter((line) => line.startsWith('content'));
  await run();
  expect(state().filter((line) => line.startsWith('content'))).toEqual(before);
  expect(read('export.xml.report.md')).toContain(
    'content/articles/wind/en.md is there already, and has another text',
  );
});

test('a text whose sections are not those of its pair becomes an article of its own', async () => {
  writeFileSync(file('export.xml'), read('export.xml').replace('<h2>الملح</h2>', ''));
  await imported();
  expect(existsSync(file('content/articles/salt-harbour-ar/ar.md'))).toBe(true);
  expect(read('content/redirects.yaml')).toContain('"/2014/05/ميناء-الملح/": "/ar/salt-harbour-ar/"');
  expect(read('export.xml.report.md')).toContain('its sections are not those of "salt-harbour"');
  expect(readContent(root, { drafts: true }).problems).toEqual([]);
});

test('what is not an export, or is cut off, is refused with the line', async () => {
  const whole = read('export.xml');
  writeFileSync(file('export.xml'), whole.slice(0, whole.length / 2));
  await expect(run()).rejects.toThrow(/export\.xml:\d+: this is not XML that can be read/);
  writeFileSync(file('export.xml'), '<html></html>');
  await expect(run()).rejects.toThrow('this is not an export of WordPress');
});
