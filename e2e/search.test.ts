// Search in a browser, with the index that was built: of our own content, and of a copy under a base path.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readContent } from '../src/article/loader/load.ts';
import type { Language } from '../src/language/language.ts';
import { stringsOf } from '../src/language/strings.ts';
import { href, homePath, entryPath, searchFolder, searchPath } from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { launchBrowser } from './browser.ts';
import { copyProject, type Copy } from './project-copy.ts';
import { writeSearchIndexes } from '../src/search/build-index.ts';
import { serve } from '../src/commands/server.ts';

let browser: Browser;
let own: Server;
let other: Server;
let copy: Copy;
const faults: string[] = [];
const base = '/reader/';
const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

/** How many articles of the copy have each of these words. */
const counts = { oneword: 1, twoword: 2, threeword: 3, elevenword: 11, hundredword: 100 };

beforeAll(async () => {
  copy = copyProject();
  copy.write('content/topics.yaml', 'categories: {}\ntags: {}\n');
  for (let i = 1; i <= 100; i++) {
    const words = Object.entries(counts).flatMap(([word, count]) => (i <= count ? [word] : []));
    copy.write(
      `content/articles/piece-${i}/ar.md`,
      `---\ntitle: القطعة ${i}\n---\n\nتمهيد.\n\n## قسم {#part}\n\nنص ${words.join(' و')}.\n`,
    );
  }
  copy.write(
    'content/articles/letters/ar.md',
    '---\ntitle: رسالة\nauthor: كاتبة\n---\n\nالمـدرسة في النظام،على سنةٍ، سنة ٢٠١٤ أو 2019–2022. لغة (C++) عند NATO والوزارة.\n\n## عن <b>الوسوم</b> {#tags}\n\nيكتب `<img src=x onerror=alert(1)>` هنا[^1].\n\n[^1]: حاشية.\n',
  );
  copy.write('content/articles/draft/ar.md', '---\ntitle: مسودة\ndraft: true\n---\n\nسرّيّة.\n');
  const { code, printed } = copy.run('build', { BASE_PATH: base });
  expect(printed).toContain('The site is built');
  expect(code).toBe(0);
  own = await serve('dist', site.base, 0);
  other = await serve(join(copy.folder, 'dist'), base, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  own.close();
  other.close();
  copy.remove();
});
// No page may complain or be refused by its policy; files that are kept from it are not its fault.
afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  return page;
}
const close = (page: Page): Promise<void> => page.context().close();
const search = (lang: Language, query?: string): string =>
  `${originOf(own)}${href(searchPath(lang))}${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`;
const searchCopy = (query: string): string =>
  `${originOf(other)}${base}ar/search/?q=${encodeURIComponent(query)}`;
/** What is expected within a while: a machine that does much else takes its time. */
const eventually = <T>(look: () => Promise<T>, message = '') =>
  expect.poll(look, { timeout: 20_000, message });
const status = (page: Page) => page.locator('site-search [role=status]');
const marks = (page: Page): Promise<string[]> => page.locator('.found mark').allTextContents();

/** Opens the address of a query and waits for its answer. */
async function answer(address: string): Promise<Page> {
  const page = await open(address);
  await eventually(() => status(page).textContent()).toMatch(/\d|نتيج|[“«]/);
  return page;
}

/** Asks a page one query after the other, and expects each to find a word of that spelling. */
async function finds(address: string, spellings: readonly (readonly [query: string, found: string])[]) {
  const page = await open(address);
  for (const [query, found] of spellings) {
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await eventually(() => marks(page), query).toContain(found);
  }
  await close(page);
}

