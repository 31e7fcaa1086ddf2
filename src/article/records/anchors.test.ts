import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, SectionHead } from '../model/article.ts';
import { checkAnchors } from './check-anchors.ts';
import { printAnchors, readAnchors, recordAnchors, type Anchors } from './anchors.ts';
import { printProblems, type Problem } from '../problems/problem.ts';

type Sections = Record<string, { title: string; text: string; was?: string[] }>;
const entries = new Map<string, Sections>();

/** An article of Arabic sections, and their texts. */
function article(id: string, sections: Sections): Article {
  entries.set(id, sections);
  const heads = Object.entries(sections).map(([section, { title, was = [] }], i): SectionHead => ({
    id: section,
    title,
    was,
    line: 10 + i,
    fingerprint: '',
  }));
  const file = `content/articles/${id}/ar.md`;
  const ar = {
    lang: 'ar' as const,
    file,
    title: id,
    summary: '',
    retelling: false,
    words: 0,
    digest: '',
    sections: heads,
  };
  return { id, original: 'ar', main: 'ar', tags: [], was: [], related: [], translations: { ar } };
}
const textsOf = ({ id }: Article) =>
  new Map(Object.entries(entries.get(id) ?? {}).map(([section, { text }]) => [section, text]));
const byId = (...articles: Article[]) => new Map(articles.map((entry) => [entry.id, entry]));
const recorded = (...articles: Article[]): Anchors =>
  recordAnchors({}, byId(...articles), textsOf, '2026-11-22');

function problemsOf(anchors: Anchors, articles: Article[], complete = false): string {
  const problems: Problem[] = [];
  const folders = new Set(articles.map(({ id }) => id));
  checkAnchors(anchors, { articles: byId(...articles), folders, texts: textsOf }, complete, problems);
  return printProblems(problems);
}

const power = { title: 'صراع على السلطة', text: 'تتنازع العشائر السياسية على الحكم بين أنصار الرئيس وسلفه' };
const ukraine = { title: 'أصداء في أوكرانيا', text: 'حشدت روسيا نحو مئة ألف جندي على حدود أوكرانيا' };

test('sections that exist are no problem, even with new headings', () => {
  const anchors = recorded(article('a', { power, ukraine }));
  expect(problemsOf(anchors, [article('a', { power: { ...power, title: 'عنوان جديد' }, ukraine })])).toBe('');
});

test('a renamed id is found by its text, with the edit to make', () => {
  const anchors = recorded(article('a', { power, ukraine }));
  const now = article('a', { struggle: { ...power, text: `${power.text} أيضاً` }, ukraine });
  expect(problemsOf(anchors, [now])).toBe(
    'content/articles/a/ar.md:10: the section "power" of "a", recorded on 2026-11-22, is on no page. Its text is nearest to "صراع على السلطة": write ## صراع على السلطة {#struggle was=power}, or bring the section back.',
  );
});

test('was= keeps an old id, and adds to those there are', () => {
  const anchors = recorded(article('a', { power, ukraine }));
  expect(problemsOf(anchors, [article('a', { struggle: { ...power, was: ['power'] }, ukraine })])).toBe('');
  const twice = recordAnchors(
    anchors,
    byId(article('a', { struggle: { ...power, was: ['power'] }, ukraine })),
    textsOf,
    '2026-12-01',
  );
  expect(problemsOf(twice, [article('a', { fight: { ...power, was: ['power'] }, ukraine })])).toContain(
    '{#fight was=power,struggle}',
  );
});

test('one edit keeps the ids of two sections that were merged', () => {
  const anchors = recorded(article('a', { power, ukraine }));
  const found = problemsOf(anchors, [
    article('a', { all: { title: 'الكل', text: `${power.text} ${ukraine.text}` } }),
  ]);
  expect(found.match(/was=power,ukraine\}/g)).toHaveLength(2);
});

test('an article that was removed has to be recorded as gone', () => {
  const anchors = recorded(article('a', { power }), article('b', { ukraine }));
  const rest = [article('b', { ukraine })];
  expect(problemsOf(anchors, rest)).toBe(
    'content/anchors.json:1: the article "a", recorded on 2026-11-22, is on no page. Put content/articles/a back (and take draft: true out). If it was renamed, write was: a in its front matter. Or say that it is gone: npm run anchors -- --gone a --instead another-article.',
  );
  const said = (gone: string | true): Anchors => ({
    ...anchors,
    a: { gone, sections: anchors['a']?.sections ?? {} },
  });
  expect(problemsOf(said('b'), rest)).toBe('');
  expect(problemsOf(said(true), rest)).toBe('');
  expect(problemsOf(said('c'), rest)).toContain('"c", offered instead of "a", is not an article');
  expect(problemsOf(said(true), [...rest, article('a', { power })])).toContain(
    '"a" is said to be gone, and is there',
  );
});

