import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkdownDocument } from '../../article/markdown/document.ts';
import { parse } from '../../article/markdown/markdown.ts';
import { printProblem } from '../../article/problems/problem.ts';
import { sectionsOf, textOf } from '../../article/markdown/sections.ts';
import { paragraph, printBlocks, readMore, sectionHeading, type RootContent } from './markdown.ts';

/** Prints blocks, and parses them as the site does. */
function readBack(blocks: RootContent[]) {
  const document: MarkdownDocument = {
    lang: 'ar',
    file: 'x.md',
    firstLine: 1,
    problems: [],
    links: [],
    images: [],
  };
  const body = sectionsOf(parse(printBlocks(blocks), document));
  return {
    blocks: body.opening.map(({ kind, tokens }) => `${kind}: ${textOf(tokens)}`),
    titles: body.sections.map(({ title }) => title),
    problems: document.problems.map(printProblem),
    links: document.links.length,
  };
}

const oddLine = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '_',
        '**',
        '`',
        '```',
        '~~~',
        '#',
        '## ',
        '1.',
        '1)',
        '-',
        '- ',
        '+ ',
        '--',
        '---',
        '===',
        '>',
        '> ',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '![',
        '](',
        '[^1]',
        '[^1]:',
        '^[',
        '<',
        '<b>',
        '<!--',
        '<https://x.example/>',
        '&amp;',
      ],
      ...[
        ':::',
        '::: read-more',
        '{#id}',
        '{',
        '}',
        '\\',
        '\\\\',
        '|',
        '| - |',
        '&',
        '&#33;',
        '"',
        '“',
        '”',
        '«',
        '،',
      ],
      ...[
        'نص',
        'كلمة',
        'word',
        ' ',
        '  ',
        '\t',
        '\u00a0',
        '٣',
        '12',
        'https://x.example/',
        '!',
        '…',
        '—',
        '— قائل',
      ],
      ...[
        '\u200f',
        '\u200d',
        '😀',
        '=',
        '$',
        '%',
        '~',
        '~~',
        ':',
        '://',
        '\u2028',
        '0',
        "'",
        '@',
        'a@b.example',
      ],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((line) => line !== '');

test('a paragraph of any characters is read back unchanged, as a paragraph', () => {
  fc.assert(
    fc.property(fc.array(oddLine, { minLength: 1, maxLength: 3 }), (lines) => {
      expect(readBack(lines.map(paragraph))).toEqual({
        blocks: lines.map((line) => `paragraph: ${line}`),
        titles: [],
        problems: [],
        links: 0,
      });
    }),
    { numRuns: 3000 },
  );
});

test.each(['<|a@b.example>*', '<12a@b.example> *', '<_a@b.example>'])('%s is no link', (line) => {
  expect(readBack([paragraph(line)])).toMatchObject({ blocks: [`paragraph: ${line}`], links: 0 });
});

test('the lines of a paragraph stay lines', () => {
  for (const text of ['-\n- * *', '+\n+ a', '*\n* a', '1.\n1. a', '>\n> a'])
    expect(readBack([paragraph(text)]).blocks).toEqual([`paragraph: ${text.replace('\n', ' ')}`]);
  fc.assert(
    fc.property(fc.array(oddLine, { minLength: 2, maxLength: 4 }), (lines) => {
      expect(readBack([paragraph(lines.join('\n'))])).toMatchObject({
        blocks: [`paragraph: ${lines.join(' ')}`],
        problems: [],
      });
    }),
    { numRuns: 2000 },
  );
});

test('a heading of any characters keeps them and its id', () => {
  fc.assert(
    fc.property(oddLine, (line) => {
      const { titles, problems } = readBack([sectionHeading([{ type: 'text', value: line }], 'an-id')]);
      expect([titles, problems]).toEqual([[line], []]);
    }),
    { numRuns: 2000 },
  );
});

test('text that looks like an id at the end of a heading is kept', () => {
  for (const value of ['Braces {#x}', 'Braces {x}', '{#x}']) {
    const { titles, problems } = readBack([sectionHeading([{ type: 'text', value }], 'an-id')]);
    expect([titles, problems]).toEqual([[value], []]);
    const small: RootContent = { type: 'heading', depth: 3, children: [{ type: 'text', value }] };
    expect(readBack([small])).toMatchObject({ blocks: [`heading: ${value}`], problems: [] });
  }
});

test('emphasis is kept where Arabic particles are joined to it', () => {
  const emphasis = (value: string): RootContent => ({
    type: 'paragraph',
    children: [
      { type: 'text', value: 'قال و' },
      { type: 'strong', children: [{ type: 'text', value }] },
      { type: 'text', value: 'في الصباح' },
    ],
  });
  for (const value of ['«كلمة»', ' كلمة ', '(كلمة)', 'كلمة'])
    expect(readBack([emphasis(value)]).blocks).toEqual([`paragraph: قال و${value}في الصباح`]);
});

test('titles in a read-more block are not escaped', () => {
  const markdown = printBlocks([
    readMore([{ title: 'عنوان *و* [آخر]' }, { title: 'ثانٍ [1]', url: 'https://x.example/' }]),
  ]);
  expect(markdown).toBe('::: read-more\n- عنوان *و* [آخر]\n- [ثانٍ [1]](https://x.example/)\n:::\n');
});
