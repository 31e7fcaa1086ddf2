import { expect, test } from 'vitest';
import { isId, isReservedSection } from '../../article/model/ids.ts';
import { sectionIdsFor, sectionIds } from './section-ids.ts';

test('ids are made from headings, short and unique', () => {
  expect(sectionIds(['هواجس أميركية', 'هواجس أميركية', 'Related', '؟'])).toEqual([
    'hwajs-american',
    'hwajs-american-2',
    'section-related',
    'section-1',
  ]);
  const [id = ''] = sectionIds(['A heading that goes on for much longer than an address ought to']);
  expect(id).toBe('a-heading-that-goes-on-for-much');
  expect(isId(id) && !isReservedSection(id)).toBe(true);
});

test('ids of another language are taken by position; fewer give a warning, more are refused', () => {
  const there = { lang: 'ar', ids: ['one', 'two'], isOriginal: true } as const;
  expect(sectionIdsFor(['First', 'Second'], 'en', 5, { sections: () => there })).toEqual({
    ids: ['one', 'two'],
    warnings: [],
  });
  expect(sectionIdsFor(['First'], 'en', 5, { sections: () => there })).toEqual({
    ids: ['one'],
    warnings: [
      { line: 5, what: expect.stringContaining('it has 1 headings, and the text in "ar" has 2') as string },
    ],
  });
  expect(() => sectionIdsFor(['First', 'Second', 'Third'], 'en', 5, { sections: () => there })).toThrow(
    'It has 3 headings',
  );
  expect(
    sectionIdsFor(['First', 'Second', 'One'], 'en', 5, { sections: () => ({ ...there, isOriginal: false }) })
      .ids,
  ).toEqual(['one', 'two', 'one-2']);
  expect(() =>
    sectionIdsFor(['First'], 'en', 5, { sections: () => ({ ...there, isOriginal: false }) }),
  ).toThrow('It has 1 headings');
  // The text it replaces has other headings.
  expect(sectionIdsFor(['First'], 'ar', 5, { sections: () => there })).toEqual({
    ids: ['first'],
    warnings: [],
  });
});

test('ids of Arabic headings are short, without particles, and use known names', () => {
  const topics = { 'csto-alliance': { ar: 'منظمة معاهدة الأمن الجماعي' }, astana: { ar: 'أستانا' } };
  const idOf = (heading: string): string | undefined => sectionIds([heading], [], topics)[0];
  expect(idOf('في انتظار منظمة معاهدة الأمن الجماعي')).toBe('antzar-csto-alliance');
  expect(idOf('لماذا خرجت أستانا من الحرب؟')).toBe('khrjt-astana-war');
  expect(idOf('ماذا تريد روسيا والصين من الولايات المتحدة')).toBe('tryd-russia-china');
  expect(idOf('المصادر')).toBe('sources');
  expect(idOf('من هو؟')).toMatch(/^[a-z-]+$/);
});
