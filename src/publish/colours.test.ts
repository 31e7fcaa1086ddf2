import { expect, test } from 'vitest';
import { engine } from '../engine.ts';
import { parseColours, readColours } from './colours.ts';

const css = 'paper ink ink-2 rule rule-ui wash link link-hover rubric mark on-link'
  .split(' ')
  .map((role, i) => `  --${role}: light-dark(#00000${i.toString(16)}, #FFFFF${i.toString(16)});`)
  .join('\n');

test('each role has its colour of either theme', () => {
  const { light, dark } = parseColours(`:root {\n${css}\n}`);
  expect([light.ink, light['ink-2'], light.rule]).toEqual(['#000001', '#000002', '#000003']);
  expect([dark.ink, dark['ink-2'], dark.rule]).toEqual(['#FFFFF1', '#FFFFF2', '#FFFFF3']);
});

test('a missing role is named', () => {
  expect(() => parseColours(css.replace('--rubric', '--red'))).toThrow('--rubric');
});

test('the stylesheet declares every role', () => {
  const { light, dark } = readColours(engine);
  expect(new Set([...Object.values(light), ...Object.values(dark)])).not.toContain(undefined);
});
