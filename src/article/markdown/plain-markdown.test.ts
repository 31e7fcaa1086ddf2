import { expect, test } from 'vitest';
import { parse } from './markdown.ts';
import { plainMarkdown } from './plain-markdown.ts';

const plain = (body: string): string =>
  plainMarkdown(
    body,
    parse(body, { lang: 'en', file: 'x.md', firstLine: 1, problems: [], links: [], images: [] }),
    {
      address: (target) => `https://midad.example/${JSON.stringify(target).replace(/[^a-z0-9]+/g, '-')}/`,
      picture: (src) => `https://midad.example/assets/${src}`,
      readMore: (items) => items.map((item) => `- ${'id' in item ? item.id : item.title}`).join('\n'),
    },
  );

test('ids and blocks of ours are gone, and the rest is as it was written', () => {
  expect(
    plain(
      'One *two*  \nthree.\n\n## Oil {#oil was=gas}\n\n::: read-more\n- csto\n- Elsewhere\n:::\n\n### Small\n',
    ),
  ).toBe('One *two*  \nthree.\n\n## Oil\n\n- csto\n- Elsewhere\n\n### Small\n');
});

test('links and images within the site have whole addresses, wherever they stand', () => {
  const text = plain(
    '[a](csto) and [b](#oil), [c](https://example.org/), [d][ref]\n\n| x | y |\n| --- | --- |\n| [e](csto) | [f](topics/energy) |\n\n![Map](map.png "Of it")\n\n[ref]: csto#members\n',
  );
  expect(text).not.toMatch(/\]\((?!https:)|: csto/);
  expect(text).toContain('[c](https://example.org/)');
  expect(text).toContain('![Map](https://midad.example/assets/map.png "Of it")');
  expect(text).toContain('[ref]: https://midad.example/-kind-inside-id-csto-section-members-/');
  expect(text).toContain('| [f](https://midad.example/-kind-topic-id-energy-/) |');
});

test('what only looks like ours, in code, stays', () => {
  expect(plain('A `code](csto)` and [b](csto).\n')).toMatch(/^A `code\]\(csto\)` and \[b\]\(https:/);
  expect(plain('```\n## Not a heading {#x}\n```\n')).toBe('```\n## Not a heading {#x}\n```\n');
});
