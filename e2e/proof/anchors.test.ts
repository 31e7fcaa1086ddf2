// Links that last, from the command to the page. article/records has the tests of each case.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/check/built-site.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/check/built-site.ts';
import { checks } from '../../src/check/check-site.ts';
import { copyProject, type Copy } from '../project-copy.ts';

let copy: Copy;
const arFile = 'content/articles/salt/ar.md';
const enFile = 'content/articles/salt/en.md';
const ar = `---
title: ملح
original: ar
---

تمهيد.

## الأحواض {#ponds}

على الشاطئ الغربي أحواض كبيرة يملؤها المدّ منذ قرون طويلة.

## السوق {#market}

يصل معظم الملح في قارب واحد إلى السوق الشرقي.
`;
const en = `---
title: Salt
---

Opening.

## Ponds {#ponds}

In the west.

## Market {#market}

Most salt goes by one boat.
`;
const anchors = (): string => readFileSync(join(copy.folder, 'content/anchors.json'), 'utf8');
const reset = (): void => {
  copy.write(arFile, ar);
  copy.write(enFile, en);
};
/** Counts of the translation's sections: all, fresh, behind, missing, unconfirmed. */
const status = (): string[] => /salt\s+en\s+(.*)/.exec(copy.run('status').printed)?.[1]?.split(/\s+/) ?? [];

beforeAll(() => {
  copy = copyProject();
  copy.write('content/topics.yaml', 'categories: {}\ntags: {}\n');
  copy.write('content/articles/other/ar.md', '---\ntitle: آخر\n---\n\nنص.\n');
  reset();
  expect(copy.run('anchors').code).toBe(0);
  expect(copy.run('translated', {}, ['salt', 'en']).code).toBe(0);
});
afterEach(reset);
afterAll(() => copy.remove());

test('without new anchors the record does not change by a byte', () => {
  const before = anchors();
  expect(copy.run('anchors')).toMatchObject({ code: 0, printed: 'Every section is recorded already.\n' });
  expect(anchors()).toBe(before);
});