test('spellings of a word find each other', async () => {
  await finds(search('ar'), [
    ['الامن', 'الأمن'],
    ['روسيه', 'الروسية'],
    ['٢٠١٤', '2014'],
    ['اوكرانيا', 'أوكرانيا'],
    ['احتجاج', 'الاحتجاجات'],
    ['الأَمْـن', 'الأمن'],
    ['كازاخ', 'كازاخستان'],
  ]);
  await finds(search('en'), [
    ['protesting', 'protests'],
    ['munay', 'KazMunayGas'],
    ['almaty', 'Almaty'],
  ]);
});

test('under a base path too, and they are shown as they are written', async () => {
  await finds(searchCopy(''), [
    ['مدرسه', 'المـدرسة'],
    ['سنه', 'سنةٍ'],
    ['على', 'على'],
    ['النظام', 'النظام'],
    ['2014', '٢٠١٤'],
    ['وزارة', 'والوزارة'],
    ['2022', '2022'],
    ['nato', 'NATO'],
    ['C++', 'C'],
    ['كاتبه', 'كاتبة'],
    ['حاشيه', 'حاشية'],
  ]);
});

test('numbers and words of two letters are whole words, not the beginning of longer ones', async () => {
  const page = await answer(searchCopy('201'));
  expect(await status(page).textContent()).toContain('لا نتائج');
  await page.goto(searchCopy('في'));
  await eventually(() => marks(page)).toContain('في');
  expect(new Set(await marks(page))).toEqual(new Set(['في']));
  await close(page);
});

test('what was found is shown as it is written, as text, with its Latin isolated', async () => {
  const page = await answer(searchCopy('النظام'));
  expect(await page.locator('.found p').first().textContent()).toBe(
    'المـدرسة في النظام،على سنةٍ، سنة ٢٠١٤ أو 2019–2022. لغة (C++) عند NATO والوزارة.',
  );
  expect(await page.locator('.found bdi[lang=en]').allTextContents()).toEqual(['C++', 'NATO']);
  await page.goto(searchCopy('يكتب'));
  await eventually(() => page.locator('.found h3').textContent()).toBe('عن <b>الوسوم</b>');
  expect(await page.locator('.found li p').last().textContent()).toBe(
    'يكتب <img src=x onerror=alert(1)> هنا.',
  );
  expect(await page.locator('.found a').last().getAttribute('href')).toBe('/reader/ar/letters/#tags');
  await page.goto(searchCopy('<b>لاشيء</b>'));
  await eventually(() => status(page).locator('bdi').textContent()).toBe('<b>لاشيء</b>');
  await close(page);
});

test('a query of several words finds texts that have them all; a word that is nowhere finds nothing', async () => {
  const page = await answer(search('ar', 'معاهدة الأمن في كيشيناو'));
  expect(await status(page).textContent()).toBe('نتيجة واحدة');
  expect(await page.locator('.found h2').textContent()).toContain('منظمة معاهدة الأمن الجماعي');
  await page.goto(search('ar', 'الأمن برشلونة'));
  await eventually(() => status(page).textContent()).toContain('لا نتائج');
  // Pagefind by itself would find every «في».
  await page.goto(search('ar', 'فيلم'));
  await eventually(() => status(page).textContent()).toContain('«فيلم»');
  await close(page);
});

test('the count stands in words that fit it', async () => {
  const page = await open(searchCopy(''));
  for (const [query, said] of [
    ['oneword', 'نتيجة واحدة'],
    ['twoword', 'نتيجتان'],
    ['threeword', '3 نتائج'],
    ['elevenword', '11 نتيجة'],
    ['hundredword', '100 نتيجة'],
  ] as const) {
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await eventually(() => status(page).textContent()).toBe(said);
    expect(await page.locator('.found h2').count()).toBe(Math.min(10, counts[query]));
  }
  await close(page);
});

test('further results come ten at a time, and take the focus', async () => {
  const page = await answer(searchCopy('elevenword'));
  await page.getByRole('button', { name: stringsOf('ar').searchMore }).click();
  await eventually(() => page.locator('.found h2').count()).toBe(11);
  expect(await page.locator('.found button').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.found li:last-child') !== null)).toBe(
    true,
  );
  await close(page);
});

