import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
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
import { accept, pendingComments, reject } from './moderation.ts';
import { makeReceiver, type ReceiverOptions } from './receiver.ts';
import { stringsOf } from '../settings/strings.ts';
import { postErrors } from './post-errors.ts';

let root: string;
let folder: string;
let faults: unknown[];
let running: Receiver | undefined;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'midad-'));
  folder = join(root, '.comments');
  faults = [];
  write('content/topics.yaml', 'categories: {}\ntags: {}\n');
  write('content/articles/oil/ar.md', '---\ntitle: نفط\n---\n\nنص.\n');
  write('content/articles/gas/en.md', '---\ntitle: Gas\ndraft: true\n---\n\nText.\n');
  write('content/articles/coal/ar.md', '---\ntitle: فحم\ndate: 9999-01-01\n---\n\nنص.\n');
  write('content/comments/oil/2026-11-20-a.md', comment(''));
  write('content/comments/oil/2026-11-21-b.md', comment('to: 2026-11-20-a\n').replace('-20', '-21'));
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(root, { recursive: true });
});

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
type Receiver = Awaited<ReturnType<typeof makeReceiver>>;
/** Starts a receiver; the one that ran before is stopped. */
async function receiver(options: Partial<ReceiverOptions> = {}): Promise<Receiver> {
  await running?.close();
  return (running = await makeReceiver(
    { root, folder, proxies: [], perAddress: 1000, overall: 1000, ...options },
    (error) => faults.push(error),
  ));
}
const accepting = (number: number) => () => accept(root, folder, number);
const rejecting = (number: number) => () => reject(folder, number);

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

test('a comment waits until it is accepted, then it is content', async () => {
  const answer = await post(await receiver(), good);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${site.origin}/ar/thanks/`]);
  const [waiting, ...more] = pendingComments(folder);
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

  expect(accept(root, folder, 1)).toContain('content/comments/oil/');
  expect(pendingComments(folder)).toEqual([]);
  expect(readContent(root).problems).toEqual([]);
  const files = readdirSync(join(root, 'content/comments/oil'));
  expect(files).toHaveLength(3);
  expect(
    JSON.stringify(Object.entries(snapshot()).filter(([name]) => name.startsWith('content'))),
  ).not.toContain('layla@');
  expect(accepting(1)).toThrow('1: it was accepted already.');
});

test('a comment on an article that was renamed since is accepted, with the comments it had before', async () => {
  await post(await receiver(), { ...good, to: '2026-11-20-a' });
  cpSync(join(root, 'content/articles/oil'), join(root, 'content/articles/petrol'), { recursive: true });
  rmSync(join(root, 'content/articles/oil'), { recursive: true });
  write('content/articles/petrol/ar.md', '---\ntitle: نفط\nwas: oil\n---\n\nنص.\n');
  expect(accept(root, folder, 1)).toContain('content/comments/petrol/');
  expect(readContent(root).problems).toEqual([]);
  expect(threadsOf(root, ['petrol', 'oil']).map(({ replies }) => replies.length)).toEqual([2]);
  expect(await post(await receiver(), { ...good, article: 'petrol', to: '2026-11-20-a' })).toMatchObject({
    statusCode: 303,
  });
});

test('accepting that was interrupted can be repeated, and writes one file', async () => {
  await post(await receiver(), good);
  cpSync(join(folder, 'pending/1'), join(root, 'kept'), { recursive: true });
  accept(root, folder, 1);
  const before = readdirSync(join(root, 'content/comments/oil'));
  // As if it was interrupted after the file was written and before the comment left the queue.
  rmSync(join(folder, 'accepted/1'), { recursive: true });
  cpSync(join(root, 'kept'), join(folder, 'pending/1'), { recursive: true });
  expect(accept(root, folder, 1)).toContain('1: accepted.');
  expect(readdirSync(join(root, 'content/comments/oil'))).toEqual(before);
});

test('a rejected comment is deleted, and its number is not reused', async () => {
  let app = await receiver();
  await post(app, good);
  expect(reject(folder, 1)).toContain('1: rejected');
  expect(JSON.stringify(snapshot())).not.toContain('layla@');
  app = await receiver();
  await post(app, { ...good, comment: 'آخر' });
  expect(pendingComments(folder).map(({ number }) => number)).toEqual([2]);
  expect(rejecting(1)).toThrow('1: it was rejected already.');
  expect(accepting(3)).toThrow('no comment of that number');
});

test('an editor may correct a comment that waits; mistakes are reported, and nothing is written', async () => {
  await post(await receiver(), { ...good, to: '2026-11-20-a' });
  const file = join(folder, 'pending/1/comment.md');
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace('lang: ar', 'lang: xx'));
  expect(accepting(1)).toThrow(`${file}:4: "lang" can't be "xx"`);
  writeFileSync(file, source);
  rmSync(join(root, 'content/comments/oil/2026-11-20-a.md'));
  expect(accepting(1)).toThrow('it answers "2026-11-20-a"');
  expect(readdirSync(join(root, 'content/comments/oil'))).toEqual(['2026-11-21-b.md']);
});

