import { expect, test } from 'vitest';
import { parse } from './markdown/markdown.ts';
import { sectionsOf } from './sections.ts';

const bodyOf = (markdown: string) =>
  sectionsOf(parse(markdown, { lang: 'ar', file: 'x', firstLine: 1, problems: [], links: [], images: [] }));

test('a body is an opening, sections and notes; blocks are numbered through', () => {
  const { opening, sections, notes } = bodyOf(`تمهيد.[^1]

## الأول {#one}

فقرة.

### عنوان أصغر

- بند
- بند

::: read-more
- csto
:::

## الثاني {#two}

> قول.
> — قائله

| أ |
|---|
| ب |

[^1]: حاشية.
`);
  expect(opening.map(({ kind, number }) => [kind, number])).toEqual([['paragraph', 1]]);
  expect(sections.map(({ id, title, blocks }) => [id, title, blocks.map((b) => [b.kind, b.number])])).toEqual(
    [
      [
        'one',
        'الأول',
        [
          ['paragraph', 2],
          ['heading', undefined],
          ['list', 3],
          ['read-more', undefined],
        ],
      ],
      [
        'two',
        'الثاني',
        [
          ['figure', 4],
          ['table', 5],
        ],
      ],
    ],
  );
  expect(notes[0]?.type).toBe('footnote_block_open');
});

test('no token is lost', () => {
  const markdown = 'One.\n\n## A {#a}\n\nTwo.\n\n---\n\n## B {#b}\n\n1. x\n2. y\n';
  const { opening, sections } = bodyOf(markdown);
  const kept = [...opening, ...sections.flatMap(({ blocks }) => blocks)].flatMap(({ tokens }) => tokens);
  const all = parse(markdown, { lang: 'en', file: 'x', firstLine: 1, problems: [], links: [], images: [] });
  expect(kept.length + sections.length * 3).toBe(all.length);
});
