import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { languages, type Language } from '../language/language.ts';
import { threadsOf } from '../article/comments/threads.ts';
import { readContent } from '../article/loader/load.ts';
import { site } from '../settings/site.ts';
import { accept, reject, waitingIn } from './moderation.ts';
import { makeReceiver, type ReceiverOptions } from './receiver.ts';
import { refusals } from './refusals.ts';

let root: string;
let folder: string;
let faults: unknown[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'midad-'));
  folder = join(root, '.comments');
  faults = [];
  write('content/topics.yaml', 'categories: {}\ntags: {}\n');
  write('content/articles/oil/ar.md', '---\ntitle: نفط\n---\n\nنص.\n');
  write('content/articles/gas/en.md', '---\ntitle: Gas\ndraft: true\n---\n\nText.\n');
  write('content/comments/oil/2026-11-20-a.md', comment(''));
  write('content/comments/oil/2026-11-21-b.md', comment('to: 2026-11-20-a\n').replace('-20', '-21'));
});
afterEach(() => rmSync(root, { recursive: true }));

const comment = (to: string): string => `---\nname: A\ndate: 2026-11-20\nlang: en\n${to}---\n\nText.\n`;
function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
/** Every file of the project, with what it holds. */
const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(root, name)).isFile())
      .map((name) => [name, readFileSync(join(root, name), 'utf8')]),
  );
const receiver = (options: Partial<ReceiverOptions> = {}) =>
  makeReceiver({ root, folder, proxies: [], perAddress: 1000, overall: 1000, ...options }, (error) =>
    faults.push(error),
  );
type Receiver = Awaited<ReturnType<typeof receiver>>;

const good = {
  article: 'oil',
  lang: 'ar',
  to: '',
  comment: 'تعليق أول.\r\n\r\n\r\n\r\nانظر https://example.org/a.',
  name: 'ليلى "حداد"',
  email: 'layla@example.org',
  website: '',
};
const post = (app: Receiver, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  raw(app, new URLSearchParams(fields).toString(), headers);
const raw = (app: Receiver, payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload,
  });
type Answer = Awaited<ReturnType<typeof post>>;
const wrong = (answer: Answer): string => parse(answer.body).querySelector('#wrong')?.text ?? '';