test('a writer’s own address is not published, in upper or lower case', async () => {
  await post(await receiver(), { ...good, comment: 'راسلوني: Layla@Example.org' });
  const before = snapshot();
  expect(accepting(1)).toThrow(/holds its writer's own email address.*pending\/1\/comment.md/);
  expect(snapshot()).toEqual(before);
});

test('a comment that can’t be read is listed with its path, and can be rejected', async () => {
  await post(await receiver(), good);
  write('.comments/pending/1/private.json', '{');
  const path = join(folder, 'pending/1/private.json');
  const [found] = pendingComments(folder);
  expect([found?.number, found?.problems[0]?.file]).toEqual([1, path]);
  expect(accepting(1)).toThrow(`${path}:1: this file can’t be read. Mend it, or reject`);
  expect(reject(folder, 1)).toBe('1: rejected.');
  expect(pendingComments(folder)).toEqual([]);
});

test('a correction that is not UTF-8 is reported, and not published', async () => {
  await post(await receiver(), good);
  const file = join(folder, 'pending/1/comment.md');
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('caf\xe9\n', 'latin1')]));
  expect(accepting(1)).toThrow('this file is not UTF-8');
});

test('a folder that can’t be written is reported with what to do, and the comment waits', async () => {
  await post(await receiver(), good);
  rmSync(join(root, 'content/comments'), { recursive: true });
  write('content/comments', 'a file');
  expect(accepting(1)).toThrow(/^1: content\/comments\/oil.*can't be written.*still waits/);
  expect(pendingComments(folder)).toHaveLength(1);
});

test('accepting that fails publishes nothing', async () => {
  await post(await receiver(), good);
  const before = Object.keys(snapshot()).filter((name) => name.startsWith('content/'));
  rmSync(join(folder, 'accepted'), { recursive: true });
  write('.comments/accepted', 'a file');
  expect(accepting(1)).toThrow('The comment still waits');
  expect(Object.keys(snapshot()).filter((name) => name.startsWith('content/'))).toEqual(before);
  expect(pendingComments(folder)).toHaveLength(1);
});

test('the language of a comment is the language of most of its words', async () => {
  const app = await receiver();
  for (const text of [
    'Good, and الاحتجاجات too.',
    'جيد: Kazakhstan',
    '2026 https://example.org/long-address',
  ])
    await post(app, { ...good, comment: text });
  expect(pendingComments(folder).map(({ comment }) => comment?.lang)).toEqual(['en', 'ar', 'ar']);
});

test('a comment sent again is kept once, after a restart too', async () => {
  const app = await receiver();
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(app, good)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 303));
  const restarted = await receiver();
  await post(restarted, good);
  expect(pendingComments(folder)).toHaveLength(1);
  await post(restarted, { ...good, comment: 'آخر' });
  expect(pendingComments(folder)).toHaveLength(2);
});

