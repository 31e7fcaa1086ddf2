import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageDirective } from './text-fragment.ts';

const blocks = [
  'في البدء كانت الكلمة، ثم جاء الحبر.',
  'كتب الناسخ على الورق، وكتب الناسخ على الرقّ أيضاً.',
  'كتب الناسخ على الحجر؛ ولم يبقَ من الحجر شيء في المدينة القديمة التي بناها أهلها على التل المطل على البحر.',
  'A well-kept book, and a book.',
];
const at = (block: number, text: string): [number, number] => {
  const from = blocks[block]?.indexOf(text) ?? -1;
  if (from < 0) throw new Error(`"${text}" is not there`);
  return [from, from + text.length];
};
const link = (block: number, text: string, lang = 'ar'): string | undefined => {
  const [from, to] = at(block, text);
  const directive = passageDirective(blocks, { block, offset: from }, { block, offset: to }, lang);
  return directive === undefined ? undefined : decodeURIComponent(directive);
};

test('a short passage is named whole, with whole words', () => {
  expect(link(0, 'بدء كانت الكل')).toBe('البدء كانت الكلمة');
  expect(link(0, 'الكلمة، ثم جاء')).toBe('الكلمة، ثم جاء');
});

test('words that occur more than once are identified by those before or after them', () => {
  expect(link(2, 'كتب الناسخ على')).toBe('كتب الناسخ على,-الحجر');
  expect(link(2, 'الحجر شيء')).toBe('الحجر شيء');
  expect(link(3, 'book', 'en')).toBe('kept-,book');
});

test('punctuation between a passage and its prefix or suffix is part of the prefix or suffix', () => {
  const texts = ['قال: «بدأ العام». بدأ العام بلا مطر، وبدأ العام (كما قال) ببرد.'];
  const [first, second, third] = [...(texts[0] ?? '').matchAll(/بدأ العام/g)].map(({ index }) => index);
  const found = (from: number | undefined): string =>
    decodeURIComponent(
      passageDirective(texts, { block: 0, offset: from ?? 0 }, { block: 0, offset: (from ?? 0) + 9 }, 'ar') ??
        '',
    );
  expect(found(first)).toBe('قال: «-,بدأ العام');
  expect(found(second)).toBe('العام».-,بدأ العام');
  expect(found(third)).toBe('وبدأ العام');
});

test('a long passage is named by its first and last words', () => {
  expect(link(2, 'يبقَ من الحجر شيء في المدينة القديمة التي بناها أهلها على التل المطل')).toBe(
    'يبقَ من الحجر شيء,أهلها على التل المطل',
  );
  expect(passageDirective(blocks, { block: 0, offset: 0 }, { block: 2, offset: 15 }, 'ar')).toBe(
    `${['في البدء كانت الكلمة', 'كتب الناسخ على'].map(encodeURIComponent).join(',')},-${encodeURIComponent('الحجر')}`,
  );
});

test('hyphens and commas within words are not the directive’s own', () => {
  const [from, to] = at(3, 'well-kept');
  expect(passageDirective(blocks, { block: 3, offset: from }, { block: 3, offset: to }, 'en')).toBe(
    'well%2Dkept',
  );
});

test('a passage that nothing identifies has no directive, nor has a selection without words', () => {
  expect(
    passageDirective(['واحد', 'واحد'], { block: 0, offset: 0 }, { block: 0, offset: 4 }, 'ar'),
  ).toBeUndefined();
  expect(passageDirective(['… —'], { block: 0, offset: 0 }, { block: 0, offset: 3 }, 'ar')).toBeUndefined();
});

/** Finds a directive as a browser does: whole words, the first place that fits. */
function find(texts: readonly string[], directive: string): [start: number, end: number][] {
  const parts = directive.split(',').map((part) => part.split('-').map(decodeURIComponent));
  const prefix = /^[^,]*-,/.test(directive) ? (parts.shift()?.[0] ?? '') : '';
  const suffix = /,-[^,]*$/.test(directive) ? (parts.pop()?.[1] ?? '') : '';
  const [start = '', end] = parts.map(([text = '']) => text);
  const all = texts.map((text) => ` ${text} `).join('|');
  const found: [number, number][] = [];
  for (
    let i = all.indexOf(` ${prefix ? `${prefix} ` : ''}${start}`);
    i >= 0;
    i = all.indexOf(` ${prefix ? `${prefix} ` : ''}${start}`, i + 1)
  ) {
    const from = i + 1 + (prefix ? prefix.length + 1 : 0);
    const to = from + start.length;
    if (!/^[ |]/.test(all.slice(to)) || (suffix && end === undefined && !all.startsWith(` ${suffix} `, to)))
      continue;
    const last =
      end === undefined ? to : all.indexOf(` ${end}${suffix ? ` ${suffix}` : ''} `, to) + 1 + end.length;
    found.push([from, last]);
  }
  return found;
}

test('in any text a directive is found once, and there', () => {
  const word = fc.constantFrom('حبر', 'قلم', 'ورق', 'دواة', 'سطر');
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (blocks, one, other) => {
      const lines = blocks.map((words) => words.join(' '));
      const places = blocks.flatMap((words, block) => words.map((text, i) => ({ block, text, i })));
      const [first = 0, last = 0] = [one % places.length, other % places.length].sort((a, b) => a - b);
      const start = places[first];
      const end = places[last];
      if (!start || !end) return;
      const offsetOf = ({ block, i }: { block: number; i: number }): number =>
        blocks[block]?.slice(0, i).join(' ').length ?? 0;
      const from = { block: start.block, offset: offsetOf(start) + (start.i > 0 ? 1 : 0) };
      const to = { block: end.block, offset: offsetOf(end) + (end.i > 0 ? 1 : 0) + end.text.length };
      const directive = passageDirective(lines, from, to, 'ar');
      if (directive === undefined) return;
      const before = (block: number): number =>
        lines.slice(0, block).reduce((sum, line) => sum + line.length + 3, 1);
      expect(find(lines, directive)).toEqual([
        [before(from.block) + from.offset, before(to.block) + to.offset],
      ]);
    }),
  );
});
