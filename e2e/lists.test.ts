// The home page, topics, search, and the pages in every language: of the fixture, and of the same with many articles.
import { inject, expect, test } from 'vitest';
import { topicsOf } from '../src/article/model/article.ts';
import { articleAt, listedAtOnce, makeCatalog, newestFirst } from '../src/article/model/catalog.ts';
import { attribute, readBuiltSite, type BuiltSite, type HTMLElement } from '../src/check/built-site.ts';
import type { Language } from '../src/language/language.ts';
import { entryPath, facingPath, homePath, searchPath, topicPath, topicsPath } from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { content, fixture, linksTo, pageAt, textOf } from './built-pages.ts';
import { close, useSite } from './open-site.ts';

const many = readBuiltSite(inject('many'));
const seen = useSite();
const published = content.articles;
const catalog = makeCatalog(published, content.pages, content.topics);

/** Addresses of the articles whose titles an element has, in order. */
const articlesIn = (element: HTMLElement | null): string[] =>
  element?.querySelectorAll(':is(h2, h3):not([id]) > a').map((link) => attribute(link, 'href')) ?? [];
const homeOf = (lang: Language, from: BuiltSite = fixture) =>
  pageAt(homePath(lang), from).querySelector('main');

test.each(site.languages)('the home page in %s has each article once, the lead first', (lang) => {
  const found = articlesIn(homeOf(lang)).map((address) => address.split('/')[2]);
  expect(found[0]).toBe(site.lead);
  expect(found.slice(1)).toEqual(
    newestFirst(published, lang)
      .map(({ id }) => id)
      .filter((id) => id !== site.lead),
  );
});

test.each(site.languages)('the home page in %s with many articles has the newest, and years', (lang) => {
  const home = homeOf(lang, many);
  const found = articlesIn(home);
  expect(new Set(found).size).toBe(found.length);
  expect([listedAtOnce, listedAtOnce + 1]).toContain(found.length);
  const years = home
    ?.querySelectorAll('nav')
    .find((nav) => attribute(nav, 'aria-label') === stringsOf(lang).archive);
  expect(years?.querySelectorAll('a').length).toBeGreaterThan(2);
});

test.each(site.languages)('the home page in %s says a day only where it changes', (lang) => {
  for (const from of [fixture, many]) {
    const days = homeOf(lang, from)
      ?.querySelectorAll('time')
      .map((time) => attribute(time, 'datetime'));
    expect(days?.length).toBeGreaterThan(1);
    expect(days?.filter((day, i) => day === days[i - 1])).toEqual([]);
  }
});

test('the lead offers its facing page; the next articles have standfirst and reading time', () => {
  for (const lang of site.languages) {
    const home = homeOf(lang);
    const others = site.languages.filter((code) => code !== lang);
    for (const other of others)
      expect(linksTo(home, `/${facingPath(lang, site.lead ?? '', other)}`)).toHaveLength(1);
    const latest = home
      ?.querySelectorAll('section')
      .find((section) => textOf(section.querySelector('h2')) === stringsOf(lang).latest);
    const cards = latest?.querySelectorAll('article') ?? [];
    expect(cards).toHaveLength(3);
    for (const card of cards) {
      const id = attribute(card.querySelector('h3 a'), 'href').split('/')[2] ?? '';
      const translation = articleAt(catalog, id)?.translations[lang];
      if (!translation) continue;
      expect(textOf(card)).toContain(translation.description ?? '');
      expect(textOf(card)).toMatch(/\d (?:min read|دقائق|دقيقة)|دقيقة واحدة|دقيقتان/);
    }
  }
});

test('a list has a note of languages only where a translation is missing', () => {
  const { onlyIn } = stringsOf('en');
  const rows = homeOf('en')?.querySelectorAll('article') ?? [];
  for (const row of rows) {
    const id = attribute(row.querySelector(':is(h2, h3) a'), 'href').split('/')[2] ?? '';
    const languages = Object.keys(articleAt(catalog, id)?.translations ?? {}) as Language[];
    const text = textOf(row);
    const notes = Object.values(onlyIn).filter((note) => text.includes(note));
    expect(notes, id).toEqual(languages.length === 1 && languages[0] ? [onlyIn[languages[0]]] : []);
  }
});

test.each(site.languages)('the page of topics in %s has each with the number of its articles', (lang) => {
  const main = pageAt(topicsPath(lang)).querySelector('main');
  const counts = new Map<string, number>();
  for (const topic of published.flatMap(topicsOf)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  expect(main?.querySelectorAll('li')).toHaveLength(counts.size);
  for (const [topic, count] of counts) {
    const [link] = linksTo(main, `/${topicPath(lang, topic)}`);
    expect(textOf(link?.parentNode)).toMatch(new RegExp(` ${count}$`));
    const page = pageAt(topicPath(lang, topic)).querySelector('main');
    expect(linksTo(page, `/${topicsPath(lang)}`).map(textOf)).toEqual([stringsOf(lang).topics]);
  }
  expect(fixture.read('sitemap-1.xml').toString()).toContain(`/${topicsPath(lang)}<`);
});

test('the articles of a topic have their standfirsts', () => {
  const article = articleAt(catalog, 'salt-works');
  const [topic = ''] = article ? topicsOf(article) : [];
  for (const lang of site.languages)
    expect(textOf(pageAt(topicPath(lang, topic)).querySelector('main'))).toContain(
      article?.translations[lang]?.description,
    );
});

test('the search page has topics and articles before a query', () => {
  for (const lang of site.languages) {
    const words = stringsOf(lang);
    const headings = pageAt(searchPath(lang)).querySelectorAll('main h2:not(article *)').map(textOf);
    expect(headings).toEqual([words.topics, words.allArticles]);
  }
});

test.each(['', '404.html'])('/%s offers search and three articles in each language', (path) => {
  for (const lang of site.languages) {
    const section = pageAt(path).querySelector(`main section[lang=${lang}]`);
    expect(attribute(section?.querySelector('form[role=search]') ?? null, 'action')).toBe(
      `/${searchPath(lang)}`,
    );
    expect(section?.querySelectorAll('li a').map((link) => attribute(link, 'href').split('/')[2])).toEqual(
      newestFirst(published, lang)
        .slice(0, 3)
        .map(({ id }) => id),
    );
  }
});

test('a missing page begins with the language of its address; without scripts with that of the site', async () => {
  for (const javaScriptEnabled of [true, false])
    for (const lang of site.languages) {
      const page = await seen.open(`${lang}/no-such-page/`, { javaScriptEnabled });
      const first = page.getByRole('main').getByRole('heading').first();
      const expected = javaScriptEnabled ? lang : site.languages[0];
      expect(await first.textContent()).toBe(stringsOf(expected).notFound);
      expect(await page.locator('html').getAttribute('lang')).toBe(expected);
      await close(page);
    }
});

test('the page about the site has its label, like an article its category', () => {
  for (const lang of site.languages) {
    const [before] = pageAt(entryPath(lang, 'about')).querySelectorAll('main header p');
    const title = textOf(pageAt(entryPath(lang, 'about')).querySelector('h1'));
    if (title !== stringsOf(lang).about) expect(textOf(before)).toBe(stringsOf(lang).about);
  }
});