test('a comment sent again after it was rejected is kept again', async () => {
  const app = await receiver();
  await post(app, good);
  reject(folder, 1);
  await post(app, good);
  expect(pendingComments(folder).map(({ number }) => number)).toEqual([2]);
});

test('comments do not wait in a folder that is published, nor behind a link to one', async () => {
  mkdirSync(join(root, 'public'));
  symlinkSync(join(root, 'public'), join(root, 'linked'), 'junction');
  for (const [name, first] of [
    ['content/comments', 'content'],
    ['public/.comments', 'public'],
    ['linked/waiting', 'public'],
    ['dist', 'dist'],
  ] as const)
    await expect(receiver({ folder: join(root, name) })).rejects.toThrow(
      `is in ${first}/, which is published`,
    );
  expect(existsSync(join(root, 'public/.comments'))).toBe(false);
  await receiver({ folder: join(root, 'contents') });
});

test('a second receiver of the same folder is refused, with the process that has it', async () => {
  const app = await receiver();
  await expect(
    makeReceiver({ root, folder, proxies: [], perAddress: 1, overall: 1 }, () => undefined),
  ).rejects.toThrow(`Process ${process.pid} is the receiver of this folder already`);
  expect((await post(app, good)).statusCode).toBe(303);
  await app.close();
  expect((await post(await receiver(), { ...good, comment: 'آخر' })).statusCode).toBe(303);
});

test('the number of a comment never changes, and is never given to another', async () => {
  const app = await receiver();
  for (let i = 1; i <= 3; i++) await post(app, { ...good, comment: `تعليق ${i}` });
  accept(root, folder, 1);
  reject(folder, 3);
  rmSync(join(folder, 'accepted/1'), { recursive: true });
  await post(await receiver(), { ...good, comment: 'تعليق 4' });
  const listed = pendingComments(folder).map(({ number, comment }) => [number, comment?.text]);
  expect(listed).toEqual([
    [2, 'تعليق 2'],
    [4, 'تعليق 4'],
  ]);
  reject(folder, 4);
  rmSync(join(folder, 'pending/2'), { recursive: true });
  await post(await receiver(), { ...good, comment: 'تعليق 5' });
  expect(pendingComments(folder).map(({ number }) => number)).toEqual([5]);
});

test('a folder of an older version is listed, accepted and rejected, and its numbers go on', async () => {
  for (const number of [7, 8, 9]) {
    const id = `2026-11-22-101500-00000${number}-a1b2c3`;
    const facts = {
      article: 'oil',
      id,
      email: 'layla@example.org',
      received: '2026-11-22',
      digest: `${number}`,
    };
    const place = number === 7 ? 'accepted' : 'pending';
    write(`.comments/${place}/${number}/private.json`, JSON.stringify(facts));
    write(`.comments/${place}/${number}/comment.md`, comment('').replace('-20', '-22'));
  }
  mkdirSync(join(folder, 'rejected/11'), { recursive: true });
  write('.comments/new/4711-2026-11-22-101500-000012-d4e5f6/private.json', '{"email":"half@example.org"}');
  expect(pendingComments(folder).map(({ number, facts }) => [number, facts?.email])).toEqual([
    [8, 'layla@example.org'],
    [9, 'layla@example.org'],
  ]);
  expect(accept(root, folder, 8)).toContain('8: accepted.');
  expect(reject(folder, 9)).toContain('9: rejected');
  expect(accepting(7)).toThrow('7: it was accepted already.');
  expect(rejecting(11)).toThrow('11: it was rejected already.');
  expect(readContent(root).problems).toEqual([]);
  await post(await receiver(), good);
  expect(pendingComments(folder).map(({ number }) => number)).toEqual([12]);
  expect(existsSync(join(folder, 'accepted/7/private.json'))).toBe(true);
  expect(JSON.stringify(snapshot())).not.toContain('half@');
});

test('comments of one second are shown in order of arrival', async () => {
  const app = await receiver();
  const texts = Array.from({ length: 12 }, (_, i) => `تعليق ${i}`);
  for (const text of texts) await post(app, { ...good, comment: text });
  for (const { number } of pendingComments(folder)) accept(root, folder, number);
  const shown = threadsOf(root, ['oil']).map(({ comment }) => comment.text);
  expect(shown.filter((text) => text !== 'Text.')).toEqual(texts);
});

