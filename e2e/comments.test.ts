// Comments from the form, without scripts, to the page that shows them, in a copy of the project.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { parse, type HTMLElement } from '../src/check/built-site.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../src/language/language.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { launchBrowser, type Browser, type Page } from './browser.ts';
import { copyProject, type Copy } from './project-copy.ts';
import { htmlFaults } from './html-faults.ts';
import { freePort, startReceiving, type Receiving } from './running-receiver.ts';
import { serve } from '../src/commands/server.ts';

const languages = ['ar', 'en'] as const satisfies Language[];
let copy: Copy;
let browser: Browser;
let server: Server;
let receiving: Receiving;
let origin: string;
let env: Record<string, string>;
const id = 'oil';
const titles = { ar: 'نفط', en: 'Oil' };

const source = (path: string): string => readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8');
const page = (path: string): HTMLElement => parse(source(path));
const attribute = (root: HTMLElement, selector: string, name: string): string =>
  root.querySelector(selector)?.getAttribute(name) ?? '';
const policy = (root: HTMLElement): string => attribute(root, 'meta[http-equiv]', 'content');
const commentsSection = 'section[aria-labelledby=comment-count]';
const formSection = 'section[aria-labelledby=leave-comment]';
const build = (settings: Record<string, string>): void => {
  const { code, printed } = copy.run('build', settings);
  if (code !== 0) throw new Error(printed);
};

beforeAll(async () => {
  copy = copyProject();
  copy.write('content/topics.yaml', 'categories: {}\ntags: {}\n');
  for (const lang of languages)
    copy.write(`content/articles/${id}/${lang}.md`, `---\ntitle: ${titles[lang]}\n---\n\n${titles[lang]}.\n`);
  mkdirSync(join(copy.folder, 'dist'));
  copy.write('dist/404.html', '');
  server = await serve(join(copy.folder, 'dist'), '/', 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const port = await freePort();
  env = { SITE_URL: origin, COMMENTS: `endpoint http://localhost:${port}/` };
  receiving = await startReceiving(copy, port, env, ['--host', 'localhost', '--per-address', '1000']);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  await receiving.end('SIGTERM');
  copy.remove();
});

test('without the setting there is no form, no page of thanks and no stylesheet for comments', () => {
  build({});
  for (const lang of languages) {
    const root = page(`${lang}/${id}`);
    expect(root.querySelectorAll(`form, ${commentsSection}, ${formSection}, link[href*=comments]`)).toEqual(
      [],
    );
    expect(policy(root)).toContain("form-action 'none'");
  }
  expect(existsSync(join(copy.folder, 'dist/ar/thanks'))).toBe(false);
});

test('a wrong setting is reported before anything is built', () => {
  const { code, printed } = copy.run('build', { COMMENTS: 'endpoint http://forms.example/' });
  expect([code, printed.includes('has to begin with https'), printed.includes('    at ')]).toEqual([
    1,
    true,
    false,
  ]);
});

test('a link prepares an email if the owner gives an address', () => {
  build({ COMMENTS: 'email editor@example.org', SITE_URL: 'https://example.org' });
  for (const lang of languages) {
    const root = page(`${lang}/${id}`);
    const mail = new URL(attribute(root, `${formSection} a`, 'href').replaceAll('&amp;', '&'));
    expect([mail.protocol, mail.pathname]).toEqual(['mailto:', 'editor@example.org']);
    expect(mail.searchParams.get('subject')).toBe(stringsOf(lang).mailSubject(titles[lang]));
    expect(mail.searchParams.get('body')).toContain(`https://example.org/${lang}/${id}/\r\n`);
    expect(root.querySelector(formSection)?.text).toContain(stringsOf(lang).addressUnpublished);
    expect(root.querySelector('form')).toBeNull();
    expect(policy(root)).toContain("form-action 'none'");
  }
  expect(existsSync(join(copy.folder, 'dist/ar/thanks'))).toBe(false);
});

test('the form for Netlify has its attributes, and is sent to the site’s page of thanks', () => {
  build({ COMMENTS: 'netlify', BASE_PATH: 'reader' });
  for (const lang of languages) {
    const form = page(`${lang}/${id}`).querySelector('form');
    expect(form?.attributes).toMatchObject({
      method: 'post',
      action: `/reader/${lang}/thanks/`,
      name: 'comments',
      'data-netlify': 'true',
      'data-netlify-honeypot': 'website',
    });
    expect(form?.querySelector('[name=form-name]')?.getAttribute('value')).toBe('comments');
    expect(policy(page(`${lang}/${id}`))).toContain("form-action 'self'");
    expect(attribute(page(`${lang}/thanks`), 'meta[name=robots]', 'content')).toBe('noindex');
    expect(policy(page(`${lang}/thanks`))).toContain("form-action 'none'");
  }
});

test('a form has labels, and its page is valid HTML', async () => {
  copy.write(
    `content/comments/${id}/2026-11-20-first.md`,
    '---\nname: أول\ndate: 2026-11-20\nlang: ar\n---\n\nتعليق أول.\n',
  );
  build(env);
  for (const lang of languages) {
    const words = stringsOf(lang);
    const root = page(`${lang}/${id}`);
    expect(root.querySelector(`${formSection} h2`)?.text.trim()).toBe(words.leaveComment);
    expect(root.querySelector(`${formSection} p`)?.text.trim()).toBe(
      `${words.addressUnpublished} ${words.requiredMarked}`,
    );
    for (const field of root.querySelectorAll('form textarea, form input[id]')) {
      expect(root.querySelector(`label[for=${field.id}]`)?.text).toContain('*');
      expect(field.hasAttribute('required')).toBe(true);
    }
    expect(root.querySelectorAll('form [dir]').map((field) => field.getAttribute('dir'))).toEqual([
      'auto',
      'auto',
      'auto',
      'ltr',
    ]);
    expect(policy(root)).toContain(
      `;form-action ${new URL(`http://localhost:${receiving.port}`).origin} 'self'`,
    );
    for (const path of [`${lang}/${id}`, `${lang}/thanks`])
      expect(await htmlFaults(source(path))).toEqual([]);
  }
});

test('a page with comments and a form fits the first 14,600 bytes, with its styles and scripts', () => {
  for (const lang of languages) {
    const files = page(`${lang}/${id}`)
      .querySelectorAll('link[rel=stylesheet]:not([media]), script[src]')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
    expect(files).toHaveLength(3);
    const bytes = [`${lang}/${id}/index.html`, ...files].map(
      (path) => brotliCompressSync(readFileSync(join(copy.folder, 'dist', path))).length,
    );
    expect(bytes.reduce((sum, part) => sum + part)).toBeLessThan(14_600);
  }
});

/** Opens a page as a reader without scripts does. */
async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const opened = await context.newPage();
  await opened.goto(`${origin}/${path}`);
  return opened;
}
/** A required field, by its label. */
const field = (reader: Page, label: string) => reader.getByRole('textbox', { name: `${label} *` });

