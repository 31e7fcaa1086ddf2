import { expect, test } from 'vitest';
import { chooseHeadline, type Titles } from './headline.ts';

const none: Titles = { headings: [], declared: [], document: '', siteNames: [] };

test.each<[wanted: string, titles: Partial<Titles>]>([
  [
    'The clock that ran on rain',
    { headings: ['Weir', 'The clock that ran on rain'], document: 'The clock that ran on rain - Weir' },
  ],
  ['The clock that ran on rain', { headings: ['MENU'], document: 'The clock that ran on rain | Weir Daily' }],
  [
    'The clock that ran on rain',
    { headings: ['Weir'], declared: ['The clock that ran on rain – Weir'], siteNames: ['Weir'] },
  ],
  ['ساعة من مطر', { headings: ['ساعة من مطر'], document: 'المرسى', siteNames: ['المرسى'] }],
  ['ساعةٌ من مطر', { headings: ['ساعةٌ من مطر'], declared: ['ساعة من مطر'], document: 'ساعة من مطر | المرسى' }],
  ['Rain: a clock', { headings: ['Rain: a clock'] }],
  ['Rain – a history of the clock', { document: 'Rain – a history of the clock' }],
  // A title for all pages has less support than one that others repeat.
  [
    'Eels of the mill race',
    {
      headings: ['News'],
      declared: ['Weir, all the news', 'Eels of the mill race'],
      document: 'Eels of the mill race',
    },
  ],
])('the headline is “%s”', (wanted, titles) => {
  expect(chooseHeadline({ ...none, ...titles }).title).toBe(wanted);
});

test('a page without a title has no headline, and one whose titles agree has no doubt', () => {
  expect(chooseHeadline(none).title).toBeUndefined();
  expect(chooseHeadline({ ...none, headings: ['Rain clocks'], document: 'Rain clocks | Weir' })).toEqual({
    title: 'Rain clocks',
  });
});
