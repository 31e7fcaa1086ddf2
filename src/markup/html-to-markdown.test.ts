import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDocument } from '../article/markdown/document.ts';
import { parse, render } from '../article/markdown/markdown.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

/** Renders Markdown as a feed does, and converts the HTML. */
function converted(markdown: string): string {
  const document = {
    ...newDocument('en', 'x.md', 1),
    address: 'https://site.example/en/x/',
    href: (target: object) => ({ href: `https://site.example/${Object.values(target).join('/')}` }),
    picture: (src: string) => ({ src: `https://site.example/assets/${src}` }),
  };
  return htmlToMarkdown([render(parse(markdown, document), document)]);
}

test('ids of headings are gone, and the rest is as it was written', () => {
  const text = 'One *two*\\\nthree.\n\n## Oil\n\n- a\n- b\n\n### Small\n\n> Quoted **so**.\n';
  expect(converted(text.replace('## Oil', '## Oil {#oil was=gas}'))).toBe(text);
});

test('text that looks like syntax stays text', () => {
  const text = '1\\. \\*one\\* \\[two]\\(x) # C#\n\nقال **جو**ا و*C++*\n';
  expect(converted(text)).toBe(text);
});

test('links and images have whole addresses, in tables and references too', () => {
  expect(
    converted(
      '[a](csto), [c](https://example.org/), [d][ref]\n\n| x | y |\n| --- | --: |\n| [e](csto) | [f](topics/energy) |\n\n![Map](map.png "Of it")\n\n[ref]: csto#members\n',
    ),
  )
    .toBe(`[a](https://site.example/inside/csto/), [c](https://site.example/outside/https://example.org/), [d](https://site.example/inside/csto/members)

| x | y |
| - | -: |
| [e](https://site.example/inside/csto/) | [f](https://site.example/topic/energy) |

![Map](https://site.example/assets/map.png)

Of it
`);
});

test('a quotation keeps its source', () => {
  expect(converted('> What was said.\n> — Who\n')).toBe('> What was said.\n\n— Who\n');
});

test('notes are notes, without links back', () => {
  expect(converted('One[^a] and two[^b], again[^a].\n\n[^a]: First.\n\n    More.\n[^b]: Second.\n')).toBe(
    'One[^1] and two[^2], again[^1].\n\n[^1]: First.\n\n    More.\n\n[^2]: Second.\n',
  );
});

test('what only looks like syntax, in code, stays', () => {
  expect(converted('A `code](csto)` here.\n')).toBe('A `code](csto)` here.\n');
  expect(converted('```\n## Not a heading {#x}\n```\n')).toBe('```\n## Not a heading {#x}\n```\n');
});

test('blocks become the same Markdown with and without the parser', () => {
  const parts = [
    'a',
    'قال',
    '12',
    '.',
    ')',
    '(',
    '-',
    '–',
    '"',
    '&quot;',
    '&amp;',
    '&lt;',
    '[',
    ']',
    '!',
    '*',
    '_',
  ];
  const signs = ['#', '+', '=', '`', '~', '|', '\\', '/', ':', '…', ' ', ' ', ' ', '\u00A0', '\n'];
  const tags = ['<bdi dir="ltr">C++ 11</bdi>', '<em>so</em>', '<br>'];
  const text = fc
    .array(fc.constantFrom(...parts, ...signs, ...tags), { maxLength: 8 })
    .map((all) => all.join(''));
  const tag = fc.constantFrom('p', 'h2', 'li', 'blockquote');
  const block = fc.tuple(tag, text).map(([tag, text]) => `<${tag}>${text}</${tag}>`);
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
      // A block with an empty paragraph is not plain.
      expect(htmlToMarkdown(blocks)).toBe(htmlToMarkdown(blocks.map((block) => `${block}<p></p>`)));
    }),
    { numRuns: 2000 },
  );
});
