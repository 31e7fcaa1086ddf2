import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pair, type Pairable } from './pairing.ts';

const body = (opening: string[], sections: Record<string, string[]>): Pairable<string> => ({
  opening,
  sections: Object.entries(sections).map(([id, blocks]) => ({ id, blocks })),
});
const shown = (rows: ReturnType<typeof pair<string>>): string[] =>
  rows.map((row) => (row.kind === 'heading' ? `# ${row.id}` : `${row.first ?? '-'} | ${row.second ?? '-'}`));

test('blocks pair by section and position; the rest have rows of their own', () => {
  const ar = body(['أ'], { one: ['ب', 'ج'], two: ['د'] });
  const en = body(['a', 'b'], { one: ['c'], two: ['d', 'e'] });
  expect(shown(pair(ar, en, ['one', 'two']))).toEqual([
    'أ | a',
    '- | b',
    '# one',
    'ب | c',
    'ج | -',
    '# two',
    'د | d',
    '- | e',
  ]);
});

test('a section that one language lacks keeps its place', () => {
  const ar = body([], { one: ['ب'], two: ['د'], three: ['و'] });
  const en = body([], { one: ['b'], three: ['f'] });
  expect(shown(pair(en, ar, ['one', 'two', 'three']))).toEqual([
    '# one',
    'b | ب',
    '# two',
    '- | د',
    '# three',
    'f | و',
  ]);
});

test('sections in another order still pair by id', () => {
  const ar = body([], { one: ['ب'], two: ['د'] });
  const en = body([], { two: ['d'], one: ['b'] });
  expect(shown(pair(ar, en, ['one', 'two']))).toEqual(['# one', 'ب | b', '# two', 'د | d']);
});

/** An edit of a body: sections and blocks inserted, deleted, moved, renamed, split. */
const edit = fc.record({
  kind: fc.constantFrom(
    'insert',
    'delete',
    'swap',
    'split',
    'insertSection',
    'deleteSection',
    'swapSections',
  ),
  section: fc.nat(),
  block: fc.nat(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(start: Pairable<string>, edits: readonly Edit[], mark: string): Pairable<string> {
  const opening = [...start.opening];
  const sections = start.sections.map(({ id, blocks }) => ({ id, blocks: [...blocks] }));
  edits.forEach(({ kind, section, block }, i) => {
    const lists = [opening, ...sections.map(({ blocks }) => blocks)];
    const list = lists[section % lists.length] ?? opening;
    const at = block % (list.length + 1);
    const place = section % (sections.length + 1);
    if (kind === 'insert') list.splice(at, 0, `${mark}+${i}`);
    else if (kind === 'delete') list.splice(at, 1);
    else if (kind === 'split' && list[at] !== undefined)
      list.splice(at, 1, `${list[at]}/1-${i}`, `${list[at]}/2-${i}`);
    else if (kind === 'swap') list.push(...list.splice(at, 1));
    else if (kind === 'insertSection')
      sections.splice(place, 0, { id: `${mark}-new-${i}`, blocks: [`${mark}*${i}`] });
    else if (kind === 'deleteSection') sections.splice(place, 1);
    else if (kind === 'swapSections') sections.push(...sections.splice(place, 1));
  });
  return { opening, sections };
}

test('whatever is edited, facing pages hold every block once, in its language’s order within its section', () => {
  const start = (mark: string): Pairable<string> =>
    body([`${mark}o1`, `${mark}o2`], {
      one: [`${mark}1`, `${mark}2`, `${mark}3`],
      two: [`${mark}4`],
      three: [`${mark}5`, `${mark}6`],
    });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (here, there) => {
      const first = edited(start('a'), here, 'a');
      const second = edited(start('b'), there, 'b');
      const rows = pair(
        first,
        second,
        first.sections.map(({ id }) => id),
      );
      for (const [side, whole] of [
        ['first', first],
        ['second', second],
      ] as const) {
        let section = '';
        const found = new Map<string, string[]>([['', []]]);
        for (const row of rows)
          if (row.kind === 'heading') found.set((section = row.id), []);
          else {
            const block = row[side];
            if (block !== undefined) found.get(section)?.push(block);
          }
        expect(found.get('')).toEqual(whole.opening);
        for (const { id, blocks } of whole.sections) expect(found.get(id)).toEqual(blocks);
        const all = [...whole.opening, ...whole.sections.flatMap(({ blocks }) => blocks)];
        expect([...found.values()].flat()).toHaveLength(all.length);
      }
      const headings = rows.flatMap((row) => (row.kind === 'heading' ? [row.id] : []));
      expect(new Set(headings).size).toBe(headings.length);
    }),
    { numRuns: 500 },
  );
});