test('a comment that is sent waits, and once accepted is content', async () => {
  const answer = await post(await receiver(), good);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${site.origin}/ar/thanks/`]);
  const [waiting, ...more] = waitingIn(folder);
  expect(more).toEqual([]);
  expect(waiting?.facts?.email).toBe('layla@example.org');
  expect(snapshot()['.comments/pending/1/comment.md']).not.toContain('@');
  expect(waiting?.comment).toMatchObject({
    name: 'ليلى "حداد"',
    lang: 'ar',
    text: 'تعليق أول.\n\nانظر https://example.org/a.',
  });
  for (const name of ['comment.md', 'private.json'])
    expect(statSync(join(folder, 'pending/1', name)).mode & 0o077).toBe(0);

  expect(accept(root, folder, 1)).toMatchObject({
    done: expect.stringContaining('content/comments/oil/') as string,
  });
  expect(waitingIn(folder)).toEqual([]);
  expect(readContent(root).problems).toEqual([]);
  const files = readdirSync(join(root, 'content/comments/oil'));
  expect(files).toHaveLength(3);
  expect(
    JSON.stringify(Object.entries(snapshot()).filter(([name]) => name.startsWith('content'))),
  ).not.toContain('layla@');
  expect(accept(root, folder, 1)).toEqual({ refused: '1: it was accepted already.' });
});

test('accepting that was cut off is taken up again, and doubles nothing', async () => {
  await post(await receiver(), good);
  cpSync(join(folder, 'pending/1'), join(root, 'kept'), { recursive: true });
  accept(root, folder, 1);
  const before = readdirSync(join(root, 'content/comments/oil'));
  // As if it had ended after the file was written and before the comment left the queue.
  rmSync(join(folder, 'accepted/1'), { recursive: true });
  cpSync(join(root, 'kept'), join(folder, 'pending/1'), { recursive: true });
  expect(accept(root, folder, 1)).toHaveProperty('done');
  expect(readdirSync(join(root, 'content/comments/oil'))).toEqual(before);
});

test('what is rejected is gone, and its number names no other', async () => {
  let app = await receiver();
  await post(app, good);
  expect(reject(folder, 1)).toHaveProperty('done');
  expect(JSON.stringify(snapshot())).not.toContain('layla@');
  app = await receiver();
  await post(app, { ...good, comment: 'آخر' });
  expect(waitingIn(folder).map(({ number }) => number)).toEqual([2]);
  expect(reject(folder, 1)).toEqual({ refused: '1: it was rejected already.' });
  expect(accept(root, folder, 3)).toMatchObject({
    refused: expect.stringContaining('no comment of that number') as string,
  });
});

test('an editor may correct what waits; mistakes in that are told, and nothing is written', async () => {
  await post(await receiver(), { ...good, to: '2026-11-20-a' });
  const file = join(folder, 'pending/1/comment.md');
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace('lang: ar', 'lang: fr'));
  expect(accept(root, folder, 1)).toMatchObject({
    refused: expect.stringContaining(`${file}:4: "lang" can't be "fr"`) as string,
  });
  writeFileSync(file, source);
  rmSync(join(root, 'content/comments/oil/2026-11-20-a.md'));
  expect(accept(root, folder, 1)).toMatchObject({
    refused: expect.stringContaining('it answers "2026-11-20-a"') as string,
  });
  expect(readdirSync(join(root, 'content/comments/oil'))).toEqual(['2026-11-21-b.md']);
});

test('a writer’s own address is not published, in whatever letters it stands', async () => {
  await post(await receiver(), { ...good, comment: 'راسلوني: Layla@Example.org' });
  const before = snapshot();
  expect(accept(root, folder, 1)).toMatchObject({
    refused: expect.stringMatching(/holds its writer's own e-mail address.*pending\/1\/comment.md/) as string,
  });
  expect(snapshot()).toEqual(before);
});

test('what waits and can’t be read is listed with its path, and can be rejected', async () => {
  await post(await receiver(), good);
  write('.comments/pending/1/private.json', '{');
  const path = join(folder, 'pending/1/private.json');
  const [found] = waitingIn(folder);
  expect([found?.number, found?.problems[0]?.file]).toEqual([1, path]);
  expect(accept(root, folder, 1)).toMatchObject({
    refused: expect.stringContaining(`${path}:1: this file can’t be read. Mend it, or reject`) as string,
  });
  expect(reject(folder, 1)).toEqual({ done: '1: rejected.' });
  expect(waitingIn(folder)).toEqual([]);
});

test('bad bytes of a correction are told, as the build tells them, and not published', async () => {
  await post(await receiver(), good);
  const file = join(folder, 'pending/1/comment.md');
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('caf\xe9\n', 'latin1')]));
  expect(accept(root, folder, 1)).toMatchObject({
    refused: expect.stringContaining('this file is not UTF-8') as string,
  });
});

test('a folder that can’t be written is told with what to do, and the comment waits', async () => {
  await post(await receiver(), good);
  rmSync(join(root, 'content/comments'), { recursive: true });
  write('content/comments', 'a file');
  expect(accept(root, folder, 1)).toMatchObject({
    refused: expect.stringMatching(/^1: content\/comments\/oil.*can't be written.*still waits/) as string,
  });
  expect(waitingIn(folder)).toHaveLength(1);
});

test('the language of a comment is that of most of its words', async () => {
  const app = await receiver();
  for (const text of [
    'Good, and الاحتجاجات too.',
    'جيد: Kazakhstan',
    '2026 https://example.org/long-address',
  ])
    await post(app, { ...good, comment: text });
  expect(waitingIn(folder).map(({ comment }) => comment?.lang)).toEqual(['en', 'ar', 'ar']);
});

test('a comment sent again is kept once, after a restart too', async () => {
  const app = await receiver();
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(app, good)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 303));
  await post(await receiver(), good);
  expect(waitingIn(folder)).toHaveLength(1);
  await post(app, { ...good, comment: 'آخر' });
  expect(waitingIn(folder)).toHaveLength(2);
});

