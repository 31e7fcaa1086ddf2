import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContrast, contrast } from './contrast.ts';

const tokens = readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8');

test('the ratio is that of WCAG', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  // https://www.w3.org/WAI/WCAG22/Techniques/general/G18 names #767676 as the lightest grey on white.
  expect(contrast('#767676', '#fff')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('#777777', '#fff')).toBeLessThan(4.5);
});

test('the colours Midad comes with can be read', () => {
  expect(checkContrast('tokens.css', tokens, tokens)).toEqual([]);
});

test('a colour of the site that is too close to its background is named with its pair, theme and line', () => {
  const own =
    ':root {\n  --rubric: light-dark(#b00020, #ff9b94);\n  --link: light-dark(#7fb2bd, #80c8d4);\n}\n';
  expect(checkContrast('src/colours.css', own, tokens + own)).toEqual([
    expect.objectContaining({
      file: 'src/colours.css',
      line: 3,
      wrong: '--link (#7fb2bd) on --paper (#fcfcfa) has a contrast of 2.27 in the light theme',
    }),
    expect.objectContaining({ wrong: expect.stringContaining('--link (#7fb2bd) on --wash') as string }),
    expect.objectContaining({ wrong: expect.stringContaining('--on-link (#fff) on --link') as string }),
  ]);
});

test('a colour in another form is named with its line', () => {
  const own = ':root {\n  --paper: #fff;\n  --shadow: #0003;\n  --ink: light-dark(black, white);\n}\n';
  expect(checkContrast('colours.css', own, tokens + own)).toMatchObject([
    { line: 2, wrong: '--paper is not two hexadecimal colours' },
    { line: 4, wrong: '--ink is not two hexadecimal colours' },
  ]);
});
