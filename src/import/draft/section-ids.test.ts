import { expect, test } from 'vitest';
import { isId, isReservedSection } from '../../article/model/ids.ts';
import { idsBeside, sectionIds } from './section-ids.ts';

test('ids are made of headings, short, and each once', () => {
  expect(sectionIds(['هواجس أميركية', 'هواجس أميركية', 'Related', '؟'])).toEqual([
    'hwajs-amyrkyh',
    'hwajs-amyrkyh-2',
    'section-related',
    'section-1',
  ]);
  const [id = ''] = sectionIds(['A heading that goes on for much longer than an address ought to']);
  expect(id).toBe('a-heading-that-goes-on-for-much');
  expect(isId(id) && !isReservedSection(id)).toBe(true);
});

test('ids of another language are taken by place; fewer are told, more are refused', () => {
  const there = { lang: 'ar', ids: ['one', 'two'], excerpts: true } as const;
  expect(idsBeside(['First', 'Second'], 'en', 5, there)).toEqual({ ids: ['one', 'two'], oddities: [] });
  expect(idsBeside(['First'], 'en', 5, there)).toEqual({
    ids: ['one'],
    oddities: [
      { line: 5, what: expect.stringContaining('it has 1 headings, and the text in "ar" has 2') as string },
    ],
  });
  expect(() => idsBeside(['First', 'Second', 'Third'], 'en', 5, there)).toThrow('It has 3 headings');
  expect(idsBeside(['First', 'Second', 'One'], 'en', 5, { ...there, excerpts: false }).ids).toEqual([
    'one',
    'two',
    'one-2',
  ]);
  expect(() => idsBeside(['First'], 'en', 5, { ...there, excerpts: false })).toThrow('It has 1 headings');
  // What it replaces has other headings.
  expect(idsBeside(['First'], 'ar', 5, there)).toEqual({ ids: ['first'], oddities: [] });
});