test('a program that fills the trap gets the answer of a reader, and nothing is kept', async () => {
  const app = await receiver();
  const before = snapshot();
  expect((await post(app, { ...good, website: 'https://spam.example/' })).statusCode).toBe(303);
  expect(snapshot()).toEqual(before);
});

const bad: [what: string, change: Record<string, string>, refusal: keyof typeof postErrors][] = [
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
  ['a text hidden in Unicode tags', { comment: `a${String.fromCodePoint(0xe0068, 0xe0069)}` }, 'badText'],
  ['a comment that shows nothing', { comment: '\u200b\u2060' }, 'noText'],
  ['a name that shows nothing', { name: '\u200f\u200f' }, 'noName'],
  ['a name of fillers', { name: '\u3164' }, 'noName'],
  ['a name under a pile of marks', { name: `Z${'\u0300'.repeat(70)}` }, 'badName'],
  ['a name with a noncharacter', { name: 'a\uFFFF' }, 'badName'],
  ['a name with an email address', { name: 'Layla (layla@example.org)' }, 'badName'],
  ['no name', { name: '' }, 'noName'],
  ['a long name', { name: 'ن'.repeat(81) }, 'badName'],
  ['a name of two lines', { name: 'a\ndate: 2020-01-01' }, 'badName'],
  ['a name that is a link', { name: 'Buy https://spam.example' }, 'badName'],
  ['a name with a tag', { name: '<i>x</i>' }, 'badName'],
  ['no address', { email: '' }, 'badEmail'],
  ['half an address', { email: 'a@b' }, 'badEmail'],
  ['two addresses', { email: 'a@b.org,c@d.org' }, 'badEmail'],
  ['a header in the address', { email: 'a@b.org\nBcc: c@d.org' }, 'badEmail'],
  ['a path instead of an article', { article: '../../../etc/passwd' }, 'unknownArticle'],
  ['a path within the content', { article: 'oil/../oil' }, 'unknownArticle'],
  ['an absolute path', { article: '/etc' }, 'unknownArticle'],
  ['no article', { article: '' }, 'unknownArticle'],
  ['an unknown article', { article: 'none' }, 'unknownArticle'],
  ['a draft', { article: 'gas' }, 'unknownArticle'],
  ['an article before its day', { article: 'coal' }, 'unknownArticle'],
  ['a reply to an unknown comment', { to: '2026-11-20-x' }, 'unknownReply'],
  ['a reply to a reply', { to: '2026-11-21-b' }, 'unknownReply'],
  ['a reply to a path', { to: '2026-11-20-a/../../x' }, 'unknownReply'],
  ['an unknown language', { lang: 'fr' }, 'broken'],
  ['an unknown field', { admin: '1' }, 'broken'],
];

