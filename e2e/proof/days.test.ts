// Articles whose day is to come: from the day before to the day itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../src/check/built-site.ts';
import { copyFixture, type Copy } from '../project-copy.ts';

const eve = { SOURCE_DATE_EPOCH: String(Date.parse('2030-05-05T12:00Z') / 1000) };
const day = { SOURCE_DATE_EPOCH: String(Date.parse('2030-05-06T12:00Z') / 1000) };

let copies: Copy[];
beforeAll(() => {
  copies = [copyFixture(), copyFixture()];
  for (const { write } of copies)
    write(
      'content/articles/kelp/ar.md',
      '---\ntitle: عشب البحر\ncategory: report\ndate: 2030-05-06\n---\n\nنص.\n\n## الحصاد {#harvest}\n\nنص عن المنجل.\n',
    );
});
afterAll(() => {
  for (const copy of copies) copy.remove();
});

/** The files of a site that name the article, in their text or their path. */
function filesNaming(copy: Copy): string[] {
  const site = readBuiltSite(copy.folder);
  return [...site.files].filter(
    (file) =>
      file.includes('kelp') ||
      (/\.(html|xml|json|md|txt)$/.test(file) && /kelp|عشب البحر/.test(site.read(file).toString())),
  );
}

test('an article is in no file before its day, and no record; on its day it is built as if from nothing', () => {
  const [copy, fresh] = copies as [Copy, Copy];
  const before = copy.run('build', eve);
  expect(before, before.printed).toMatchObject({ code: 0 });
  const sentence = 'One text waits for a day to come. It is content/articles/kelp/ar.md, on 2030-05-06.';
  expect(before.printed).toContain(sentence);
  expect(copy.run('status', eve).printed).toContain(sentence);
  expect(filesNaming(copy)).toEqual([]);
  expect(copy.run('anchors', eve).code).toBe(0);
  const record = (): string => readFileSync(join(copy.folder, 'content/anchors.json'), 'utf8');
  expect(record()).not.toContain('kelp');

  const after = copy.run('build', day);
  expect(after, after.printed).toMatchObject({ code: 0 });
  expect(after.printed).not.toContain('for a day to come');
  // The same build, and no page of it was carried over that the article is on.
  expect(after.printed).toMatch(/ [1-9]\d* carried over/);
  expect(filesNaming(copy)).toContain('ar/kelp/index.html');
  expect(fresh.run('build', day).code).toBe(0);
  const [carried, made] = [readBuiltSite(copy.folder), readBuiltSite(fresh.folder)];
  expect([...carried.files].sort()).toEqual([...made.files].sort());
  const differing = [...made.files].filter(
    (file) => /\.\w+$/.test(file) && !carried.read(file).equals(made.read(file)),
  );
  expect(differing).toEqual([]);
  expect(copy.run('anchors', day).code).toBe(0);
  expect(record()).toContain('"since": "2030-05-06"');
});
