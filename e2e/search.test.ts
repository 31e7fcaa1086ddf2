// Search in a browser, with the index that was built: of the fixture, and of many articles under a base path.
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from './browser.ts';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { readContent } from '../src/article/loader/load.ts';
import type { Article, SitePage } from '../src/article/model/article.ts';
import { filesIn } from '../src/files/files-in.ts';
import type { Language } from '../src/language/language.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { writeSearchIndexes } from '../src/search/build-index.ts';
import { href, entryPath, searchFolder, searchPath, topicPath } from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { wordCounts } from './build-fixture.ts';
import { axeFindings, close, eventually, excessWidth, phone, useSite } from './open-site.ts';
import { copyFixture } from './project-copy.ts';

const fixture = inject('fixture');
const many = inject('many');
const seen = useSite();
const base = '/reader/';
const seenMany = useSite(join(many, 'dist'), base);

/** The search page of the site of many articles, with an index of several shards. */
const sharded = mkdtempSync(join(tmpdir(), 'midad-shards-'));
for (const name of ['404.html', 'assets', 'ar/search', 'en/search'])
  cpSync(join(many, 'dist', name), join(sharded, name), { recursive: true });
/** The entries of a site, as its build reads them. */
const entriesOf = (root: string): (Article | SitePage)[] => {
  const { articles, pages } = readContent(root);
  return [...articles, ...pages];
};
await writeSearchIndexes(many, sharded, entriesOf(many), { engine: 'shards', shardSize: 10 });
const seenSharded = useSite(sharded, base);
afterAll(() => rmSync(sharded, { recursive: true }));

const query = (text?: string): string => (text === undefined ? '' : `?q=${encodeURIComponent(text)}`);
/** The path of the search of a text. */
const search = (lang: Language, text?: string): string => searchPath(lang) + query(text);
const status = (page: Page) => page.locator('site-search [role=status]');
const marks = (page: Page): Promise<string[]> => page.locator('site-search mark').allTextContents();
/** The titles of the texts that were found. */
const titles = (page: Page) => page.locator('site-search h2:has(mark), site-search li > h2');
/** The lists of all articles and topics, below the form. */
const lists = (page: Page, lang: Language) =>
  page.getByRole('heading', { name: stringsOf(lang).allArticles });
const ask = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('searchbox').fill(text);
  await page.keyboard.press('Enter');
};

/** Opens the address of a query and waits for its answer. */
async function answer({ open }: typeof seen, path: string): Promise<Page> {
  const page = await open(path);
  await eventually(() => status(page).textContent()).toMatch(/\d|نتيج|[“«]/);
  return page;
}

/** Sends each query, and expects it to find a word in that spelling. */
async function finds(page: Page, spellings: readonly (readonly [query: string, found: string])[]) {
  for (const [text, found] of spellings) {
    await ask(page, text);
    await eventually(() => marks(page), text).toContain(found);
  }
  await close(page);
}

test('spellings of a word find each other', async () => {
  await finds(await seen.open(search('ar')), [
    ['الاحواض', 'الأحواض'],
    ['قديمه', 'القديمة'],
    ['١٩٧٤', '1974'],
    ['مضخه', 'المضخات'],
    ['الأَحْـواض', 'الأحواض'],
    ['ساري', 'ساريلا'],
  ]);
  await finds(await seen.open(search('en')), [
    ['opening', 'opens'],
    ['watch', 'BrineWatch'],
    ['sarela', 'Sarela'],
  ]);
});

test('names are found in the other script and in other spellings, words with particles and in other forms', async () => {
  await finds(await seen.open(search('ar')), [
    ['Sarela', 'ساريلا'],
    ['صاريلا', 'ساريلا'],
    ['لساريلا', 'ساريلا'],
    ['وكساريلا', 'ساريلا'],
    ['قرار', 'بقرار'],
    ['عقود', 'العقد'],
  ]);
  await finds(await seen.open(search('en')), [
    ['ساريلا', 'Sarela'],
    ['Sarella', 'Sarela'],
    ['programme', 'program'],
    ['harbor', 'harbour'],
  ]);
  const page = await answer(seen, search('en', 'SSC'));
  await eventually(() => marks(page)).toEqual(expect.arrayContaining(['Sarela', 'Salt', 'Company', 'SSC']));
  await close(page);
});