test('the form on the home page leads to results, a result to its section, and back to the results', async () => {
  for (const [lang, query] of [
    ['ar', 'واشنطن'],
    ['en', 'Washington'],
  ] as const) {
    const page = await open(originOf(own) + href(homePath(lang)));
    await page.getByRole('searchbox', { name: stringsOf(lang).searchArticles }).fill(query);
    await page.keyboard.press('Enter');
    await page.waitForURL(search(lang, query));
    await page.locator('.found h3 a').first().waitFor();
    const link = page.locator('.found h3 a[href$="#american-concerns"]');
    await link.click();
    await page.waitForURL(`**${href(entryPath(lang, 'kazakhstan-unrest', 'american-concerns'))}`);
    expect(await page.locator(':target').textContent()).toContain(
      lang === 'ar' ? 'هواجس أميركية' : 'American concerns',
    );
    await page.goBack();
    await page.locator('.found h3 a').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(query);
    await close(page);
  }
});

test('what a field holds stands at the side its page begins at, in whichever language', async () => {
  for (const [lang, side] of [
    ['ar', 'right'],
    ['en', 'left'],
  ] as const) {
    const page = await open(search(lang));
    const field = page.getByRole('searchbox');
    for (const text of ['', 'الأمن', 'NATO']) {
      await field.fill(text);
      expect(await field.evaluate((input) => getComputedStyle(input).textAlign)).toBe(side);
    }
    await close(page);
  }
});

test('nothing of search is asked for before something is looked for', async () => {
  const asked: string[] = [];
  const page = await open('about:blank');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofSearch = () => asked.filter((path) => path.includes('/pagefind/'));
  for (const path of [homePath('ar'), searchPath('ar')]) {
    await page.goto(originOf(own) + href(path), { waitUntil: 'networkidle' });
    await page.getByRole('searchbox').focus();
  }
  expect(asked.length).toBeGreaterThan(5);
  expect(ofSearch()).toEqual([]);
  await page.getByRole('searchbox').pressSequentially('الام');
  await page.locator('.found mark').first().waitFor();
  expect(ofSearch().length).toBeGreaterThan(4);
  await close(page);
});

