// Search finds what readers look for: the queries of search-table.ts over the texts of content/, against Pagefind alone.
// A text of the table that is no longer there is left out.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/article/loader/load.ts';
import { serve } from '../../src/commands/server.ts';
import type { Language } from '../../src/language/language.ts';
import { searchFolder } from '../../src/publish/urls.ts';
import { writeSearchIndexes } from '../../src/search/build-index.ts';
import { launchBrowser, type Browser, type Page } from '../browser.ts';
import { table } from './search-table.ts';

const languages = ['ar', 'en'] as const;
const root = mkdtempSync(join(tmpdir(), 'midad-recall-'));
const dist = join(root, 'dist');
const { articles, pages } = readContent('.');
const entries = [...articles, ...pages];
const ids = new Set(entries.map(({ id }) => id));
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;

/** A site of empty pages with our index, and with Pagefind's own of the same words. */
beforeAll(async () => {
  cpSync('content', join(root, 'content'), { recursive: true });
  mkdirSync(dist);
  writeFileSync(join(dist, '404.html'), '<!doctype html><title>Search</title>');
  await writeSearchIndexes(root, dist, entries, { engine: '' });
  for (const lang of languages) await indexPlainly(lang);
  const bundle = await rolldown({ input: 'src/search/client/engine.ts' });
  await bundle.write({ file: join(dist, 'engine.js') });
  server = await serve(dist, '/', 0);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/404.html`);
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(root, { recursive: true });
});

async function indexPlainly(lang: Language): Promise<void> {
  const { index } = await createIndex();
  const fragments = join(dist, searchFolder(lang), 'fragment');
  for (const name of readdirSync(fragments)) {
    const text = gunzipSync(readFileSync(join(fragments, name))).toString();
    const { url, content, meta } = JSON.parse(text.slice(text.indexOf('{'))) as {
      url: string;
      content: string;
      meta: { title: string };
    };
    const html = `<html lang="${lang}"><body><h1>${meta.title}</h1><p>${content.replaceAll('<', '&lt;')}</p></body></html>`;
    await index?.addHTMLFile({ url, content: html });
  }
  await index?.writeFiles({ outputPath: join(dist, 'plain', lang) });
}

/** The ids of the texts that a query finds, by our search or by Pagefind alone. */
async function find(lang: Language, query: string, plainly: boolean): Promise<string[]> {
  const [code, text] = [JSON.stringify(lang), JSON.stringify(query)];
  const search = plainly
    ? `(await import('/plain/${lang}/pagefind.js')).search(${text})`
    : `(await (window[${code}] ??= (await import('/engine.js')).openIndex('/${searchFolder(lang)}', ${code}, 0))).find(${text})`;
  const urls = await page.evaluate<string[]>(
    `(async () => Promise.all((await ${search}).results.map(async (text) => (await text.data()).url)))()`,
  );
  return urls.map((url) => url.split('/').at(-2) ?? '');
}

interface Answer {
  readonly query: string;
  readonly found: readonly string[];
  readonly relevant: readonly string[];
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const right = ({ found, relevant }: Answer): number => found.filter((id) => relevant.includes(id)).length;
/** The mean share of the relevant texts that a query finds. */
const recall = (answers: readonly Answer[]): number =>
  mean(answers.map((answer) => right(answer) / answer.relevant.length));
/** The mean share of relevant texts among those that a query finds, of queries that find any. */
const precision = (answers: readonly Answer[]): number =>
  mean(answers.filter(({ found }) => found.length > 0).map((answer) => right(answer) / answer.found.length));

async function answersTo(lang: Language, plainly: boolean): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const group of table[lang] ?? []) {
    const relevant = group.relevant.filter((id) => ids.has(id));
    if (relevant.length > 0)
      for (const query of group.queries)
        answers.push({ query, relevant, found: await find(lang, query, plainly) });
  }
  return answers;
}

test.each(languages)('search finds what readers look for in "%s"', async (lang) => {
  const [plain, ours] = [await answersTo(lang, true), await answersTo(lang, false)];
  for (const [name, answers] of Object.entries({ 'Pagefind alone': plain, Midad: ours }))
    console.log(
      `${lang}, ${name}: ${answers.length} queries, recall ${recall(answers).toFixed(3)}, precision ${precision(answers).toFixed(3)}, without an answer ${answers.filter(({ found }) => found.length === 0).length}`,
    );
  expect(recall(ours)).toBeGreaterThanOrEqual(0.95);
  expect(precision(ours)).toBeGreaterThanOrEqual(0.95);
  const lost = ours.filter(({ found }, i) => found.length === 0 && plain[i]?.found.length !== 0);
  expect(lost.map(({ query }) => query)).toEqual([]);
});