test('the record of a renamed article is checked against its new id', () => {
  const anchors = recorded(article('a', { power, ukraine }));
  const renamed = { ...article('b', { power, ukraine }), was: ['a'] };
  expect(problemsOf(anchors, [renamed])).toBe('');
  expect(Object.keys(recordAnchors(anchors, byId(renamed), textsOf, '2027-01-01'))).toEqual(['a', 'b']);
  expect(problemsOf(anchors, [{ ...article('b', { power }), was: ['a'] }])).toContain(
    'the section "ukraine" of "b", recorded on 2026-11-22, is on no page',
  );
});

test('if no recorded article is there, a fresh record is offered first', () => {
  const anchors = recorded(article('a', { power }), article('b', { ukraine }));
  const found = problemsOf(anchors, [article('mine', {})]);
  expect(found).toBe(
    'content/anchors.json:1: no article recorded here is in content/articles (a, b). If this is a new site, begin a fresh record: npm run anchors -- --fresh. If not, put their folders back, or say of each that it is gone: npm run anchors -- --gone a --instead another-article.',
  );
  const gone: Anchors = Object.fromEntries(
    Object.entries(anchors).map(([id, { sections }]) => [id, { gone: true, sections }]),
  );
  expect(problemsOf(gone, [])).toBe('');
  expect(problemsOf({}, [])).toBe('');
});

test('in a build that is published, all ids have to be recorded', () => {
  const anchors = recorded(article('a', { power }));
  const articles = [article('a', { power, ukraine }), article('b', {})];
  expect(problemsOf(anchors, articles)).toBe('');
  expect(problemsOf(anchors, articles, true)).toBe(
    'content/anchors.json:1: #ukraine of "a" is not recorded. Run npm run anchors, and commit the file.\ncontent/anchors.json:1: the address of "b" is not recorded. Run npm run anchors, and commit the file.',
  );
});

test('recording adds and never changes', () => {
  const anchors = recorded(article('a', { power }));
  const more = recordAnchors(
    anchors,
    byId(article('a', { power: { title: 'آخر', text: 'غيره' }, ukraine })),
    textsOf,
    '2027-01-01',
  );
  expect(more['a']?.sections['power']).toEqual(anchors['a']?.sections['power']);
  expect(more['a']?.sections['ukraine']?.since).toBe('2027-01-01');
  const again = recordAnchors(more, byId(article('a', { power, ukraine })), textsOf, '2028-01-01');
  expect(printAnchors(again)).toBe(printAnchors(more));
});

test('a record that can’t be read is a problem with its line', () => {
  const problems: Problem[] = [];
  expect(readAnchors('{\n  "a": {\n<<<<<<< HEAD\n', problems)).toBeUndefined();
  expect(readAnchors('{ "a": { "sections": { "B!": {} } } }', problems)).toBeUndefined();
  expect(problems.map(({ line, wrong }) => `${line} ${wrong}`)).toEqual([
    '3 the record is not JSON',
    "1 the record holds what it can't: a.sections.B!",
  ]);
  expect(readAnchors(undefined, problems)).toEqual({});
});

test('two versions that a merge put into one file are a problem with its line', () => {
  const record = JSON.stringify({ since: '2026-11-22', heading: '{"x": 1}', fingerprint: '' });
  const json = `{\n"tide": { "sections": { "power": ${record} } },\n"boat": { "sections": {} },\n"tide": { "sections": {} }\n}`;
  const problems: Problem[] = [];
  expect(readAnchors(json, problems)).toBeUndefined();
  expect(printProblems(problems)).toBe(
    'content/anchors.json:4: "tide" is there a second time. Two versions were merged: put what both hold under one of them, and delete the other.',
  );
});

test('after any change of sections, recorded ids are kept, and lost ones reported', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ids, ids, fc.infiniteStream(fc.boolean()), (before, after, coin) => {
      const sections = (names: string[]): Sections =>
        Object.fromEntries(names.map((name) => [name, { title: name, text: `${name} text` }]));
      const anchors = recorded(article('a', sections(before)));
      const kept = before.filter(() => coin.next().value);
      const now = article('a', sections([...new Set([...after, ...kept])]));
      const next = recordAnchors(anchors, byId(now), textsOf, '2027-01-01');
      for (const id of before) expect(next['a']?.sections[id]).toEqual(anchors['a']?.sections[id]);
      const problems = problemsOf(anchors, [now]);
      for (const id of before)
        expect(problems.includes(`the section "${id}"`)).toBe(!kept.includes(id) && !after.includes(id));
    }),
  );
});
