// npm run import in a copy of the project: what it writes is what it read, it builds, and nothing is lost.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from '../src/check/built-site.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UserError } from '../src/files/user-error.ts';
import { importArticle, type ImportOptions } from '../src/import/output/import-article.ts';
import { copyProject, plainEnv, type Copy } from './project-copy.ts';

const fixture = (name: string): string => readFileSync(join('src/import/fixtures', name), 'utf8');
const image = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGP438DA0PAfAAqAAv+UN9SuAAAAAElFTkSuQmCC',
  'base64',
);
const answers: Record<string, RequestListener> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html').end(fixture('page-ar.html')),
  '/uploads/garden.png': (_, response) => response.end(image),
  '/uploads/drawing.svg': (_, response) => response.end('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  '/moved': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/slow': (_, response) => response.setHeader('content-type', 'text/html').write('<p>'),
};
let copy: Copy;
let server: Server;
let origin: string;

/** Runs the command without blocking the test's own server. */
const run = (...args: string[]) => copy.start('import', {}, args);

/** Imports without starting a process; returns why it was refused. */
const refusalOf = (input: string, options: Partial<ImportOptions> = {}): Promise<string> =>
  importArticle(
    copy.folder,
    {
      ...{ input, id: undefined, lang: undefined, category: undefined },
      ...{ images: true, ours: false, time: 20_000, dry: false, force: false },
      ...options,
    },
    () => undefined,
  ).then(
    () => '',
    (error: unknown) => (error instanceof UserError ? error.message : String(error)),
  );
const inCopy = (path: string): string => join(copy.folder, path);
const read = (path: string): string => readFileSync(inCopy(path), 'utf8');
const articles = (): string[] =>
  readdirSync(inCopy('content/articles'), { recursive: true, encoding: 'utf8' }).toSorted();