test('where nothing is found the words spelled nearly like it are, and the query itself is offered', async () => {
  for (const [lang, typed, found, said] of [
    ['ar', 'المضخاات قديمة', 'مضخات', 'نتائج «مضخات قديمة»'],
    ['en', 'the harbuor', 'harbour', 'Showing results for “the harbour”.'],
  ] as const) {
    const page = await seen.open(search(lang, typed));
    await eventually(() => marks(page)).toContain(found);
    expect(await status(page).textContent()).toBe(said);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: typed }).click();
    await eventually(() => status(page).textContent()).toBe(stringsOf(lang).searchNone.replace('#', typed));
    expect(await lists(page, lang).isVisible()).toBe(true);
    await close(page);
  }
});

test('words between quotation marks follow each other; where none do, they are found anywhere', async () => {
  const page = await answer(seen, search('en', '"red mark"'));
  const phrase = await titles(page).allTextContents();
  expect(phrase).toContain('An old pier and a red mark');
  await page.goto(seen.address + search('en', '"mark red"'));
  await eventually(() => status(page).textContent()).toBe('Showing results for “mark red”.');
  expect(await titles(page).allTextContents()).toEqual(phrase);
  await page.goto(seen.address + search('ar', '«المرفأ القديم»'));
  await eventually(() => marks(page)).toEqual(['المرفأ', 'القديم']);
  await close(page);
});

