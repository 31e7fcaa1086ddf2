import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article, SectionHead, Translation } from '../model/article.ts';
import {
  confirm,
  markBehind,
  readTranslationStatus,
  sectionStatuses,
  writeTranslationStatus,
  type TranslationStatus,
} from './translation-status.ts';
import { contentsOf } from '../model/contents.ts';
import type { Problem } from '../problems/problem.ts';

const head = (id: string, fingerprint: string, was: string[] = []): SectionHead => ({
  id,
  title: id,
  line: 1,
  was,
  fingerprint,
});
const translation = (lang: 'ar' | 'en', sections: SectionHead[]): Translation => ({
  lang,
  file: '',
  title: '',
  summary: '',
  retelling: false,
  words: 0,
  digest: '',
  sections,
});
const article = (ar: SectionHead[], en: SectionHead[]): Article => ({
  id: 'a',
  original: 'ar',
  main: 'ar',
  tags: [],
  was: [],
  related: [],
  translations: { ar: translation('ar', ar), en: translation('en', en) },
});
const one = article([head('x', '1'), head('y', '2'), head('z', '3')], [head('x', 'e'), head('y', 'f')]);
const statusesOf = (translationStatus: TranslationStatus, entry: Article): string[] =>
  sectionStatuses(translationStatus, entry, 'en').map(({ section, status }) => `${section.id} ${status}`);

test('a section is confirmed, falls behind when its original changes, and is confirmed again', () => {
  expect(statusesOf({}, one)).toEqual(['x unconfirmed', 'y unconfirmed', 'z missing']);
  const records = confirm({}, one, 'en', ['x', 'y']);
  expect(statusesOf(records, one)).toEqual(['x fresh', 'y fresh', 'z missing']);
  const changed = article(
    [head('x', '1'), head('y', 'changed'), head('z', '3')],
    [head('x', 'e'), head('y', 'f')],
  );
  expect(statusesOf(records, changed)).toEqual(['x fresh', 'y behind', 'z missing']);
  expect(statusesOf(confirm(records, changed, 'en', ['y']), changed)).toEqual([
    'x fresh',
    'y fresh',
    'z missing',
  ]);
});

test('a record holds under an id the section had before', () => {
  const records = confirm({}, one, 'en', ['x', 'y']);
  const renamed = article([head('new', '1', ['x']), head('y', '2')], [head('new', 'e'), head('y', 'f')]);
  expect(statusesOf(records, renamed)).toEqual(['new fresh', 'y fresh']);
});

test('sections that are behind are marked in the translation only', () => {
  const records = confirm({}, one, 'en', ['x', 'y']);
  const changed = article([head('x', 'changed'), head('y', '2')], [head('x', 'e'), head('y', 'f')]);
  const { ar, en } = markBehind(records, changed).translations;
  expect(en?.sections.map(({ behind }) => behind)).toEqual([true, undefined]);
  expect(ar?.sections.map(({ behind }) => behind)).toEqual([undefined, undefined]);
});

test('the record is written under its name, read under its former one, and moved from there', () => {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  const path = (name: string): string => join(root, 'content', name);
  const problems: Problem[] = [];
  const read = () => readTranslationStatus(root, problems);
  const record = confirm({}, one, 'en', ['x']);
  try {
    expect(read()).toEqual({});
    mkdirSync(join(root, 'content'));
    writeFileSync(path('freshness.json'), JSON.stringify(record));
    expect(read()).toEqual(record);
    expect(readdirSync(join(root, 'content'))).toEqual(['freshness.json']);
    writeTranslationStatus(root, confirm(record, one, 'en', ['y']));
    expect(readdirSync(join(root, 'content'))).toEqual(['translation-status.json']);
    expect(read()).toEqual({ a: { en: { x: '1', y: '2' } } });
    writeFileSync(path('freshness.json'), '{}');
    expect(read()).toEqual({ a: { en: { x: '1', y: '2' } } });
    expect(problems).toEqual([]);
    writeFileSync(path('translation-status.json'), '{');
    expect(read()).toBeUndefined();
    expect(problems.map(({ file }) => file)).toEqual(['content/translation-status.json']);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a page lists the sections it lacks where the original has them', () => {
  const entry = article(
    [head('a', ''), head('b', ''), head('c', ''), head('d', '')],
    [head('b', ''), head('d', '')],
  );
  const shown = contentsOf(entry, 'en').map(({ id, missing, lang }) => `${id} ${missing ? lang : 'own'}`);
  expect(shown).toEqual(['a ar', 'b own', 'c ar', 'd own']);
  expect(contentsOf(entry, 'ar').every(({ missing }) => !missing)).toBe(true);
});

test('two versions that a merge put into one file are a problem with its line', () => {
  const root = mkdtempSync(join(tmpdir(), 'midad-status-'));
  mkdirSync(join(root, 'content'));
  writeFileSync(
    join(root, 'content/translation-status.json'),
    '{\n"a": { "en": { "x": "1",\n"x": "2" } }\n}',
  );
  const problems: Problem[] = [];
  expect(readTranslationStatus(root, problems)).toBeUndefined();
  rmSync(root, { recursive: true });
  expect(problems).toMatchObject([{ line: 3, wrong: '"x" is there a second time' }]);
});
