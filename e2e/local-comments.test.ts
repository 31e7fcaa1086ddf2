// npm start shows comments too: the local server adds the form to articles and receives what it sends. dist stays as built.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { digestOf } from '../src/files/digest.ts';
import { filesIn } from '../src/files/files-in.ts';
import { parse } from '../src/check/built-site.ts';
import { pendingComments } from '../src/receiver/moderation.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { launchBrowser, type Browser } from './browser.ts';
import { htmlFaults } from './html-faults.ts';
import { freePort, startCommand, type Running } from './running-receiver.ts';

const project = inject('fixture');
const folder = mkdtempSync(join(tmpdir(), 'midad-waiting-'));
let browser: Browser;
let running: Running;
let origin: string;
beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  running = await startCommand(project, 'preview', { PORT: String(port), COMMENTS_FOLDER: folder });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await running.end('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** What was built: a digest by file. */
const built = (): Record<string, string> =>
  Object.fromEntries(
    filesIn(join(project, 'dist')).map((name) => [name, digestOf(readFileSync(join(project, 'dist', name)))]),
  );

test.each(['en', 'ar'] as const)('a comment on a page in %s is sent and waits', async (lang) => {
  const before = built();
  const count = pendingComments(folder).length;
  const words = stringsOf(lang);
  const context = await browser.newContext({ javaScriptEnabled: lang !== 'ar', locale: 'de' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
      faults.push(message.text());
  });
  await page.goto(`${origin}/${lang}/salt-works/`);
  const form = page.getByRole('region', { name: words.leaveComment });
  expect(await form.evaluate((section) => getComputedStyle(section).maxInlineSize)).toBe('624px');
  const field = (label: string) => page.getByRole('textbox', { name: `${label} *` });
  await field(words.commentText).fill('Salt <b>of the sea</b>.');
  await field(words.commentName).fill('Layla');
  await field(words.commentEmail).fill('layla@example.org');
  await page.getByLabel(words.commentTo).selectOption({ index: 1 });
  await page.getByRole('button', { name: words.sendComment }).click();
  expect(await page.getByRole('alert').textContent()).toContain(stringsOf(lang).commentErrors.html);
  await field(words.commentText).fill(`Salt of the sea, ${lang}.`);
  await page.getByRole('button', { name: words.sendComment }).click();
  expect(page.url()).toBe(`${origin}/${lang}/thanks/`);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(words.thanks);
  await context.close();
  expect(faults).toEqual([]);
  expect(pendingComments(folder)).toHaveLength(count + 1);
  expect(pendingComments(folder).at(-1)).toMatchObject({
    facts: { article: 'salt-works', email: 'layla@example.org' },
    comment: { name: 'Layla', to: '2026-05-07-first', text: `Salt of the sea, ${lang}.` },
  });
  expect(built()).toEqual(before);
});

test('articles alone have the form, and their pages are valid HTML', async () => {
  for (const [path, forms] of [
    ['en/salt-works/', 1],
    ['en/tide-clock/', 1],
    ['en/about/', 0],
    ['en/', 0],
    ['en/salt-works/with-ar/', 0],
  ] as const) {
    const html = await (await fetch(`${origin}/${path}`)).text();
    expect(parse(html).querySelectorAll('form[method=post]'), path).toHaveLength(forms);
    expect(await htmlFaults(html)).toEqual([]);
  }
  expect((await fetch(`${origin}/en/no-article/`)).status).toBe(404);
});

test('it says where comments wait, and stops', async () => {
  expect(running.printed()).toContain(`No comment waits in ${folder}.`);
  expect(await running.end('SIGTERM')).toBe(0);
  expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([]);
});
