// What lasts: section ids, addresses of removed articles, and what is known of translations; in a copy of the project.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type Copy } from './project-copy.ts';

let copy: Copy;
const arFile = 'content/articles/oil/ar.md';
const enFile = 'content/articles/oil/en.md';
const ar = `---
title: نفط
original: ar
---

تمهيد.

## الحقول {#fields}

في غرب البلاد حقول كبيرة تديرها شركات كثيرة منذ سنوات طويلة.

## الأنابيب {#pipes}

يمر معظم النفط في أنبوب واحد إلى البحر الأسود.
`;
const en = `---
title: Oil
---

Opening.

## Fields {#fields}

In the west.

## Pipelines {#pipes}

Most oil goes by one.
`;
const other = '---\ntitle: آخر\n---\n\nنص.\n';

const page = (path: string): HTMLElement =>
  parse(readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8'));
const text = (element: HTMLElement | null): string => element?.text.replace(/\s+/g, ' ').trim() ?? '';
const anchors = (): string => readFileSync(join(copy.folder, 'content/anchors.json'), 'utf8');
const reset = (): void => {
  copy.write(arFile, ar);
  copy.write(enFile, en);
};

beforeAll(() => {
  copy = copyProject();
  copy.write('content/topics.yaml', 'categories:\n  opinion: { ar: رأي, en: Opinion }\ntags: {}\n');
  copy.write('content/articles/other/ar.md', other);
  reset();
  expect(copy.run('anchors').code).toBe(0);
  expect(copy.run('translated', {}, ['oil', 'en']).code).toBe(0);
});
afterAll(() => copy.remove());

test('the ledger stays as it is, byte for byte, where there is nothing to add', () => {
  const before = anchors();
  expect(copy.run('anchors')).toMatchObject({ code: 0, printed: 'Every section is recorded already.\n' });
  expect(anchors()).toBe(before);
});

test('a heading may be reworded', () => {
  copy.write(arFile, ar.replace('## الحقول', '## حقول النفط الكبرى'));
  expect(copy.run('build').code).toBe(0);
  expect(text(page('ar/oil').querySelector('#fields'))).toBe('حقول النفط الكبرى');
  reset();
});

test('an id that is renamed fails the build, with the edit that keeps it; with it, old links land in every view', () => {
  const renamed = ar.replace('{#fields}', '{#great-fields}');
  copy.write(arFile, renamed);
  copy.write(enFile, en.replace('{#fields}', '{#great-fields}'));
  const before = anchors();
  for (const task of ['build', 'anchors']) {
    const { code, printed } = copy.run(task);
    expect(code).toBe(1);
    expect(printed).toMatch(
      /content\/articles\/oil\/ar\.md:8: the section "fields" of "oil", recorded on \d{4}-\d\d-\d\d, is on no page\. Its text is nearest to "الحقول": write ## الحقول \{#great-fields was=fields\}, or bring the section back\./,
    );
  }
  expect(anchors()).toBe(before);
  copy.write(arFile, renamed.replace('{#great-fields}', '{#great-fields was=fields}'));
  expect(copy.run('build').code).toBe(0);
  for (const path of ['ar/oil', 'en/oil', 'ar/oil/with-en', 'en/oil/with-ar']) {
    const place = page(path).getElementById('fields');
    expect(place?.parentNode?.querySelector('h2')?.closest('[id=great-fields], .sec')).toBeTruthy();
  }
  // So do its own addresses, which lead on to the section by its new id.
  for (const lang of ['ar', 'en'])
    for (const address of ['fields', 'great-fields']) {
      const meta = (selector: string) => page(`${lang}/oil/${address}`).querySelector(selector);
      expect(meta('[http-equiv=refresh]')?.getAttribute('content')).toBe(`0;url=/${lang}/oil/#great-fields`);
      expect(meta('[property="og:url"]')?.getAttribute('content')).toMatch(
        new RegExp(`/${lang}/oil/${address}/$`),
      );
      expect(existsSync(join(copy.folder, 'dist', lang, 'oil', address, 'card.png'))).toBe(true);
    }
  // What is known of the translation holds under the new id.
  expect(page('en/oil').querySelector('.late')).toBeNull();
  reset();
});

test('a section that is deleted fails the build', () => {
  copy.write(arFile, ar.slice(0, ar.indexOf('## الأنابيب')));
  copy.write(enFile, en.slice(0, en.indexOf('## Pipelines')));
  const { code, printed } = copy.run('build');
  expect(code).toBe(1);
  expect(printed).toContain('the section "pipes" of "oil"');
  reset();
});

test('one changed sentence of the original marks one section of the translation, and no other page', () => {
  expect(copy.run('build').code).toBe(0);
  const before = page('ar/oil').querySelector('.prose')?.innerHTML;
  expect(page('en/oil').querySelector('.late')).toBeNull();
  copy.write(arFile, ar.replace('كبيرة', 'صغيرة'));
  expect(copy.run('build').code).toBe(0);
  expect(page('en/oil').querySelectorAll('.late').map(text)).toEqual([
    'The original of this section has changed since it was translated. This section in Arabic',
  ]);
  const late = page('en/oil').querySelector('.late');
  expect(late?.querySelector('a')?.getAttribute('href')).toBe('/ar/oil/#fields');
  expect(late?.previousElementSibling?.querySelector('h2')?.id).toBe('fields');
  expect(page('ar/oil').querySelector('.late')).toBeNull();
  expect(page('ar/oil').querySelector('.prose')?.innerHTML).not.toBe(before);
  expect(text(page('en/oil/with-ar').querySelector('#fields .late'))).toContain('has changed');
  expect(copy.run('status').printed).toMatch(/oil\s+en\s+2\s+1\s+1\s+0\s+0/);
  expect(copy.run('translated', {}, ['oil', 'en', 'fields']).code).toBe(0);
  expect(copy.run('build').code).toBe(0);
  expect(page('en/oil').querySelector('.late')).toBeNull();
  reset();
  expect(copy.run('translated', {}, ['oil', 'en']).code).toBe(0);
});

test('a vowel mark, a space or a comma marks nothing', () => {
  copy.write(arFile, ar.replace('حقول كبيرة', 'حُقولٌ ، كبيرة').replace('معظم  النفط', 'معظم النفط'));
  expect(copy.run('build').code).toBe(0);
  expect(page('en/oil').querySelector('.late')).toBeNull();
  reset();
});

test('an article that is removed is said to be gone, and its addresses say so', () => {
  rmSync(join(copy.folder, 'content/articles/oil'), { recursive: true });
  const { code, printed } = copy.run('build');
  expect(code).toBe(1);
  expect(printed).toContain('npm run anchors -- --gone oil --instead another-article');
  expect(copy.run('anchors', {}, ['--gone', 'oil', '--instead', 'othr'])).toMatchObject({
    code: 1,
    printed: 'There is no article "othr". Did you mean "other"? Nothing was recorded.\n',
  });
  expect(copy.run('anchors', {}, ['--gone', 'oil', '--instead', 'other']).code).toBe(0);
  expect(copy.run('build').code).toBe(0);
  for (const path of ['ar/oil', 'en/oil', 'ar/oil/with-en', 'ar/oil/fields', 'en/oil/pipes']) {
    expect(page(path).querySelector('main .t a')?.getAttribute('href')).toBe('/ar/other/');
    expect(page(path).querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  }
  expect(text(page('en/oil').querySelector('h1.title'))).toBe('Article removed');
  expect(anchors()).toContain('"fields"');
});

test('where CI is set, what is not recorded fails the build', () => {
  copy.write('content/articles/new/en.md', '---\ntitle: New\n---\n\nText.\n\n## One {#one}\n\nText.\n');
  expect(copy.run('build').code).toBe(0);
  const { code, printed } = copy.run('build', { CI: 'true' });
  expect(code).toBe(1);
  expect(printed).toContain(
    'content/anchors.json:1: #one of "new" is not recorded. Run npm run anchors, and commit the file.',
  );
});

test('drafts are never recorded', () => {
  copy.write(
    'content/articles/draft/en.md',
    '---\ntitle: D\ndraft: true\n---\n\nText.\n\n## One {#one}\n\nText.\n',
  );
  expect(copy.run('anchors').code).toBe(0);
  expect(anchors()).toContain('"new"');
  expect(anchors()).not.toContain('"draft"');
  expect(copy.run('build', { CI: 'true' }).code).toBe(0);
});

test('commands refuse what they can’t do, in one sentence, and write nothing', () => {
  const before = anchors();
  const refused: [task: string, args: string[], sentence: string][] = [
    ['translated', [], 'Write npm run translated -- <article> <language>'],
    ['translated', ['othr', 'en'], 'There is no article "othr". Did you mean "other"?'],
    ['translated', ['other', 'en'], '"other" is not translated into "en". It is there in ar.'],
    ['translated', ['other', 'ar'], '"ar" is the language "other" was written in'],
    ['anchors', ['--instead', 'other'], '--instead goes with --gone'],
    ['anchors', ['--gone', 'nothing'], '"nothing" was never recorded.'],
    ['anchors', ['--gone', 'other'], 'content/articles/other is there: take the folder out first.'],
    ['anchors', ['--what'], "Unknown option '--what'"],
  ];
  for (const [task, args, sentence] of refused) {
    const { code, printed } = copy.run(task, {}, args);
    expect(
      [code, printed.includes(sentence), printed.includes('    at ')],
      `${task} ${args.join(' ')}: ${printed}`,
    ).toEqual([1, true, false]);
  }
  expect(anchors()).toBe(before);
  expect(existsSync(join(copy.folder, 'content/anchors.json.new'))).toBe(false);
});

test('a third language is a row in the table, words and files', () => {
  const edit = (path: string, change: (source: string) => string): void =>
    copy.write(path, change(readFileSync(join(copy.folder, path), 'utf8')));
  edit('src/language/language.ts', (source) =>
    source.replace(
      '} as const satisfies',
      "  fr: { name: 'Français', dir: 'ltr', script: 'Latin', locale: 'fr-FR', wordsPerMinute: 214 },\n} as const satisfies",
    ),
  );
  edit('src/language/format.ts', (source) =>
    source
      .replace('const writers', 'const fr = (date: Date) => date.toISOString();\nconst writers')
      .replace('  en: (date)', '  fr,\n  en: (date)'),
  );
  edit('src/language/strings.ts', (source) =>
    source
      .replace('import { en }', "import { fr } from './fr.ts';\nimport { en }")
      .replace('= { ar, en }', '= { ar, en, fr }'),
  );
  edit('src/site.ts', (source) =>
    source
      .replaceAll("    en: 'Long", "    fr: 'De longs articles.',\n    en: 'Long")
      .replace("en: 'Midad'", "en: 'Midad', fr: 'Midad'")
      .replace("['ar', 'en']", "['ar', 'en', 'fr']"),
  );
  for (const name of ['ar', 'en'])
    edit(`src/language/${name}.ts`, (source) =>
      source.replace(/(\{ ar: '[^']*', en: '([^']*)') \}/g, "$1, fr: '$2' }"),
    );
  copy.write(
    'src/language/fr.ts',
    readFileSync(join(copy.folder, 'src/language/en.ts'), 'utf8').replace('const en =', 'const fr ='),
  );
  copy.write(
    'content/topics.yaml',
    'categories:\n  opinion: { ar: رأي, en: Opinion, fr: Opinion }\ntags: {}\n',
  );
  rmSync(join(copy.folder, 'content/anchors.json'));
  reset();
  copy.write('content/articles/oil/fr.md', en.replace('Oil', 'Pétrole'));
  const { code, printed } = copy.run('build');
  expect(code, printed).toBe(0);
  for (const [lang, others] of [
    ['ar', ['en', 'fr']],
    ['en', ['ar', 'fr']],
    ['fr', ['ar', 'en']],
  ] as const)
    for (const beside of others) {
      const root = page(`${lang}/oil/with-${beside}`);
      const pair = root.querySelector('.columns .pair:not([id=fields])');
      expect(pair?.getAttribute('dir')).toBe(lang === 'ar' || beside === 'ar' ? 'rtl' : 'ltr');
      expect(pair?.querySelector('.one')?.getAttribute('lang')).toBe(
        lang === 'ar' || beside === 'ar' ? 'ar' : lang,
      );
      expect(
        page(`${lang}/oil`).querySelectorAll(`.beside a[href="/${lang}/oil/with-${beside}/#fields"]`),
      ).toHaveLength(1);
    }
});