/** Types a comment into the form of a page, and sends it. */
async function send(reader: Page, lang: Language, [text, name, email]: readonly string[]): Promise<void> {
  const words = stringsOf(lang);
  await field(reader, words.commentText).fill(text ?? '');
  await field(reader, words.commentName).fill(name ?? '');
  await field(reader, words.commentEmail).fill(email ?? '');
  await reader.getByRole('button', { name: words.sendComment }).click();
}

test('comments go from the form to the page, without scripts', async () => {
  const words = stringsOf('ar');
  const reader = await open(`ar/${id}/#leave-comment`);
  await send(reader, 'ar', [
    'تعليق <b>ثانٍ</b>.\n\nانظر https://example.org/a?b=c&d.',
    'Layla ليلى',
    'layla@example.org',
  ]);
  // Refused: the form still has the text, to be corrected.
  expect(await reader.getByRole('alert').textContent()).toBe(stringsOf('ar').commentErrors.html);
  expect(await reader.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await field(reader, words.commentName).inputValue()).toBe('Layla ليلى');
  const text = field(reader, words.commentText);
  await text.fill((await text.inputValue()).replace(/<.*?>/g, '**'));
  await reader.getByRole('button', { name: words.sendComment }).click();
  expect(reader.url()).toBe(`${origin}/ar/thanks/`);
  expect(await reader.getByRole('heading', { level: 1 }).textContent()).toContain(words.thanks);
  // A reply to the comment that is published.
  await reader.goto(`${origin}/en/${id}/`);
  await reader.getByLabel(stringsOf('en').commentTo).selectOption({ index: 1 });
  await send(reader, 'en', ['I agree.', 'John', 'john@example.org']);
  expect(reader.url()).toBe(`${origin}/en/thanks/`);
  await reader.context().close();

  expect(copy.run('comments', env, ['list']).printed).toMatch(
    /^1 [^]*<layla@example.org>[^]*^2 [^]*I agree/m,
  );
  expect(copy.run('comments', env, ['accept', '1', '2'])).toMatchObject({ code: 0 });
  build(env);
  for (const lang of languages) {
    const root = page(`${lang}/${id}`);
    expect(root.querySelector('#comment-count')?.text.trim()).toBe(stringsOf(lang).commentCount(3));
    const [first, answer, second] = root.querySelectorAll(`${commentsSection} article`);
    expect(first?.querySelector('div')?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(answer?.closest('ol')?.closest('li')?.querySelector('article')).toBe(first);
    expect(answer?.querySelector('div')?.attributes).toEqual({ lang: 'en', dir: 'ltr' });
    expect(answer?.querySelector('div')?.text.trim()).toBe('I agree.');
    expect(second?.querySelector('[lang=ar][dir=rtl] > p')?.text.trim()).toBe('تعليق **ثانٍ**.');
    expect(second?.querySelector('div a')?.attributes).toEqual({
      href: 'https://example.org/a?b=c&d',
      dir: 'ltr',
      rel: 'nofollow ugc noopener',
    });
    expect(second?.querySelector('a[aria-label]')?.getAttribute('href')).toBe(`#${second?.id}`);
    expect(source(`${lang}/${id}`)).not.toContain('@example.org');
    expect(
      page(`${lang}/${id}/with-${lang === 'ar' ? 'en' : 'ar'}`).querySelector(
        `${commentsSection}, ${formSection}`,
      ),
    ).toBeNull();
  }
});

test('axe finds nothing on pages with comments and a form, and no line is too wide', async () => {
  for (const [path, colorScheme] of [
    [`ar/${id}/`, 'dark'],
    [`en/${id}/`, 'light'],
    ['ar/thanks/', 'light'],
  ] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 800 } });
    const opened = await context.newPage();
    await opened.goto(`${origin}/${path}`);
    // Many marks on one letter do not cover other comments.
    for (const comment of await opened.locator(`${commentsSection} article`).all())
      expect(await comment.evaluate((element) => getComputedStyle(element).overflow)).toBe('clip');
    const { violations } = await new AxeBuilder({ page: opened })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await context.close();
  }
});