test('spellings find each other under a base path, and results show the original spelling', async () => {
  await finds(await seenMany.open(search('ar')), [
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
  const page = await answer(seenMany, search('ar', '201'));
  expect(await status(page).textContent()).toContain('لا نتائج');
  await page.goto(seenMany.address + search('ar', 'في'));
  await eventually(() => marks(page)).toContain('في');
  expect(new Set(await marks(page))).toEqual(new Set(['في']));
  await close(page);
});

test('results show the original spelling, as text, with Latin words isolated', async () => {
  const page = await answer(seenMany, search('ar', 'النظام'));
  expect(await page.locator('site-search li > p').first().textContent()).toBe(
    'المـدرسة في النظام،على سنةٍ، سنة ٢٠١٤ أو 2019–2022. لغة (C++) عند NATO والوزارة.',
  );
  expect(await page.locator('site-search li bdi[lang=en]').allTextContents()).toEqual(['C++', 'NATO']);
  await page.goto(seenMany.address + search('ar', 'ينسخ'));
  await eventually(() => page.locator('site-search li h3').textContent()).toBe('عن <b>الوسوم</b>');
  expect(await page.locator('site-search li p').last().textContent()).toBe(
    'ينسخ <img src=x onerror=alert(1)> هنا.',
  );
  expect(await page.locator('site-search li h3 a').last().getAttribute('href')).toBe(
    '/reader/ar/letters/#tags',
  );
  await page.goto(seenMany.address + search('ar', '<b>لاشيء</b>'));
  await eventually(() => status(page).locator('bdi').textContent()).toBe('<b>لاشيء</b>');
  await close(page);
});

test('a query of several words finds texts with all of them; an unknown word finds nothing', async () => {
  const page = await answer(seen, search('ar', 'عريضة في قارب'));
  expect(await status(page).textContent()).toBe('نتيجة واحدة');
  expect(await titles(page).textContent()).toContain('هل ينقذ المدّ');
  await page.goto(seen.address + search('ar', 'الأحواض برشلونة'));
  await eventually(() => status(page).textContent()).toContain('لا نتائج');
  // Pagefind by itself would find every «في».
  await page.goto(seen.address + search('ar', 'فيلم'));
  await eventually(() => status(page).textContent()).toContain('«فيلم»');
  await close(page);
});

test('the number of results has the right plural form', async () => {
  const page = await seenMany.open(search('ar'));
  for (const [word, said] of [
    ['oneword', 'نتيجة واحدة'],
    ['twoword', 'نتيجتان'],
    ['threeword', '3 نتائج'],
    ['elevenword', '11 نتيجة'],
    ['hundredword', '100 نتيجة'],
  ] as const) {
    await ask(page, word);
    await eventually(() => status(page).textContent()).toBe(said);
    expect(await titles(page).count()).toBe(Math.min(10, wordCounts[word]));
  }
  await close(page);
});

test('shards of several years are searched as one', async () => {
  const { languages } = JSON.parse(
    readFileSync(join(sharded, searchFolder('en'), 'pagefind-entry.json'), 'utf8'),
  ) as { languages: object };
  expect(Object.keys(languages)).toEqual(['en-2022', 'en-2023', 'en']);
  const whole = await answer(seenMany, search('en', 'note'));
  const page = await answer(seenSharded, search('en', 'note'));
  expect(await status(page).textContent()).toBe(await status(whole).textContent());
  await close(whole);
  await ask(page, 'salt');
  await eventually(() => marks(page)).toContain('salt');
  await close(page);
});

test('more results are shown ten at a time, and get the focus', async () => {
  const page = await answer(seenMany, search('ar', 'elevenword'));
  await page.getByRole('button', { name: stringsOf('ar').searchMore }).click();
  await eventually(() => titles(page).count()).toBe(11);
  expect(await page.getByRole('button', { name: stringsOf('ar').searchMore }).count()).toBe(0);
  expect(
    await page.evaluate(() => document.activeElement?.closest('site-search li:last-child') !== null),
  ).toBe(true);
  await close(page);
});

test('the form of a missing page leads to results, a result to its section, and back to the results', async () => {
  for (const [lang, word] of [
    ['ar', 'العقد'],
    ['en', 'wage'],
  ] as const) {
    const page = await seen.open('404.html');
    await page.getByRole('searchbox', { name: stringsOf(lang).searchArticles }).fill(word);
    await page.keyboard.press('Enter');
    await page.waitForURL(seen.address + search(lang, word));
    const link = page.locator('site-search h3 a[href$="#prices"]');
    await link.click();
    await page.waitForURL(`**${href(entryPath(lang, 'salt-works', 'prices'))}`);
    expect(await page.locator(':target').textContent()).toContain(
      lang === 'ar' ? 'ثمن الكيس' : 'The price of a sack',
    );
    await page.goBack();
    await link.waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(word);
    await close(page);
  }
});

test('text in a field begins at the start side of its page, in any language', async () => {
  for (const [lang, side] of [
    ['ar', 'right'],
    ['en', 'left'],
  ] as const) {
    const page = await seen.open(search(lang));
    const field = page.getByRole('searchbox');
    for (const text of ['', 'الملح', 'NATO']) {
      await field.fill(text);
      expect(await field.evaluate((input) => getComputedStyle(input).textAlign)).toBe(side);
    }
    await close(page);
  }
});

test('no file of the search is fetched before the first query', async () => {
  const asked: string[] = [];
  const page = await seen.open('404.html');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ofSearch = () => asked.filter((path) => path.includes('/pagefind/'));
  for (const path of ['', searchPath('ar')]) {
    await page.goto(seen.address + path, { waitUntil: 'networkidle' });
    await page.getByRole('searchbox').last().focus();
  }
  expect(asked.length).toBeGreaterThan(5);
  expect(ofSearch()).toEqual([]);
  await page.getByRole('searchbox').pressSequentially('الاح');
  await page.locator('site-search mark').first().waitFor();
  expect(ofSearch().length).toBeGreaterThan(4);
  await close(page);
});

test('results are shown during typing, can be reached by keyboard, and are removed when the field is cleared', async () => {
  const page = await seen.open(search('ar'));
  const field = page.getByRole('searchbox');
  await field.pressSequentially('الملح');
  await titles(page).first().waitFor();
  expect(page.url()).toBe(seen.address + search('ar', 'الملح'));
  expect(await lists(page, 'ar').isVisible()).toBe(false);
  await page.keyboard.press('Enter');
  for (const next of ['BUTTON', 'A']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(next);
  }
  expect(await page.evaluate(() => document.activeElement?.closest('site-search li > h2') !== null)).toBe(
    true,
  );
  await field.focus();
  await page.keyboard.press('Escape');
  await eventually(() => titles(page).count()).toBe(0);
  expect(page.url()).toBe(seen.address + search('ar'));
  expect(await lists(page, 'ar').isVisible()).toBe(true);
  await close(page);
});

test('without results, the other language and the list are offered', async () => {
  const page = await answer(seen, search('en', 'الأحواض'));
  expect(await status(page).textContent()).toBe('No results for “الأحواض”.');
  expect(await lists(page, 'en').isVisible()).toBe(true);
  await page.getByRole('link', { name: stringsOf('en').searchIn.ar }).click();
  await page.locator('site-search mark').first().waitFor();
  expect(page.url()).toBe(seen.address + search('ar', 'الأحواض'));
  await close(page);
});

test.each(['**/pagefind/**', '**/pagefind-entry.json*', '**/pagefind.js', '**/fragment/**'])(
  'if %s can’t be reached, a message says so, the list stays, and trying again works',
  async (files) => {
    const page = await seen.open(search('ar'));
    await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('searchbox').fill('الملح');
    await eventually(() => status(page).textContent()).toBe(stringsOf('ar').searchFailed);
    expect(await lists(page, 'ar').isVisible()).toBe(true);
    await page.unroute(files);
    await page.getByRole('button', { name: stringsOf('ar').searchAgain }).click();
    await page.locator('site-search mark').first().waitFor();
    // The browser logs each file it could not read.
    seen.faults.splice(0);
    await close(page);
  },
);

test('without a worker the page searches itself, and its policy allows it', async () => {
  const page = await seen.open(search('ar'));
  await page.route('**/pagefind-worker.js', (route) => route.abort());
  await page.getByRole('searchbox').fill('الملح');
  await page.locator('site-search mark').first().waitFor();
  await close(page);
});

test('without scripts the page says why there is no search, and lists every article and topic', async () => {
  for (const lang of site.languages) {
    const page = await seen.open(search(lang, 'x'), { javaScriptEnabled: false });
    const words = stringsOf(lang);
    expect(await page.locator('noscript').textContent()).toContain(words.searchWithoutScripts);
    expect(await page.locator('site-search article').count()).toBe(readContent(fixture).articles.length);
    expect(await page.locator(`site-search a[href="${href(topicPath(lang, 'weather'))}"]`).isVisible()).toBe(
      true,
    );
    await close(page);
  }
});

test('axe finds nothing in results, which never scroll sideways', async () => {
  for (const [lang, word, colorScheme] of [
    ['ar', 'الملح', 'dark'],
    ['en', 'salt', 'light'],
  ] as const) {
    const page = await seen.open(search(lang, word), { colorScheme, viewport: phone });
    await page.locator('site-search mark').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await excessWidth(page)).toBeLessThanOrEqual(0);
    }
    await close(page);
  }
});