test('two receivers of one folder give no number twice, and keep a comment once', async () => {
  const [one, other] = [await receiver(), await receiver()];
  const statuses: number[] = [];
  for (let i = 0; i < 6; i++) {
    for (const app of i % 2 ? [one, other] : [other, one])
      statuses.push((await post(app, { ...good, comment: `تعليق ${i}` })).statusCode);
    // What left the queue keeps its number.
    if (i === 2) expect([accept(root, folder, 1), reject(folder, 3)]).toHaveLength(2);
  }
  expect([...new Set(statuses)]).toEqual([303]);
  expect(faults).toEqual([]);
  expect(waitingIn(folder).map(({ number, comment }) => [number, comment?.text])).toEqual([
    [2, 'تعليق 1'],
    [4, 'تعليق 3'],
    [5, 'تعليق 4'],
    [6, 'تعليق 5'],
  ]);
});

test('comments of one second stand in the order they came', async () => {
  const app = await receiver();
  const texts = Array.from({ length: 12 }, (_, i) => `تعليق ${i}`);
  for (const text of texts) await post(app, { ...good, comment: text });
  for (const { number } of waitingIn(folder)) accept(root, folder, number);
  const shown = threadsOf(root, 'oil').map(({ comment }) => comment.text);
  expect(shown.filter((text) => text !== 'Text.')).toEqual(texts);
});

test('what fills the trap is told that all is well, and nothing is kept', async () => {
  const app = await receiver();
  const before = snapshot();
  expect((await post(app, { ...good, website: 'https://spam.example/' })).statusCode).toBe(303);
  expect(snapshot()).toEqual(before);
});

const bad: [what: string, change: Record<string, string>, refusal: keyof typeof refusals][] = [
  ['an empty comment', { comment: ' \n' }, 'noText'],
  ['a long comment', { comment: 'ن'.repeat(5001) }, 'longText'],
  ['HTML', { comment: 'Look <b>here</b>' }, 'html'],
  ['a script', { comment: '<script src=//x.example></script>' }, 'html'],
  ['half a tag', { comment: 'x <img src=x onerror=alert(1)' }, 'html'],
  ['a control character', { comment: 'a\u0007b' }, 'badText'],
  ['a NUL', { comment: 'a\u0000b' }, 'badText'],
  ['a pile of marks', { comment: `Z${'\u0300'.repeat(9)}` }, 'marks'],
  ['a pile of marks with joiners between', { comment: `Z${'\u0300\u200d'.repeat(9)}` }, 'marks'],
  ['a noncharacter', { comment: 'a\uFFFEb' }, 'badText'],
  ['a text hidden in tags', { comment: `a${String.fromCodePoint(0xe0068, 0xe0069)}` }, 'badText'],
  ['a comment that shows nothing', { comment: '\u200b\u2060' }, 'noText'],
  ['a name that shows nothing', { name: '\u200f\u200f' }, 'noName'],
  ['a name of fillers', { name: '\u3164' }, 'noName'],
  ['a name under a pile of marks', { name: `Z${'\u0300'.repeat(70)}` }, 'badName'],
  ['a name with a noncharacter', { name: 'a\uFFFF' }, 'badName'],
  ['a name that is an address of mail', { name: 'Layla (layla@example.org)' }, 'badName'],
  ['no name', { name: '' }, 'noName'],
  ['a long name', { name: 'ن'.repeat(81) }, 'badName'],
  ['a name of two lines', { name: 'a\ndate: 2020-01-01' }, 'badName'],
  ['a name that is a link', { name: 'Buy https://spam.example' }, 'badName'],
  ['a name with a tag', { name: '<i>x</i>' }, 'badName'],
  ['no address', { email: '' }, 'badEmail'],
  ['half an address', { email: 'a@b' }, 'badEmail'],
  ['two addresses', { email: 'a@b.org,c@d.org' }, 'badEmail'],
  ['a header in the address', { email: 'a@b.org\nBcc: c@d.org' }, 'badEmail'],
  ['a path for an article', { article: '../../../etc/passwd' }, 'unknownArticle'],
  ['a path within the content', { article: 'oil/../oil' }, 'unknownArticle'],
  ['an absolute path', { article: '/etc' }, 'unknownArticle'],
  ['no article', { article: '' }, 'unknownArticle'],
  ['an unknown article', { article: 'none' }, 'unknownArticle'],
  ['a draft', { article: 'gas' }, 'unknownArticle'],
  ['an unknown comment to answer', { to: '2026-11-20-x' }, 'unknownReply'],
  ['an answer to an answer', { to: '2026-11-21-b' }, 'unknownReply'],
  ['a path to answer', { to: '2026-11-20-a/../../x' }, 'unknownReply'],
  ['an unknown language', { lang: 'fr' }, 'broken'],
  ['a field of no form', { admin: '1' }, 'broken'],
];

