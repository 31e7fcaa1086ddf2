import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from './markdown.ts';
import { sectionsOf, sectionText } from './sections.ts';

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

test('whatever is edited around them, untouched sections keep their ids and their text', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const paragraphs = fc.array(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')}.`),
    { minLength: 1, maxLength: 4 },
  );
  const section = fc.record({ id: word.map((id) => `s-${id}`), title: word, paragraphs });
  const sections = fc.uniqueArray(section, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });
  const change = fc.constantFrom('keep', 'delete', 'retitle', 'split', 'insert before', 'move to the end');
  type Model = typeof sections extends fc.Arbitrary<infer T> ? T : never;
  const print = (model: Model): string =>
    model
      .map(({ id, title, paragraphs }) => `## ${title} {#${id}}\n\n${paragraphs.join('\n\n')}\n`)
      .join('\n');
  const read = (markdown: string) =>
    new Map(
      bodyOf(markdown).sections.map((found) => [found.id, { title: found.title, text: sectionText(found) }]),
    );

  fc.assert(
    fc.property(sections, fc.infiniteStream(change), (model, changes) => {
      const before = read(print(model));
      const untouched = new Set<string>();
      const edited: Model = [];
      const moved: Model = [];
      const kinds = [...changes.take(model.length)];
      model.forEach((item, i) => {
        const kind = kinds[i];
        if (kind === 'keep' || kind === 'insert before' || kind === 'move to the end') untouched.add(item.id);
        if (kind === 'insert before') edited.push({ id: `new-${i}`, title: 'New', paragraphs: ['New.'] });
        if (kind === 'retitle') edited.push({ ...item, title: 'Reworded' });
        else if (kind === 'split')
          edited.push({ ...item, paragraphs: item.paragraphs.flatMap((p) => [p, 'Split.']) });
        else if (kind === 'move to the end') moved.push(item);
        else if (kind !== 'delete') edited.push(item);
      });
      const after = read(print([...edited, ...moved]));
      for (const id of untouched) expect(after.get(id)).toEqual(before.get(id));
    }),
  );
});
