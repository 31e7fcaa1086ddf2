import { expect, test } from 'vitest';
import { stringsOf } from './strings.ts';

test.each([
  [1, 'تعليق واحد', '1 comment'],
  [2, 'تعليقان', '2 comments'],
  [3, '3 تعليقات', '3 comments'],
  [10, '10 تعليقات', '10 comments'],
  [11, '11 تعليقاً', '11 comments'],
  [99, '99 تعليقاً', '99 comments'],
  [100, '100 تعليق', '100 comments'],
  [102, '102 تعليق', '102 comments'],
  [103, '103 تعليقات', '103 comments'],
])('%i comments have the plural of each language', (count, ar, en) => {
  expect([stringsOf('ar').commentCount(count), stringsOf('en').commentCount(count)]).toEqual([ar, en]);
});