test('results come while typing, can be reached by keyboard, and go when the field is cleared', async () => {
  const page = await open(search('ar'));
  const field = page.getByRole('searchbox');
  const lists = page.locator('.row').first();
  await field.pressSequentially('الامن');
  await page.locator('.found h2').first().waitFor();
  expect(page.url()).toBe(search('ar', 'الامن'));
  expect(await lists.isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  for (const next of ['BUTTON', 'A']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(next);
  }
  expect(await page.evaluate(() => document.activeElement?.closest('.found h2') !== null)).toBe(true);
  await field.focus();
  await page.keyboard.press('Escape');
  await eventually(() => page.locator('.found h2').count()).toBe(0);
  expect(page.url()).toBe(search('ar'));
  expect(await lists.isVisible()).toBe(true);
  await close(page);
});

test('where nothing is found, the other language and the list are offered', async () => {
  const page = await answer(search('en', 'الأمن'));
  expect(await status(page).textContent()).toBe('Nothing found for “الأمن”.');
  expect(await page.locator('.row').first().isVisible()).toBe(true);
  await page.getByRole('link', { name: stringsOf('en').searchIn.ar }).click();
  await page.locator('.found mark').first().waitFor();
  expect(page.url()).toBe(search('ar', 'الأمن'));
  await close(page);
});

test.each(['**/pagefind/**', '**/pagefind-entry.json*', '**/pagefind.js', '**/fragment/**'])(
  'where %s can’t be reached it is said, the list stays, and another try finds',
  async (files) => {
    const page = await open(search('ar'));
    await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('searchbox').fill('الأمن');
    await eventually(() => status(page).textContent()).toBe(stringsOf('ar').searchFailed);
    expect(await page.locator('.row').first().isVisible()).toBe(true);
    await page.unroute(files);
    await page.getByRole('button', { name: stringsOf('ar').searchAgain }).click();
    await page.locator('.found mark').first().waitFor();
    // The browser says what it could not read.
    faults.splice(0);
    await close(page);
  },
);

test('where a worker can’t run, the page searches itself, and its policy lets it', async () => {
  const page = await open(search('ar'));
  await page.route('**/pagefind-worker.js', (route) => route.abort());
  await page.getByRole('searchbox').fill('الأمن');
  await page.locator('.found mark').first().waitFor();
  await close(page);
});

test('without scripts there is a word of why, and every article and topic', async () => {
  for (const lang of site.languages) {
    const page = await open(search(lang, 'x'), { javaScriptEnabled: false });
    const words = stringsOf(lang);
    expect(await page.locator('noscript').textContent()).toContain(words.searchWithoutScripts);
    expect(await page.locator('.row').count()).toBe(readContent('.').articles.length);
    expect(await page.locator(`.names a[href="${href(`${lang}/topics/energy/`)}"]`).isVisible()).toBe(true);
    await close(page);
  }
});

test('axe finds nothing in results, which never scroll sideways', async () => {
  for (const [lang, query, colorScheme] of [
    ['ar', 'روسيا', 'dark'],
    ['en', 'Russia', 'light'],
  ] as const) {
    const page = await open(search(lang, query), { colorScheme, viewport: { width: 390, height: 844 } });
    await page.locator('.found mark').first().waitFor();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    await close(page);
  }
});

/** The texts in a site's indexes, each by its path. */
const indexed = (dist: string): string[] =>
  site.languages
    .map((lang) => join(dist, searchFolder(lang), 'fragment'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .map((name) => gunzipSync(readFileSync(join(folder, name))).toString())
        .map((text) => /"url":"([^"]+)"/.exec(text)?.[1] ?? ''),
    )
    .sort();

test('articles and pages are in the index, and nothing else', () => {
  const { articles, pages } = readContent('.');
  const expected = [...articles, ...pages].flatMap(({ id, translations }) =>
    (Object.keys(translations) as Language[]).map((lang) => `/${entryPath(lang, id)}`),
  );
  expect(indexed('dist')).toEqual(expected.sort());
  expect(indexed(join(copy.folder, 'dist'))).toHaveLength(101);
  for (const lang of site.languages)
    expect(
      readdirSync(join('dist', searchFolder(lang))).map((name) => name.replace(/_(?!meta)\w+/, '')),
    ).toEqual([
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      `pagefind.${lang}.pf_meta`,
      'pagefind.js',
      `wasm.${lang}.pagefind`,
    ]);
});

test('the same content gives the same index, byte by byte', async () => {
  const again = mkdtempSync(join(tmpdir(), 'midad-index-'));
  cpSync('dist', again, { recursive: true, filter: (path) => !path.includes('pagefind') });
  await writeSearchIndexes('.', again);
  const files = (dist: string) =>
    readdirSync(join(dist, 'pagefind'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')]);
  expect(files(again)).toEqual(files('dist'));
  rmSync(again, { recursive: true });
});

test('where the index can’t be made nothing is published, and it is said what to do', () => {
  const before = readFileSync(join(copy.folder, 'dist/ar/index.html'));
  const { code, printed } = copy.run('build', { PAGEFIND_EXTENDED_BINARY_PATH: '/no/such/program' });
  expect(code).toBe(1);
  expect(printed).toContain('The search index could not be made');
  expect(printed).toContain('Run npm install');
  expect(printed).toContain('Nothing was published: dist is as it was.');
  expect(readFileSync(join(copy.folder, 'dist/ar/index.html'))).toEqual(before);
  expect(readdirSync(copy.folder)).not.toContain('dist.partial');
});