beforeAll(async () => {
  copy = copyProject();
  copy.write(
    'content/topics.yaml',
    'categories:\n  opinion: { ar: رأي, en: Opinion }\n  analysis: { ar: تحليل, en: Analysis }\ntags: {}\n',
  );
  copy.write(
    'content/articles/harbour/ar.md',
    '---\ntitle: م\n---\n\n## أ {#one}\n\nنص.\n\n## ب {#two}\n\nنص.\n',
  );
  copy.write('pasted.txt', fixture('pasted-ar.txt'));
  server = createServer((request, response) => {
    const answer = answers[(request.url ?? '').split('?')[0] ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end('no');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  copy.remove();
});

test('a dry run prints the report and writes nothing', async () => {
  const before = articles();
  const { code, printed, noted } = await run('pasted.txt', '--id', 'floating-library', '--dry-run');
  expect([code, noted]).toEqual([0, '']);
  expect(printed).toContain('Lines with text: 13 kept + 3 moved + 4 dropped = 20, 1 of the kept in part.');
  expect(printed).toContain('pasted.txt:19: ” opens «سوق»: “ is the opening mark.');
  expect(printed).toContain('Nothing was written, because of --dry-run.');
  expect(articles()).toEqual(before);
});

test('pasted text and a downloaded page are built without a change', async () => {
  expect((await run('pasted.txt', '--id', 'floating-library')).code).toBe(0);
  const page = (await run(`${origin}/moved`, '--id', 'lighthouse')).printed;
  expect(page).toContain('with garden.png');
  expect(page).toContain('an SVG, which can contain scripts');
  expect(readFileSync(inCopy('content/articles/lighthouse/garden.png')).equals(image)).toBe(true);
  // Ids are recorded before a site is published where CI is set; these are as the import suggested them.
  expect(copy.run('anchors', {}, ['--yes']).code).toBe(0);
  const { code, printed } = copy.run('build', { CI: 'true' });
  expect(code, printed).toBe(0);

  const built = (id: string) => parse(read(`dist/ar/${id}/index.html`));
  const body = built('floating-library').querySelector('copied-note');
  for (const added of body?.querySelectorAll('details, aside h2, aside h3') ?? []) added.remove();
  const lines = fixture('pasted-ar.txt')
    .split('\n')
    .filter((line) => line)
    .slice(2, -4)
    .filter((line) => line !== 'اقرأ المزيد')
    .map((line) => line.replace('كتبت سعاد الحلو في “بريد الميناء” : ', ''));
  expect(body?.querySelectorAll('p, h2, li').map((element) => element.text.trim())).toEqual(lines);
  expect(built('floating-library').querySelectorAll('aside li')).toHaveLength(3);
  expect(built('floating-library').querySelector('main')?.text).toMatch(/سعاد الحلو[^]*«بريد الميناء»/);

  const lighthouse = built('lighthouse');
  expect(lighthouse.querySelector('copied-note figure img')?.getAttribute('alt')).toBe(
    'منارة بيضاء حولها أحواض خضراء',
  );
  expect(lighthouse.querySelectorAll('copied-note td').map(({ text }) => text)).toEqual([
    '1995',
    '3 | واحدة يابسة',
    '2020',
    '41 منها 9 تين',
  ]);
  expect(lighthouse.querySelector('copied-note')?.innerHTML).not.toMatch(
    /<script|<iframe|<form|onclick|javascript:|utm_/,
  );
});

test('the same import again changes nothing; an existing text is replaced only with --force, and kept', async () => {
  const file = 'content/articles/floating-library/ar.md';
  const written = read(file);
  const before = articles();
  expect((await run('pasted.txt', '--id', 'floating-library')).printed).toContain('is already exactly this');
  expect((await run(`${origin}/page`, '--id', 'lighthouse')).printed).toContain('is already exactly this');
  copy.write(file, `${written}\nزيادة.\n`);
  const refused = await run('pasted.txt', '--id', 'floating-library');
  expect([refused.code, refused.noted]).toEqual([
    1,
    `${file} already exists: nothing was written. Choose another id (--id floating-library-2), or --force, which keeps the old text next to it.\n`,
  ]);
  expect(read(file)).toContain('زيادة.');
  expect(articles()).toEqual(before);
  const { printed } = await run('pasted.txt', '--id', 'floating-library', '--force');
  expect(printed).toContain('The old text is content/articles/floating-library/.ar.1.md.');
  expect(read(file)).toBe(written);
  expect(read('content/articles/floating-library/.ar.1.md')).toBe(`${written}\nزيادة.\n`);
  expect(copy.run('anchors', {}, ['--yes'])).toMatchObject({ code: 0 });
});

test('a text in another language takes the ids of sections by position, and can’t have more', async () => {
  const words =
    'A sentence that is long enough to be a paragraph of it, and another half of the same sentence. ';
  const text = (...titles: string[]): string =>
    ['The harbour in two languages', words, ...titles.flatMap((title) => [title, words])].join('\n\n');
  copy.write('english.txt', text('First part', 'Second part'));
  expect((await run('english.txt', '--id', 'harbour')).code).toBe(0);
  expect(read('content/articles/harbour/en.md')).toMatch(/## First part \{#one\}[^]*## Second part \{#two\}/);
  copy.write('english.txt', text('First part', 'Second part', 'Third part'));
  const { code, noted } = await run('english.txt', '--id', 'harbour', '--force');
  expect([code, noted]).toEqual([
    1,
    expect.stringContaining('It has 3 headings, and the existing text in "ar"'),
  ]);
  expect(noted).not.toContain('en.md');
  expect(read('content/articles/harbour/en.md')).toContain('Second part');
  copy.write('english.txt', text('First part'));
  expect((await run('english.txt', '--id', 'harbour', '--force')).printed).toContain('so check each');
  expect(read('content/articles/harbour/en.md')).toMatch(/## First part \{#one\}/);
});

test('an import that is killed leaves nothing', async () => {
  const before = articles();
  const hanging = fixture('page-ar.html').replace('/uploads/garden.png', '/slow');
  answers['/hanging'] = (_, response) => response.setHeader('content-type', 'text/html').end(hanging);
  const child = spawn(process.execPath, ['src/commands/import.ts', `${origin}/hanging`, '--id', 'killed'], {
    cwd: copy.folder,
    env: plainEnv,
  });
  const closed = new Promise((done) => child.on('close', done));
  await new Promise<void>((asked) =>
    child.stderr.on('data', (part: Buffer) => {
      if (part.toString().includes('Image 1 of 2')) asked();
    }),
  );
  child.kill('SIGKILL');
  await closed;
  expect(articles()).toEqual(before);
});

test('an import that is refused is explained in one sentence, and writes nothing', async () => {
  const before = articles();
  copy.write('empty.txt', '');
  copy.write('kicker.txt', `ثقافة\n\nعنوان فيه كلمات كثيرة\n\n${'نص. '.repeat(99)}`);
  copy.write('control.txt', fixture('pasted-ar.txt').replace('\n\n', '\n\n\u001b[31m'));
  writeFileSync(inCopy('large.txt'), Buffer.alloc(50_000_000, 'x'));
  for (const [input, sentence] of [
    [inCopy('none.txt'), `There is no file ${inCopy('none.txt')}`],
    [inCopy('empty.txt'), 'empty.txt: It is empty.'],
    [inCopy('large.txt'), 'large.txt has 50 MB; the limit is 20 MB'],
    [inCopy('control.txt'), 'control.txt: Line 3 contains U+001B, a control character'],
    ['/dev/null', '/dev/null is not a file but a device'],
    ['http://[bad', 'http://[bad is not a complete address'],
    [inCopy('kicker.txt'), 'Add it there, or choose one: --category opinion | analysis'],
    [`${origin}/none`, '/none answers 404 Not Found'],
    [`${origin}/slow`, '/slow did not answer within 0.5 seconds'],
  ] as const)
    expect(await refusalOf(input, { time: 500 })).toContain(sentence);
  const refused: [args: string[], sentence: string][] = [
    [[], 'Name one file or address'],
    [['--what'], "Unknown option '--what'"],
    [['\u001b[31m'], 'There is no file U+001B[31m'],
    [['pasted.txt', '--id', 'Not An Id'], '"Not An Id" is not an id'],
    [['pasted.txt', '--id', 'search'], 'The site itself uses the address "search"'],
    [[`${origin}/slow`, '--timeout', '0.5'], '/slow did not answer within 0.5 seconds'],
  ];
  const results = await Promise.all(refused.map(([args]) => run(...args)));
  for (const [i, [args, sentence]] of refused.entries()) {
    const { code, noted = '' } = results[i] ?? {};
    expect([code, noted.includes(sentence), /\n {4}at /.test(noted)], `${args.join(' ')}: ${noted}`).toEqual([
      1,
      true,
      false,
    ]);
  }
  expect(articles()).toEqual(before);
});

test('links and folders are refused as targets, and the targets of links stay', async () => {
  copy.write('outside/ar.md', 'خارج المشروع');
  const folder = inCopy('content/articles');
  symlinkSync(inCopy('outside'), join(folder, 'linked'), 'junction');
  mkdirSync(join(folder, 'half/sub'), { recursive: true });
  symlinkSync(inCopy('outside/ar.md'), join(folder, 'half/ar.md'));
  symlinkSync(inCopy('nowhere'), join(folder, 'dangling'));
  mkdirSync(join(folder, 'blocked/ar.md'), { recursive: true });
  copy.write('content/articles/occupied', 'ملف');
  const before = articles();
  for (const [id, sentence] of [
    ['linked', 'content/articles/linked is a link'],
    ['half', 'content/articles/half/ar.md is a link'],
    ['dangling', 'content/articles/dangling is a link'],
    ['blocked', 'content/articles/blocked/ar.md is not a file'],
    ['occupied', 'content/articles/occupied is not a folder'],
  ] as const)
    for (const dry of [true, false]) {
      const refusal = await refusalOf(inCopy('pasted.txt'), { id, dry, force: true });
      expect(refusal).toContain(sentence);
      expect(refusal).not.toMatch(/E[A-Z]{4,}/);
    }
  expect(read('outside/ar.md')).toBe('خارج المشروع');
  expect(lstatSync(join(folder, 'half/ar.md')).isSymbolicLink()).toBe(true);
  expect(articles()).toEqual(before);
  for (const id of ['linked', 'half', 'dangling', 'blocked', 'occupied'])
    rmSync(join(folder, id), { recursive: true });
});

test('a failed write leaves nothing, and is reported in one sentence', async () => {
  const folder = inCopy('content/articles/locked');
  copy.write('content/articles/locked/ar.md', '---\ntitle: م\n---\n\nنص.\n');
  const before = articles();
  chmodSync(copy.folder, 0o755);
  chmodSync(inCopy('content/articles'), 0o777);
  chmodSync(folder, 0o555);
  // Root can write anywhere.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const { code, noted } = await copy.start('import', {}, ['pasted.txt', '--id', 'locked', '--force'], uid);
  chmodSync(folder, 0o755);
  expect([code, noted]).toEqual([
    1,
    'content/articles/locked may not be written by you. Allow it, as its owner can, and import again. Nothing was written.\n',
  ]);
  expect(articles()).toEqual(before);
  rmSync(folder, { recursive: true });
});

test('help names every option', async () => {
  const { code, printed } = await run('--help');
  expect(code).toBe(0);
  for (const option of [
    'id',
    'lang',
    'category',
    'ours',
    'no-pictures',
    'timeout',
    'dry-run',
    'force',
    'help',
  ])
    expect(printed).toContain(`--${option}`);
  expect(existsSync(inCopy('content/articles/.import-lighthouse'))).toBe(false);
});
