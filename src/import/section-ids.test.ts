import { expect, test } from 'vitest';
import { isId, isReservedSection } from '../article/ids.ts';
import { sectionIds } from './section-ids.ts';

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

test('ids of another language are taken by place where there are as many', () => {
  expect(sectionIds(['أول', 'ثانٍ'], ['one', 'two'])).toEqual(['one', 'two']);
  expect(sectionIds(['أول'], ['one', 'two'])).toEqual(['awl']);
});