/** The paths of the texts in a site's indexes. */
const indexed = (project: string): string[] =>
  site.languages
    .map((lang) => join(project, 'dist', searchFolder(lang), 'fragment'))
    .flatMap((folder) =>
      readdirSync(folder)
        .map((name) => gunzipSync(readFileSync(join(folder, name))).toString())
        .map((text) => /"url":"([^"]+)"/.exec(text)?.[1] ?? ''),
    )
    .sort();

test.each([fixture, many])('the index has articles and pages only', (project) => {
  const { articles, pages } = readContent(project);
  const expected = [...articles, ...pages].flatMap(({ id, translations }) =>
    (Object.keys(translations) as Language[]).map((lang) => `/${entryPath(lang, id)}`),
  );
  expect(indexed(project)).toEqual(expected.sort());
  for (const lang of site.languages)
    expect(
      readdirSync(join(project, 'dist', searchFolder(lang))).map((name) => name.replace(/_(?!meta)\w+/, '')),
    ).toEqual([
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      `pagefind.${lang}.pf_meta`,
      'pagefind.js',
      `wasm.${lang}.pagefind`,
      'words',
    ]);
});

test('the same content gives the same index, byte by byte, made again or kept', async () => {
  const again = mkdtempSync(join(tmpdir(), 'midad-index-'));
  // Another name of the engine: nothing that was made before is used.
  await writeSearchIndexes(fixture, again, entriesOf(fixture), { engine: 'another' });
  const files = (dist: string) =>
    filesIn(join(dist, 'pagefind')).map((file) => [
      file,
      readFileSync(join(dist, 'pagefind', file), 'base64'),
    ]);
  expect(files(again)).toEqual(files(join(fixture, 'dist')));
  rmSync(again, { recursive: true });
});

test('an edit indexes only what it changed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'midad-edit-'));
  cpSync(join(fixture, 'content'), join(root, 'content'), { recursive: true });
  const write = (): Promise<void> =>
    writeSearchIndexes(root, join(root, 'dist'), entriesOf(root), { engine: 'another' });
  const edit = (file: string): void => appendFileSync(join(root, 'content', file), '\nMore.\n');
  await write();
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/no/such/program');
  await write();
  expect(indexed(root)).toEqual(indexed(fixture));
  // A change of the table of terms needs no index.
  appendFileSync(join(root, 'content/terms.yaml'), 'quay: { en: quay, also: [kay] }\n');
  await write();
  edit('articles/ferry/en.md');
  await expect(write()).rejects.toThrow('The search index could not be made');
  vi.unstubAllEnvs();
  const kept = readdirSync(join(root, '.cache/search')).length;
  await write();
  expect(readdirSync(join(root, '.cache/search'))).toHaveLength(kept - 1);
  rmSync(root, { recursive: true });
});

test('if the index can’t be made, nothing is published, and the message says what to do', () => {
  const copy = copyFixture();
  copy.write('dist/index.html', 'the last good site');
  const { code, printed } = copy.run('build', { PAGEFIND_EXTENDED_BINARY_PATH: '/no/such/program' });
  expect(code).toBe(1);
  expect(printed).toContain('The search index could not be made');
  expect(printed).toContain('Run npm install');
  expect(printed).toContain('Nothing was published: dist is as it was.');
  expect(readFileSync(join(copy.folder, 'dist/index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(copy.folder)).not.toContain('dist.partial');
  copy.remove();
});
