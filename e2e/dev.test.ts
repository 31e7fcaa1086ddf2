// npm run dev in a copy of the project: what an author sees while writing.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stringsOf } from '../src/settings/strings.ts';
import { launchBrowser, type Browser, type Page } from './browser.ts';
import { copyProject, plainEnv, type Copy } from './project-copy.ts';
import { freePort } from './running-receiver.ts';

let copy: Copy;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let printed = '';

const entry = (title: string, text: string): string => `---\ntitle: ${title}\n---\n\n${text}\n`;

beforeAll(async () => {
  copy = copyProject();
  copy.write('content/topics.yaml', 'categories:\n  opinion: { ar: رأي, en: Opinion }\ntags: {}\n');
  copy.write('content/articles/one/ar.md', entry('مقال', 'قبل التغيير.'));
  copy.write('content/articles/two/en.md', entry('Draft', 'A draft.').replace('title', 'draft: true\ntitle'));
  copy.write(
    'content/articles/three/en.md',
    entry('To come', 'Text.').replace('title', 'date: 9999-01-01\ntitle'),
  );
  const port = await freePort();
  server = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port)], {
    cwd: copy.folder,
    env: plainEnv,
    // In a process group, so that the server it starts ends with it.
    detached: true,
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data: Buffer) => (printed += data.toString()));
  await vi.waitUntil(() => printed.includes(`http://localhost:${port}/`), { timeout: 60_000, interval: 100 });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`http://localhost:${port}/ar/one/`);
});
afterAll(async () => {
  await browser.close();
  if (server.pid) process.kill(-server.pid);
  copy.remove();
});

const waiting = { timeout: 30_000 };

test('the page has its styles, mirrored as in a build', async () => {
  const styles = await page
    .locator('body > div')
    .first()
    .evaluate((bar) => {
      const { fontFamily, transformOrigin } = getComputedStyle(bar);
      return { fontFamily, isFromRight: parseFloat(transformOrigin) > 0 };
    });
  expect(styles.fontFamily).toContain('Display Arabic');
  expect(styles.isFromRight).toBe(true);
});

test('a change of the text shows by itself', async () => {
  await listening();
  copy.write('content/articles/one/ar.md', entry('مقال', 'بعد التغيير.'));
  await expect.poll(() => page.locator('copied-note > p').textContent(), waiting).toBe('بعد التغيير.');
});

test('a mistake is reported, and the page stays as it was', async () => {
  copy.write('content/articles/one/ar.md', entry('مقال', '## بلا معرّف'));
  await expect
    .poll(() => printed, waiting)
    .toContain('content/articles/one/ar.md:5: the section "بلا معرّف" has no id.');
  expect(await page.locator('copied-note > p').textContent()).toBe('بعد التغيير.');
  copy.write('content/articles/one/ar.md', entry('مقال', 'صُحّح.'));
  await expect.poll(() => page.locator('copied-note > p').textContent(), waiting).toBe('صُحّح.');
});

/** Reloads the page and waits until it listens for changes. */
async function listening(): Promise<void> {
  const connected = page.waitForEvent('console', (message) => message.text().includes('connected.'));
  await page.reload();
  await connected;
}

test('a change of the styles shows by itself', async () => {
  await listening();
  const name = 'src/styles/prose.css';
  copy.write(name, `${readFileSync(join(copy.folder, name), 'utf8')}\ncopied-note { opacity: 0.5; }\n`);
  await expect
    .poll(() => page.locator('copied-note').evaluate((text) => getComputedStyle(text).opacity), waiting)
    .toBe('0.5');
});

test('a change of a component shows by itself', async () => {
  await listening();
  const name = 'src/components/Footer.astro';
  copy.write(
    name,
    readFileSync(join(copy.folder, name), 'utf8').replace('</footer>', '<p>A changed footer</p></footer>'),
  );
  await expect.poll(() => page.getByText('A changed footer').count(), waiting).toBe(1);
});

test('drafts are shown', async () => {
  const response = await page.goto(new URL('/en/two/', page.url()).href);
  expect(response?.status()).toBe(200);
  expect(await page.locator('h1').textContent()).toBe('Draft');
});

test('a text whose day is to come is shown with a mark', async () => {
  await page.goto(new URL('/en/three/', page.url()).href);
  await expect(page.locator('h1 + p').textContent()).resolves.toBe(stringsOf('en').scheduled);
  await page.goto(new URL('/en/', page.url()).href);
  const row = page.locator('article', { hasText: 'To come' }).first();
  expect(await row.textContent()).toContain(stringsOf('en').scheduled);
});

test('a changed title shows on its card', async () => {
  const card = async (): Promise<string> => {
    const response = await page.request.get(new URL('/ar/one/card.png', page.url()).href);
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/png']);
    return (await response.body()).toString('base64');
  };
  const before = await card();
  expect(await card()).toBe(before);
  copy.write('content/articles/one/ar.md', entry('مقال آخر', 'صُحّح.'));
  await expect.poll(card, waiting).not.toBe(before);
});