test('commands that run at the same time accept each comment once, and say so', async () => {
  const numbers = Array.from({ length: 12 }, (_, i) => String(i + 101));
  const one = (number: string): string => `2026-11-22-120000-000${number}-abcdef`;
  for (const number of numbers) {
    const text = `---\nname: A\ndate: 2026-11-22\nlang: en\n---\n\nWrite to b@example.org, ${number}.\n`;
    copy.write(`.comments/pending/${number}/comment.md`, text);
    const facts = {
      article: id,
      id: one(number),
      email: 'a@example.org',
      received: '2026-11-22',
      digest: '',
    };
    copy.write(`.comments/pending/${number}/private.json`, JSON.stringify(facts));
  }
  copy.write('.comments/pending/200/private.json', '{');
  const listed = copy.run('comments', env, ['list']).printed;
  expect(listed).toContain('Accepting it would publish b@example.org: take out of .comments/pending/101/');
  expect(listed).toMatch(/^200  unreadable\n[^]*^\.comments\/pending\/200\/private\.json:1: /m);
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => copy.start('comments', env, ['accept', ...numbers])),
  );
  const lines = runs.flatMap(({ printed }) => printed.trim().split('\n'));
  for (const line of lines) expect(line).toMatch(/^\d+: (accepted\. .*|it was accepted already\.)$/);
  const files = readdirSync(join(copy.folder, 'content/comments', id));
  for (const number of numbers) expect(files).toContain(`${one(number)}.md`);
  expect(files.filter((name) => name.startsWith('.'))).toEqual([]);
});

test('commands explain in one sentence what they can’t do', async () => {
  const refused: [args: string[], sentence: string][] = [
    [['lst'], 'Write one of these:'],
    [['accept'], 'Which one?'],
    [['accept', '1'], '1: it was accepted already.'],
    [['reject', '999'], '999: no comment of that number waits.'],
    [['reject', '../1'], '"../1" is not the number of a comment.'],
    [['--port', '1'], ' is the receiver of this folder already'],
    [
      ['--folder', 'other', '--port', String(receiving.port), '--host', 'localhost'],
      `Port ${receiving.port} is taken.`,
    ],
    [['--port', '1', '--proxy', 'nobody'], '--proxy "nobody" can\'t be used: '],
    [['--overall', '0'], '--overall "0" is not a number from 1'],
  ];
  const results = await Promise.all(refused.map(([args]) => copy.start('comments', env, args)));
  for (const [i, [, sentence]] of refused.entries()) {
    const { code, printed = '' } = results[i] ?? {};
    expect([code, printed.includes(sentence), printed.includes('    at ')], printed).toEqual([
      1,
      true,
      false,
    ]);
  }
});

test('SIGTERM stops it, and it releases its folder', async () => {
  expect(await receiving.end('SIGTERM')).toBe(0);
  expect(receiving.printed()).not.toContain('not stored');
  expect(readdirSync(join(copy.folder, '.comments')).filter((name) => name.endsWith('.lock'))).toEqual([]);
});
