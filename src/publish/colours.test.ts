import { expect, test } from 'vitest';
import { colourIn } from './colours.ts';

const css = ':root {\n  --paper: light-dark(#fff, #121518);\n  --paper-2: #ABC;\n  --gap: 1rem;\n}';

test('a colour is read in both themes', () => {
  expect(colourIn(css, 'paper')).toEqual({ light: '#fff', dark: '#121518' });
  expect(colourIn(css, 'paper-2')).toEqual({ light: '#ABC', dark: '#ABC' });
});

test.each(['ink', 'gap', 'aper'])('%s is not a colour there', (name) => {
  expect(() => colourIn(css, name)).toThrow(`--${name}`);
});
