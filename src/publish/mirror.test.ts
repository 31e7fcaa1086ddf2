import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mirror } from './mirror.ts';

const folder = join(import.meta.dirname, '../styles');
const sheets = readdirSync(folder).map((name) => ({ name, css: readFileSync(join(folder, name), 'utf8') }));
const plain = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');
const sheet = (name: string): string => sheets.find((found) => found.name === name)?.css ?? '';

/** Before a rule that is the same in both directions. */
const keptSide = /\/\*rtl:ignore\*\/\n/g;
/** The styles without the rules that name their side on purpose. */
const withoutKept = (css: string): string => css.replace(/\/\*rtl:ignore\*\/\n[^}]*\}/g, '');

test('swaps left and right, and back', () => {
  const css = 'a{margin:0 1px 0 2px;transform:translateX(3px);transform-origin:left center}';
  expect(mirror(css)).toBe('a{margin:0 2px 0 1px;transform:translateX(-3px);transform-origin:right center}');
  expect(mirror(mirror(css))).toBe(css);
});

test('nothing in the styles of prose depends on direction', () => {
  expect(mirror(sheet('prose.css'))).toBe(sheet('prose.css').replaceAll(keptSide, ''));
});

test('the sides of table columns are the same in both directions', () => {
  for (const side of ['left', 'right'])
    expect(mirror(sheet('prose.css'))).toContain(`.prose .${side} {\n  text-align: ${side};\n}`);
});

test.each(sheets)('$name mirrored twice is itself', ({ css }) => {
  const without = withoutKept(css).replace(/[^;{}]*\/\*rtl:[^*]*\*\/\s*;/g, '');
  expect(mirror(mirror(without))).toBe(without);
});

test('only these declarations depend on direction', () => {
  const lines = sheets.flatMap((sheet) => {
    const css = withoutKept(sheet.css);
    const mirrored = mirror(css).split('\n');
    return css.split('\n').filter((line, i) => line !== mirrored[i]);
  });
  expect(lines.map((line) => line.trim())).toEqual([
    'transform: none /*rtl:scaleX(-1)*/;',
    'transform-origin: left center;',
  ]);
});

/** Properties that depend on direction but are left as they are by rtlcss; and directions set outside the markup. */
const unmirrored =
  /(?:^|[\s;{])(?:(?:translate|rotate|scale|direction|clip-path|shape-outside|offset-path|mask[\w-]*|border-image|position-area)\s*:|inset:\s*\S+\s+\S+\s+\S+\s+\S+;|scroll-(?:margin|padding):\s*\S+\s+\S+)|\[dir|:dir\(|(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right|float)\s*:(?!\s*inline)/m;

test.each(sheets)('$name has no direction that rtlcss does not mirror', ({ css }) => {
  expect(unmirrored.exec(plain(css))?.[0]).toBeUndefined();
});

test('Arabic is never tracked, slanted or justified', () => {
  const all = sheets.map(({ css }) => plain(withoutKept(css))).join('\n');
  expect([...all.matchAll(/letter-spacing:\s*([^;]+)/g)].map(([, value]) => value)).toEqual(['0']);
  expect(all).not.toMatch(
    /text-align:\s*(justify|left|right)|text-transform|small-caps|font-style: (?!normal)/,
  );
});
