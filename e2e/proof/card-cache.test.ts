// Cards from one build to the next, in a copy of the project: what has not changed is not drawn again.
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type Copy } from '../project-copy.ts';

let copy: Copy;
const oil = `---
title: نفط
category: opinion
original: ar
---

تمهيد.

## الحقول {#fields was=old-fields}

في الغرب.

## الأنابيب {#pipes}

إلى البحر.
`;
const kept = (): string[] => readdirSync(join(copy.folder, '.cache/cards')).sort();
const file = (name: string): Buffer => readFileSync(join(copy.folder, 'dist', name));
const cards = (): string[] =>
  readdirSync(join(copy.folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('card.png'))
    .sort();
const build = (): void => expect(copy.run('build')).toMatchObject({ code: 0 });

beforeAll(() => {
  copy = copyProject();
  copy.write('content/topics.yaml', 'categories:\n  opinion: { ar: رأي, en: Opinion }\ntags: {}\n');
  copy.write('content/articles/oil/ar.md', oil);
  copy.write('content/articles/oil/en.md', '---\ntitle: Oil\n---\n\nText.\n\n## Fields {#fields}\n\nText.\n');
  copy.write('content/articles/draft/ar.md', '---\ntitle: مسودة\ndraft: true\n---\n\nنص.\n');
  copy.write('content/anchors.json', JSON.stringify({ removed: { gone: true, sections: {} } }));
  build();
});
afterAll(() => copy.remove());

test('sections have cards where they exist, at their former ids too; drafts and removed articles have none', () => {
  expect(cards()).toEqual(
    [
      'ar/card.png',
      'ar/oil/card.png',
      'ar/oil/fields/card.png',
      'ar/oil/old-fields/card.png',
      'ar/oil/pipes/card.png',
      'en/card.png',
      'en/oil/card.png',
      'en/oil/fields/card.png',
      'en/oil/old-fields/card.png',
    ].sort(),
  );
  expect(file('ar/oil/old-fields/card.png')).toEqual(file('ar/oil/fields/card.png'));
  expect(file('ar/oil/pipes/card.png')).not.toEqual(file('ar/oil/fields/card.png'));
  // The former id has the same card: it is drawn once.
  expect(kept()).toHaveLength(7);
});

test('unchanged cards are not drawn again; a changed title redraws its own cards, and the old ones are removed', () => {
  const folder = join(copy.folder, '.cache/cards');
  const [home, other] = [file('ar/card.png'), file('en/card.png')];
  for (const name of kept()) {
    const path = join(folder, name);
    // The cached card of the home page is replaced by another: if the site has that one, it was not drawn again.
    if (readFileSync(path).equals(home)) writeFileSync(path, other);
    // As if the last build were long ago.
    utimesSync(path, new Date(2000, 1), new Date(2000, 1));
  }
  const before = new Map(kept().map((name) => [name, statSync(join(folder, name)).ino]));
  const published = new Map(cards().map((name) => [name, file(name)]));
  copy.write('content/articles/oil/ar.md', oil.replace('نفط', 'نفط وأنابيب'));
  build();
  expect(file('ar/card.png')).toEqual(other);
  const changed = cards().filter((name) => !file(name).equals(published.get(name) ?? other));
  expect(changed.filter((name) => name !== 'ar/card.png')).toEqual(
    cards().filter((name) => name.startsWith('ar/oil/')),
  );
  const stayed = kept().filter((name) => before.has(name));
  for (const name of stayed) expect(statSync(join(folder, name)).ino, name).toBe(before.get(name));
  // Of seven, those of the Arabic article and its two sections are new.
  expect([kept().length, stayed.length]).toEqual([7, 4]);
});

test('without a cache, cards are drawn with the same bytes', () => {
  const names = cards().filter((name) => name !== 'ar/card.png');
  const before = names.map(file);
  rmSync(join(copy.folder, '.cache'), { recursive: true });
  build();
  expect(names.map(file)).toEqual(before);
});

test('a build that fails keeps all cached cards', () => {
  const before = kept();
  copy.write('content/articles/oil/ar.md', oil.replace('{#pipes}', ''));
  expect(copy.run('build').code).toBe(1);
  expect(kept()).toEqual(before);
});