test.each(bad)(
  '%s is refused in the reader’s language, keeps what was typed, and nothing else happens',
  async (_, change, name) => {
    const app = await receiver();
    const before = snapshot();
    for (const lang of ['ar', 'en'] as const) {
      const sent = { ...good, lang, ...change };
      const answer = await post(app, sent, { 'accept-language': lang === 'ar' ? 'ar-LB,en;q=0.5' : 'en-GB' });
      const { status, says } = refusals[name];
      expect(answer.statusCode).toBe(status);
      expect(wrong(answer)).toBe(says[lang]);
      const page = parse(answer.body);
      expect(page.querySelector('html')?.attributes).toEqual({ lang, dir: languages[lang].dir });
      const shown = (value: string) => value.replace(/\r\n/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
      expect(page.querySelector('textarea')?.text.slice(1)).toBe(shown(sent.comment));
      for (const field of ['name', 'email'] as const)
        expect(page.querySelector(`[name=${field}]`)?.getAttribute('value')).toBe(shown(sent[field]));
      expect(page.querySelectorAll('script, img, b, i')).toEqual([]);
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    }
    expect(snapshot()).toEqual(before);
    expect(faults).toEqual([]);
  },
);

test('a tag is shown as it was written, and mathematics is no tag', async () => {
  const app = await receiver();
  for (const lang of ['ar', 'en']) {
    const answer = await post(app, { ...good, lang, comment: 'x < script>y' });
    expect(parse(answer.body).querySelector('#found code')?.text).toBe('< script>');
  }
  expect((await post(app, { ...good, comment: 'I <3 you, if a<b and c>d' })).statusCode).toBe(303);
});

test('what is no form is refused', async () => {
  const app = await receiver();
  const before = snapshot();
  const english = { 'accept-language': 'en' };
  const answers: [Answer, keyof typeof refusals][] = [
    [await raw(app, 'comment=%C3%28&lang=ar', english), 'broken'],
    [await raw(app, Buffer.from('comment=\xe9', 'latin1'), english), 'broken'],
    [await raw(app, `comment=${'a'.repeat(300_000)}`, english), 'tooLarge'],
    [await raw(app, JSON.stringify(good), { ...english, 'content-type': 'application/json' }), 'notForm'],
    [await raw(app, 'x', { ...english, 'content-type': 'multipart/form-data; boundary=x' }), 'notForm'],
    [await post(app, { ...good, lang: 'en' }, { origin: 'https://other.example' }), 'elsewhere'],
    [await app.inject({ method: 'GET', url: '/', headers: english }), 'onlyPost'],
    [await app.inject({ method: 'POST', url: '/%', headers: english }), 'broken'],
    [await app.inject({ method: 'OPTIONS', url: '/', headers: english }), 'onlyPost'],
    [await app.inject({ method: 'POST', url: `/${'a'.repeat(5000)}`, headers: english }), 'broken'],
    [await app.inject({ method: 'DELETE', url: '/x', headers: english }), 'onlyPost'],
  ];
  for (const [answer, name] of answers) {
    expect([answer.statusCode, wrong(answer)]).toEqual([refusals[name].status, refusals[name].says.en]);
    expect(answer.body).toContain('<html lang="en" dir="ltr">');
  }
  expect(snapshot()).toEqual(before);
  expect(faults).toEqual([]);
});

test('the site’s own form is taken, and other sites’ scripts are not let in', async () => {
  const app = await receiver();
  const answer = await post(app, good, { origin: site.origin });
  expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([303, site.origin]);
});

test('the language is that of the page, even where the form can’t be read', async () => {
  const app = await receiver();
  for (const [headers, lang] of [
    [{ referer: `${site.origin}/en/oil/` }, 'en'],
    [{ 'accept-language': 'fr, en;q=0.8' }, 'en'],
    [{}, 'ar'],
  ] satisfies [Record<string, string>, Language][])
    expect(
      parse((await raw(app, 'a=%4', headers)).body)
        .querySelector('html')
        ?.getAttribute('lang'),
    ).toBe(lang);
});

test('one address is held back by itself, all addresses together', async () => {
  const app = await receiver({ perAddress: 2, overall: 5, proxies: ['127.0.0.1'] });
  let sent = 0;
  const from = async (address: string) =>
    (await post(app, { ...good, comment: `${sent++}` }, { 'x-forwarded-for': address })).statusCode;
  expect([await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.1')]).toEqual([
    303, 303, 429,
  ]);
  expect([await from('2001:db8::1'), await from('2001:db8::2'), await from('2001:db8::3')]).toEqual([
    303, 303, 429,
  ]);
  expect([await from('192.0.2.3'), await from('192.0.2.4')]).toEqual([303, 429]);
  const answer = await post(app, good, { 'x-forwarded-for': '192.0.2.9' });
  expect(wrong(answer)).toBe(refusals.tooMany.says.ar);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(parse(answer.body).querySelector('textarea')?.text).toContain('تعليق أول.');
  expect(waitingIn(folder)).toHaveLength(5);
});

test('who is no proxy is not believed on whom it speaks for', async () => {
  const app = await receiver({ perAddress: 1 });
  const from = async (address: string) => (await post(app, good, { 'x-forwarded-for': address })).statusCode;
  expect([await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([303, 429]);
});

test('a disk that refuses is a fault that is told, and the reader keeps the text', async () => {
  const app = await receiver();
  rmSync(join(folder, 'new'), { recursive: true });
  const answer = await post(app, good);
  expect([answer.statusCode, wrong(answer)]).toEqual([503, refusals.fault.says.ar]);
  expect(parse(answer.body).querySelector('textarea')?.text).toContain('تعليق أول.');
  expect(faults).toHaveLength(1);
});

test('what a crash left half-written is taken away, and no comment with it', async () => {
  await post(await receiver(), good);
  write('.comments/new/999999999-x/comment.md', 'half');
  await receiver();
  expect(existsSync(join(folder, 'new/999999999-x'))).toBe(false);
  expect(waitingIn(folder)).toHaveLength(1);
});

test('the pages are valid HTML', async () => {
  const app = await receiver();
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'no-autofocus': 'off' },
  });
  for (const answer of [
    await post(app, { ...good, comment: '\n"&<b>' }),
    await post(app, { ...good, lang: 'en', name: '"><i>' }),
    await app.inject({ method: 'GET', url: '/' }),
  ]) {
    const report = await validator.validateString(answer.body);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  }
});
