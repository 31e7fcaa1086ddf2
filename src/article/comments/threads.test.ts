import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { flawOf, isVisible } from './characters.ts';
import { parseComment, printComment } from './comment.ts';
import { threadsOf } from './threads.ts';
import { isReservedSection } from '../model/ids.ts';
import { printProblems, type Problem } from '../problems/problem.ts';
import { readContent } from '../loader/load.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const comment = (fields = '', text = 'Text.') =>
  `---\nname: ليلى\ndate: 2026-11-22\nlang: en\n${fields}---\n\n${text}\n`;

/** A project with the article "oil", the draft "gas", and these files in content/comments. */
function project(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'midad-'));
  folders.push(root);
  const all = {
    'topics.yaml': 'categories: {}\ntags: {}\n',
    'articles/oil/en.md': '---\ntitle: Oil\n---\n\nText.\n',
    'articles/gas/en.md': '---\ntitle: Gas\ndraft: true\n---\n\nText.\n',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`comments/${name}`, text])),
  };
  for (const [name, text] of Object.entries(all)) {
    const file = join(root, 'content', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}
const problemsOf = (files: Record<string, string | Uint8Array>): string =>
  printProblems(readContent(project(files)).problems);

test('comments are in order of date, each with its replies', () => {
  const root = project({
    'oil/2026-11-22-b.md': comment('to: 2026-11-22-a\n', 'Answer.'),
    'oil/2026-11-22-a.md': comment('', 'First.'),
    'oil/2026-11-21-z.md': comment('', 'Before.').replace('11-22', '11-21'),
    'gas/2026-11-22-a.md': comment(),
  });
  expect(readContent(root).problems).toEqual([]);
  expect(threadsOf(root, ['oil']).map((t) => [t.comment.text, t.replies.map(({ text }) => text)])).toEqual([
    ['Before.', []],
    ['First.', ['Answer.']],
  ]);
  expect(threadsOf(root, ['none'])).toEqual([]);
});

test('an article is stored with a digest of its comments, and without their text', () => {
  const files = { 'oil/2026-11-22-a.md': comment('', 'Unstored.') };
  const [before] = readContent(project(files)).articles;
  const [after] = readContent(project({ 'oil/2026-11-22-a.md': comment('', 'Changed.') })).articles;
  expect(before?.comments).not.toBe(after?.comments);
  expect(JSON.stringify(before)).not.toContain('Unstored');
  expect(readContent(project({})).articles[0]).not.toHaveProperty('comments');
});

test('mistakes are reported with file, line and remedy', () => {
  expect(
    problemsOf({
      'oil/2026-11-22-a.md': comment(),
      'oil/2026-11-22-b.md': comment('to: 2026-11-22-a\n'),
      'oil/2026-11-22-c.md': comment('to: 2026-11-22-b\n'),
      'oil/2026-11-22-d.md': comment('to: 2026-11-22-dd\n'),
      'oil/2026-11-22-e.md': comment('to: 2026-11-22-e\n'),
      'oil/2026-11-22-f.md': comment('email: a@b.org\n'),
      'oil/2026-11-22-g.md': comment('url: x\n'),
      'oil/2026-11-22-h.md': comment().replace('en', 'xx'),
      'oil/2026-11-22-i.md': comment().replace('name: ليلى\n', ''),
      'oil/2026-11-23-j.md': comment(),
      'oil/2026-11-22-k.md': comment().replace('2026-11-22', '2026-02-30'),
      'oil/2026-11-22-l.md': comment('', ''),
      'oil/2026-11-22-m.md': comment('', 'One\nt\u0007wo'),
      'oil/2026-11-22-n.md': 'Text.\n',
      'oil/2026-11-22-o.md': Buffer.from('---\nname: \xe9\n---\n', 'latin1'),
      'oil/2026-11-22-p.md': comment().replace('ليلى', '"a\\nb"'),
      'oil/2026-11-22-q.md': comment('', 'One\nt\u202Ewo\u202C'),
      'oil/2026-11-22-r.md': comment().replace('ليلى', '"a\\u2067b"'),
      'oil/2026-11-22-s.md': comment('', `Z${'\u0300'.repeat(4000)}`),
      'oil/2026-11-22-t.md': comment().replace('ليلى', '\u200f\u3164'),
      'oil/2026-11-22-u.md': comment('', '\u2060'),
      'oil/2026-11-22-v.md': comment('', `a${String.fromCodePoint(0xe0068)}`),
      'oil/Layla.md': comment(),
      'oil/2026-11-22-x.txt': comment(),
      'oil/more/2026-11-22-a.md': comment(),
      'ol/2026-11-22-a.md': comment(),
      'stray.md': comment(),
      '.hidden': 'x',
    }),
  )
    .toBe(`content/comments/oil/2026-11-22-c.md:5: "2026-11-22-b" is an answer itself. Write to: 2026-11-22-a, the comment both of them answer.
content/comments/oil/2026-11-22-d.md:5: there is no comment "2026-11-22-dd" on this article. Did you mean "2026-11-22-a"? Name the comment it answers, or take the field "to" out.
content/comments/oil/2026-11-22-e.md:5: the comment answers itself. Name the comment it answers, or take the field "to" out.
content/comments/oil/2026-11-22-f.md:5: a comment contains an email address. Take the line out: what is in content is published with the project.
content/comments/oil/2026-11-22-g.md:5: "url" is not a field here. The fields are name, date, lang, to.
content/comments/oil/2026-11-22-h.md:4: "lang" can't be "xx". The language it is written in: ar or en or fr or fa.
content/comments/oil/2026-11-22-i.md:2: "name" is missing. The name of who wrote it, on one line.
content/comments/oil/2026-11-22-k.md:3: "date" can't be "2026-02-30". The day it was written, with which the name of its file begins. Write year, month and day, such as 2022-01-08.
content/comments/oil/2026-11-22-l.md:6: this comment has no text. Write it, or take the file out.
content/comments/oil/2026-11-22-m.md:8: this line holds a control character. Write the line again.
content/comments/oil/2026-11-22-n.md:1: this file has no front matter. Begin it with a line of ---, the fields name, date and lang, and another line of ---.
content/comments/oil/2026-11-22-o.md:2: this file is not UTF-8. Save it in your editor with the encoding UTF-8.
content/comments/oil/2026-11-22-p.md:2: "name" can't be "a\\nb". The name of who wrote it, on one line.
content/comments/oil/2026-11-22-q.md:8: this line holds a character that turns the text around (U+202A to U+202E, U+2066 to U+2069). Take it out, or write the line again.
content/comments/oil/2026-11-22-r.md:2: this line holds a character that turns the text around (U+202A to U+202E, U+2066 to U+2069). Take it out, or write the line again.
content/comments/oil/2026-11-22-s.md:7: more than 8 marks stand on one letter. Take out those that are no part of the word.
content/comments/oil/2026-11-22-t.md:2: nothing of the name can be seen. Write the name of who wrote it.
content/comments/oil/2026-11-22-u.md:6: this comment has no text. Write it, or take the file out.
content/comments/oil/2026-11-22-v.md:7: this line holds a character that Unicode does not have, or a hidden tag. Write it again.
content/comments/oil/2026-11-22-x.txt:1: the name of this file is not that of a comment. Name it by its day and a word of lower-case Latin letters, such as 2026-11-22-layla.md.
content/comments/oil/2026-11-23-j.md:3: the date is 2026-11-22, and the file’s name says 2026-11-23. Correct one of the two.
content/comments/oil/Layla.md:1: the name of this file is not that of a comment. Name it by its day and a word of lower-case Latin letters, such as 2026-11-22-layla.md.
content/comments/oil/more:1: a folder stands among the comments. Answers stand beside what they answer, which they name in their field "to".
content/comments/ol:1: there is no article "ol". Name the folder as its article, or take it out.
content/comments/stray.md:1: a file stands beside the folders. Move it into the folder named as its article.`);
});

test('a printed comment is read back', () => {
  fc.assert(
    fc.property(
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        // A name is one line; U+2028 and U+2029 end one too.
        .filter((s) => s.trim() === s && isVisible(s) && !flawOf(s) && !/[\n\r\u2028\u2029]/.test(s)),
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((s) => s.trim() === s && isVisible(s) && !flawOf(s)),
      fc.constantFrom('---', '# x', '"', '\\', ''),
      fc.constantFrom(undefined, '2026-11-21-a'),
      (name, text, odd, to) => {
        const rest = { name: name + odd, date: '2026-11-22', lang: 'ar' as const, text: `${text}\n${odd}.` };
        const problems: Problem[] = [];
        expect(parseComment('c/2026-11-22-x.md', printComment({ ...rest, to }), problems)).toEqual({
          id: '2026-11-22-x',
          ...rest,
          ...(to !== undefined && { to }),
        });
        expect(problems).toEqual([]);
      },
    ),
  );
});

test('no section can have the id of a comment or of the form', () => {
  expect(
    ['comments', 'leave-comment', 'comment-2026-11-22-a', 'comment-text'].filter(
      (id) => !isReservedSection(id),
    ),
  ).toEqual([]);
  expect(isReservedSection('comment-policy')).toBe(false);
});
