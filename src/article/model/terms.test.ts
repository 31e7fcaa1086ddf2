import { expect, test } from 'vitest';
import { printProblem, reporter, type Problem } from '../problems/problem.ts';
import { readTermTable, spellingsOf, termsFile } from './terms.ts';

const problemsOf = (yaml: string): string[] => {
  const problems: Problem[] = [];
  readTermTable(yaml, reporter(termsFile, problems));
  return problems.map(printProblem);
};

test('a term has its names and other spellings', () => {
  const { value } = readTermTable('tokayev: { ar: توكاييف, en: Tokayev, also: [توكايف] }\n');
  expect(value?.['tokayev'] && spellingsOf(value['tokayev'])).toEqual(['توكاييف', 'Tokayev', 'توكايف']);
});

test('mistakes are reported with their line', () => {
  expect(problemsOf('a: { ar: روسيا, en: Russia }\nb: { ar: واحد, en: One, alos: [x] }\n')).toEqual([
    'content/terms.yaml:2: "b.alos" is not a field here. Did you mean "also"? The fields are ar, en, fr, fa, also.',
  ]);
  expect(problemsOf('one: { ar: روسيا }')[0]).toMatch(/^content\/terms\.yaml:1: .*with a name per language/);
  expect(problemsOf('One: { ar: روسيا, en: Russia }')[0]).toMatch(/^content\/terms\.yaml:1: .*lower-case/);
  expect(problemsOf('one: { ar: روسيا, also: روسية }')[0]).toMatch(/A list of other spellings/);
});

test('a missing table is empty', () => {
  expect(problemsOf('')).toEqual([]);
});