test('an id that is renamed fails the build, with the edit that keeps it; with it, old links lead there', () => {
  const renamed = ar.replace('{#ponds}', '{#great-ponds}');
  copy.write(arFile, renamed);
  copy.write(enFile, en.replace('{#ponds}', '{#great-ponds}'));
  const before = anchors();
  for (const command of ['build', 'anchors']) {
    const { code, printed } = copy.run(command);
    expect(code).toBe(1);
    expect(printed).toMatch(
      /content\/articles\/salt\/ar\.md:8: the section "ponds" of "salt", recorded on \d{4}-\d\d-\d\d, is on no page\. Its text is nearest to "الأحواض": write ## الأحواض \{#great-ponds was=ponds\}, or bring the section back\./,
    );
  }
  expect(anchors()).toBe(before);
  copy.write(arFile, renamed.replace('{#great-ponds}', '{#great-ponds was=ponds}'));
  expect(copy.run('build').code).toBe(0);
  const page = (path: string) => parse(readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8'));
  for (const path of ['ar/salt', 'en/salt', 'ar/salt/with-en', 'en/salt/with-ar']) {
    const heading = page(path).getElementById('great-ponds');
    const old = page(path).getElementById('ponds');
    // Right before the heading, or within the row that the section's id is on.
    expect(old?.closest('[id=great-ponds]') ?? old?.nextElementSibling?.id ?? '', path).toBeTruthy();
    expect(heading, path).toBeTruthy();
  }
  for (const lang of ['ar', 'en'])
    for (const address of ['ponds', 'great-ponds']) {
      const root = page(`${lang}/salt/${address}`);
      expect(root.querySelector('[rel=bookmark]')?.getAttribute('href')).toBe(`/${lang}/salt/#great-ponds`);
      expect(root.querySelector('[property="og:url"]')?.getAttribute('content')).toMatch(
        new RegExp(`/${lang}/salt/${address}/$`),
      );
      expect(existsSync(join(copy.folder, 'dist', lang, 'salt', address, 'card.png'))).toBe(true);
    }
  // The translation status is found under the new id.
  expect(status()).toEqual(['2', '2', '0', '0', '0']);
});

test('a heading may be reworded, and a section may not be deleted', () => {
  copy.write(arFile, ar.replace('## الأحواض', '## أحواض الملح الكبرى'));
  expect(copy.run('anchors').code).toBe(0);
  copy.write(arFile, ar.slice(0, ar.indexOf('## السوق')));
  copy.write(enFile, en.slice(0, en.indexOf('## Market')));
  const { code, printed } = copy.run('anchors');
  expect(code).toBe(1);
  expect(printed).toContain('the section "market" of "salt"');
});

test('a changed sentence of the original marks one section as outdated until it is confirmed; a vowel mark or a comma marks none', () => {
  copy.write(arFile, ar.replace('أحواض كبيرة', 'أحواضٌ ، كبيرة'));
  expect(status()).toEqual(['2', '2', '0', '0', '0']);
  copy.write(arFile, ar.replace('كبيرة', 'صغيرة'));
  expect(status()).toEqual(['2', '1', '1', '0', '0']);
  expect(copy.run('translated', {}, ['salt', 'en', 'ponds']).code).toBe(0);
  expect(status()).toEqual(['2', '2', '0', '0', '0']);
});

test('sections that several people confirm at once are all recorded', async () => {
  const ids = Array.from({ length: 8 }, (_, i) => `part-${i}`);
  const text = (title: string) => `---\ntitle: ${title}\noriginal: ar\n---\n\n`;
  const sections = (name: string) => ids.map((id) => `## ${name} {#${id}}\n\n${name}.\n`).join('\n');
  copy.write('content/articles/parts/ar.md', text('أجزاء') + sections('جزء'));
  copy.write('content/articles/parts/en.md', text('Parts').replace('original: ar\n', '') + sections('Part'));
  expect(copy.run('anchors').code).toBe(0);
  const confirmations = ids.map((id) =>
    once(
      spawn(process.execPath, ['src/commands/translated.ts', 'parts', 'en', id], { cwd: copy.folder }),
      'close',
    ),
  );
  for (const [code] of await Promise.all(confirmations)) expect(code).toBe(0);
  expect(/parts +en +(.*)/.exec(copy.run('status').printed)?.[1]?.split(/ +/)).toEqual([
    '8',
    '8',
    '0',
    '0',
    '0',
  ]);
  rmSync(join(copy.folder, 'content/articles/parts'), { recursive: true });
  expect(copy.run('anchors', {}, ['--gone', 'parts']).code).toBe(0);
});

test('a renamed article keeps its addresses and its translation status', async () => {
  copy.write(arFile, ar);
  copy.write(enFile, en);
  expect(copy.run('translated', {}, ['salt', 'en']).code).toBe(0);
  const before = anchors();
  rmSync(join(copy.folder, 'content/articles/salt'), { recursive: true });
  copy.write('content/articles/brine/ar.md', ar);
  copy.write('content/articles/brine/en.md', en);
  expect(copy.run('build').printed).toContain('If it was renamed, write was: salt in its front matter.');
  copy.write('content/articles/brine/en.md', en.replace('---\n', '---\nwas: salt\n'));
  expect(copy.run('anchors').code).toBe(0);
  expect(Object.keys(JSON.parse(anchors()) as object)).toEqual(expect.arrayContaining(['salt', 'brine']));
  expect(copy.run('anchors', {}, ['--gone', 'salt']).printed).toContain('content/articles/brine says so');
  expect(copy.run('status').printed).toMatch(/brine\s+en\s+2\s+2\s+0\s+0\s+0/);
  const { code, printed } = copy.run('build', { CI: 'true' });
  expect(code, printed).toBe(0);
  const site = readBuiltSite(copy.folder);
  for (const [from, to] of [
    ['ar/salt/', '/ar/brine/'],
    ['en/salt/', '/en/brine/'],
    ['en/salt/ponds/', '/en/brine/#ponds'],
    ['ar/salt/market/', '/ar/brine/#market'],
    ['en/salt/with-ar/', '/en/brine/with-ar/'],
  ] as const) {
    const root = site.pages.get(from)?.root;
    const content = root?.querySelector('[http-equiv=refresh]')?.getAttribute('content');
    expect(content, from).toBe(`0; url=${to}`);
    expect(root?.querySelector('[rel=canonical]')?.getAttribute('href'), from).toBe(
      site.origin + to.replace(/#.*/, ''),
    );
    expect(root?.querySelector(`main a[href="${to}"]`)?.text, from).toBeTruthy();
  }
  for (const file of ['en/salt/card.png', 'en/salt/ponds/card.png', 'ar/salt/index.md'])
    expect(site.read(file)).toEqual(site.read(file.replace('salt', 'brine')));
  for (const name of ['links', 'html', 'alternates', 'titles', 'cards', 'sections'])
    expect(await checks[name]?.(site), name).toEqual([]);
  expect(site.read('sitemap-1.xml').toString()).not.toContain('/salt/');
  rmSync(join(copy.folder, 'content/articles/brine'), { recursive: true });
  copy.write('content/anchors.json', before);
});

test('drafts are never recorded', () => {
  copy.write(
    'content/articles/draft/en.md',
    '---\ntitle: D\ndraft: true\n---\n\nText.\n\n## One {#one}\n\nText.\n',
  );
  copy.write('content/articles/new/en.md', '---\ntitle: New\n---\n\nText.\n\n## One {#one}\n\nText.\n');
  const { code, printed } = copy.run('build', { CI: 'true' });
  expect(code).toBe(1);
  expect(printed).toContain(
    'content/anchors.json:1: #one of "new" is not recorded. Run npm run anchors, and commit the file.',
  );
  expect(printed).not.toContain('draft');
  expect(copy.run('anchors').code).toBe(0);
  expect(anchors()).toContain('"new"');
  expect(anchors()).not.toContain('"draft"');
});

test('ids that a machine made of Arabic headings are recorded only if somebody says so', () => {
  const before = anchors();
  const text = '---\ntitle: صيد\n---\n\nنص.\n\n## ما بعد الشتاء {#shtaa}\n\nنص.\n';
  copy.write('content/articles/fishing/ar.md', text);
  const { code, printed } = copy.run('anchors');
  expect(code).toBe(1);
  expect(printed).toContain('  fishing#shtaa: ما بعد الشتاء\n');
  expect(printed).toContain('To answer yes without a terminal, run npm run anchors -- --yes.');
  expect(anchors()).toBe(before);
  copy.write('content/articles/fishing/ar.md', text.replace('#shtaa', '#after-winter'));
  expect(copy.run('anchors').code).toBe(0);
  copy.write('content/articles/boats/ar.md', text);
  expect(copy.run('anchors', {}, ['--yes'])).toMatchObject({ code: 0 });
  expect(anchors()).toContain('"shtaa"');
  for (const id of ['fishing', 'boats'])
    rmSync(join(copy.folder, 'content/articles', id), { recursive: true });
  copy.write('content/anchors.json', before);
});

test('commands explain in one sentence what they can’t do, and write nothing', () => {
  const before = anchors();
  const refused: [command: string, args: string[], sentence: string][] = [
    ['translated', [], 'Write npm run translated -- <article> <language>'],
    ['translated', ['othr', 'en'], 'There is no article "othr". Did you mean "other"?'],
    ['translated', ['other', 'en'], '"other" is not translated into "en". It is there in ar.'],
    ['translated', ['other', 'ar'], '"ar" is the language "other" was written in'],
    ['anchors', ['--instead', 'other'], '--instead goes with --gone'],
    ['anchors', ['--gone', 'nothing'], '"nothing" was never recorded.'],
    ['anchors', ['--gone', 'other'], 'content/articles/other is there: take the folder out first.'],
    ['anchors', ['--fresh', '--gone', 'other'], 'Write --fresh or --gone, not both.'],
    ['anchors', ['--gone', 'other', '--yes'], 'Write --yes or --gone, not both.'],
    ['anchors', ['--fresh', '--yes'], 'is recorded, and content/articles/other is there'],
    ['anchors', ['--what'], "Unknown option '--what'"],
  ];
  for (const [command, args, sentence] of refused) {
    const { code, printed } = copy.run(command, {}, args);
    expect(
      [code, printed.includes(sentence), printed.includes('    at ')],
      `${command} ${args.join(' ')}: ${printed}`,
    ).toEqual([1, true, false]);
  }
  expect(anchors()).toBe(before);
  expect(existsSync(join(copy.folder, 'content/anchors.json.new'))).toBe(false);
});

test('a removed article has to be recorded as gone, with one to offer instead', () => {
  rmSync(join(copy.folder, 'content/articles/salt'), { recursive: true });
  const { code, printed } = copy.run('build');
  expect(code).toBe(1);
  expect(printed).toContain('npm run anchors -- --gone salt --instead another-article');
  expect(copy.run('anchors', {}, ['--gone', 'salt', '--instead', 'othr'])).toMatchObject({
    code: 1,
    printed: 'There is no article "othr". Did you mean "other"? Nothing was recorded.\n',
  });
  expect(copy.run('anchors', {}, ['--gone', 'salt', '--instead', 'other']).code).toBe(0);
  expect(copy.run('anchors').code).toBe(0);
  expect(anchors()).toContain('"ponds"');
});

test('if no recorded article is left, a new record can be begun, and the old one is kept', () => {
  rmSync(join(copy.folder, 'content/articles'), { recursive: true });
  copy.write('content/articles/mine/en.md', '---\ntitle: Mine\n---\n\nText.\n\n## One {#one}\n\nText.\n');
  copy.write('content/anchors.1.json', 'of before\n');
  const old = anchors();
  expect(copy.run('build').printed).toMatch(/npm run anchors -- --fresh\..*--gone other/s);
  const asked = copy.run('anchors', {}, ['--fresh']);
  expect(asked.code).toBe(1);
  expect(asked.printed).toContain(
    'Begin a fresh content/anchors.json? To answer yes without a terminal, run npm run',
  );
  expect(anchors()).toBe(old);
  const { code, printed } = copy.run('anchors', {}, ['--fresh', '--yes']);
  expect(code, printed).toBe(0);
  expect(printed).toContain('The old one is kept as content/anchors.2.json.');
  expect(readFileSync(join(copy.folder, 'content/anchors.2.json'), 'utf8')).toBe(old);
  expect(Object.keys(JSON.parse(anchors()) as object)).toEqual(['mine']);
  expect(copy.run('build', { CI: 'true' }).code).toBe(0);
  for (const id of ['salt', 'other']) expect(existsSync(join(copy.folder, 'dist/en', id))).toBe(false);
});