test.each(bad)(
  '%s is refused in the reader’s language, with what was typed, and nothing is written',
  async (_, change, name) => {
    const app = await receiver();
    const before = snapshot();
    for (const lang of ['ar', 'en'] as const) {
      const sent = { ...good, lang, ...change };
      const answer = await post(app, sent, { 'accept-language': lang === 'ar' ? 'ar-LB,en;q=0.5' : 'en-GB' });
      const { status } = postErrors[name];
      expect(answer.statusCode).toBe(status);
      expect(wrong(answer)).toBe(
        stringsOf(lang).commentErrors[name].replace('#', name === 'longText' ? '5000' : '80'),
      );
      const page = parse(answer.body);
      expect(page.querySelector('html')?.attributes).toEqual({ lang, dir: languages[lang].dir });
      const shown = (value: string) => value.replace(/\r\n/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
      expect(page.querySelector('textarea')?.text.slice(1)).toBe(shown(sent.comment));
      for (const field of ['name', 'email'] as const)
        expect(page.querySelector(`[name=${field}]`)?.getAttribute('value') ?? '').toBe(shown(sent[field]));
      expect(page.querySelectorAll('script, img, b, i')).toEqual([]);
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    }
    expect(snapshot()).toEqual(before);
    expect(faults).toEqual([]);
  },
);

test('a tag is shown as it was written, and mathematics is not a tag', async () => {
  const app = await receiver();
  for (const lang of ['ar', 'en']) {
    const answer = await post(app, { ...good, lang, comment: 'x < script>y' });
    expect(parse(answer.body).querySelector('#found code')?.text).toBe('< script>');
  }
  expect((await post(app, { ...good, comment: 'I <3 you, if a<b and c>d' })).statusCode).toBe(303);
});

test('a request that is not a form is refused', async () => {
  const app = await receiver();
  const before = snapshot();
  const english = { 'accept-language': 'en' };
  const answers: [Answer, keyof typeof postErrors][] = [
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
    expect([answer.statusCode, wrong(answer)]).toEqual([
      postErrors[name].status,
      stringsOf('en').commentErrors[name],
    ]);
    expect(answer.body).toContain('<html lang="en" dir="ltr">');
  }
  expect(snapshot()).toEqual(before);
  expect(faults).toEqual([]);
});

test('the site’s own form is accepted, and CORS allows no other site', async () => {
  const app = await receiver();
  const answer = await post(app, good, { origin: site.origin });
  expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([303, site.origin]);
});

test('the language is that of the page, even if the form can’t be read', async () => {
  const app = await receiver();
  for (const [headers, lang] of [
    [{ referer: `${site.origin}/en/oil/` }, 'en'],
    [{ 'accept-language': 'fr, en;q=0.8' }, 'en'],
    [{}, site.languages[0]],
  ] satisfies [Record<string, string>, Language][])
    expect(
      parse((await raw(app, 'a=%4', headers)).body)
        .querySelector('html')
        ?.getAttribute('lang'),
    ).toBe(lang);
});

test('the limits count one address, then all addresses', async () => {
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
  expect(wrong(answer)).toBe(stringsOf('ar').commentErrors.tooMany);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(parse(answer.body).querySelector('textarea')?.text).toContain('تعليق أول.');
  expect(pendingComments(folder)).toHaveLength(5);
});

test('posts that are refused do not use up the limit of all addresses', async () => {
  const app = await receiver({ perAddress: 3, overall: 1, proxies: ['127.0.0.1'] });
  const from = async (address: string, fields: Partial<typeof good>) =>
    (await post(app, { ...good, ...fields }, { 'x-forwarded-for': address })).statusCode;
  for (let i = 1; i <= 5; i++) {
    expect(await from(`192.0.2.${i}`, { email: 'none' })).toBe(422);
    expect(await from(`192.0.2.${i}`, { website: 'https://spam.example' })).toBe(303);
  }
  expect(await from('192.0.2.9', {})).toBe(303);
  expect(await from('192.0.2.9', { comment: 'آخر' })).toBe(429);
});

test('X-Forwarded-For counts from trusted proxies only', async () => {
  const app = await receiver({ perAddress: 1 });
  const from = async (address: string) => (await post(app, good, { 'x-forwarded-for': address })).statusCode;
  expect([await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([303, 429]);
});

test('an error of the disk is reported, and the reader gets the text back', async () => {
  const app = await receiver();
  rmSync(join(folder, 'pending'), { recursive: true });
  write('.comments/pending', 'a file');
  const answer = await post(app, good);
  expect([answer.statusCode, wrong(answer)]).toEqual([503, stringsOf('ar').commentErrors.fault]);
  expect(parse(answer.body).querySelector('textarea')?.text).toContain('تعليق أول.');
  expect(faults).toHaveLength(1);
});

test('what a crash left incomplete is deleted, and no comment with it', async () => {
  await post(await receiver(), good);
  write('.comments/pending/.x/comment.md', 'half');
  await receiver();
  expect(existsSync(join(folder, 'pending/.x'))).toBe(false);
  expect(pendingComments(folder)).toHaveLength(1);
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
