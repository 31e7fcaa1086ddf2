import { expect, test } from 'vitest';
import { parse } from './markdown.ts';
import { excerptOf } from './excerpt.ts';
import { sectionsOf } from './sections.ts';

const lead = (body: string) => {
  const document = { lang: 'en', file: 'x.md', firstLine: 1, problems: [], links: [], images: [] } as const;
  const [section] = sectionsOf(
    parse(`## A {#a}\n\n${body}`, { ...document, problems: [], links: [], images: [] }),
  ).sections;
  return excerptOf(section ?? { blocks: [] });
};

test('an excerpt is made of paragraphs, even after other blocks', () => {
  expect(
    lead('| a | b |\n| - | - |\n| 1 | 2 |\n\n![Map](map.png "Caption")\n\nFirst. Second.\n\nThird.'),
  ).toEqual({
    paragraph: 'First. Second.',
    summary: 'First. Second. Third.',
  });
});

test('the excerpt of lists is made of their items, as sentences', () => {
  expect(lead('- One item\n- Two items?\n')).toEqual({
    paragraph: 'One item\nTwo items?',
    summary: 'One item. Two items?',
  });
});

test('the excerpt of an empty section is empty', () => {
  expect(lead('')).toEqual({ paragraph: '', summary: '' });
});
