// The built site, read as files: npm test builds it first.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { HTMLElement, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { idsOf } from '../src/article/model/contents.ts';
import { readContent } from '../src/article/loader/load.ts';
import { alphabet } from '../src/language/alphabet.ts';
import { isLanguage, languageCodes, languages, type Language } from '../src/language/language.ts';
import { stringsOf } from '../src/language/strings.ts';
import { contentSecurityPolicy, type PageNeeds } from '../src/publish/content-security-policy.ts';
import { homePath, pathOf, searchPath } from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { htmlFaults } from './html-faults.ts';

const dist = 'dist';
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
/** What <noscript> holds is read as the rest. */
const parsing = { blockTextElements: { script: true, style: true, pre: true } };
const pages = new Map(
  files
    .filter((name) => name.endsWith('.html'))
    .map((name) => [
      name.replace(/index\.html$/, ''),
      parse(readFileSync(join(dist, name), 'utf8'), parsing),
    ]),
);
const content = readContent('.');
const attribute = (element: HTMLElement | null, name: string): string => element?.getAttribute(name) ?? '';
const page = (path: string): HTMLElement => {
  const found = pages.get(path);
  if (!found) throw new Error(`there is no page ${path}`);
  return found;
};
const languageOf = (root: HTMLElement): Language => {
  const code = attribute(root.querySelector('html'), 'lang');
  if (!isLanguage(code)) throw new Error(`"${code}" is not a language`);
  return code;
};
/** The pages that do more than show themselves. */
const needs = new Map<string, PageNeeds>(
  languageCodes.flatMap((lang) => [
    [homePath(lang), { sendsTo: 'self' }],
    [searchPath(lang), { fetches: true, compiles: true, sendsTo: 'self' }],
  ]),
);
/** Every page and what `look` finds wrong on it. */
const onEachPage = (look: (root: HTMLElement, path: string) => string[]): string[] =>
  [...pages].flatMap(([path, root]) => look(root, path).map((fault) => `/${path}: ${fault}`));

test('every article and page is there in each of its languages, and nothing else', () => {
  const expected = [...content.articles, ...content.pages].flatMap(({ id, translations }) =>
    Object.keys(translations).map((lang) => `${lang}/${id}/`),
  );
  const facing = content.articles.flatMap(({ id, translations }) =>
    Object.keys(translations).flatMap((lang) =>
      Object.keys(translations)
        .filter((other) => other !== lang)
        .map((other) => `${lang}/${id}/with-${other}/`),
    ),
  );
  const lists = languageCodes.flatMap((lang) =>
    [...pages.keys()].filter((path) => path.startsWith(`${lang}/topics/`)),
  );
  const sections = content.articles.flatMap((article) =>
    Object.keys(article.translations).flatMap((lang) =>
      (article.translations[article.main]?.sections ?? []).flatMap(({ id }) =>
        idsOf(article, id).map((section) => `${lang}/${article.id}/${section}/`),
      ),
    ),
  );
  expect([...pages.keys()].sort()).toEqual(
    [
      ...expected,
      ...facing,
      ...sections,
      ...lists,
      ...languageCodes.flatMap((lang) => [homePath(lang), searchPath(lang)]),
      '',
      '404.html',
    ].sort(),
  );
  expect(lists.length).toBeGreaterThan(languageCodes.length * 10);
});

/** Addresses of sections, which lead on to the article and stand for it. */
const sectionAddresses = new Set(
  [...pages].flatMap(([path, root]) => (root.querySelector('[http-equiv=refresh]') ? [path] : [])),
);

test('every link within the site leads to a page and, where it names one, to a place on it', () => {
  const faults = onEachPage((root, path) =>
    root.querySelectorAll('[href], [src]').flatMap((element) => {
      const written = attribute(element, 'href') || attribute(element, 'src');
      const url = new URL(written, `${site.origin}${site.base}${path}`);
      if (url.origin !== site.origin) return [];
      const target = pathOf(decodeURIComponent(url.pathname)) ?? '(outside the base)';
      const found = pages.get(target);
      if (!found) return files.includes(target) ? [] : [`${written} leads nowhere`];
      const id = url.hash.slice(1);
      return !id || found.getElementById(id) ? [] : [`${written}: there is no #${id}`];
    }),
  );
  expect(faults).toEqual([]);
});

test('a page asks nothing of another origin, and holds no style or script that the policy bars', () => {
  const faults = onEachPage((root, path) => [
    ...root
      .querySelectorAll(
        'link[rel=stylesheet], link[rel=preload], link[rel=icon], script, img, source, iframe',
      )
      .map((element) => attribute(element, 'href') || attribute(element, 'src'))
      .filter((address) => address && !address.startsWith(site.base)),
    ...root.querySelectorAll('[style], style').map((element) => `a style on <${element.tagName}>`),
    ...root
      .querySelectorAll('script:not([src], [type])')
      .map((script) => createHash('sha256').update(script.innerHTML).digest('base64'))
      .filter((hash) => !contentSecurityPolicy().includes(hash)),
    ...(attribute(root.querySelector('meta[http-equiv]'), 'content') ===
    contentSecurityPolicy(needs.get(path))
      ? []
      : ['no policy']),
    ...root
      .querySelectorAll('*')
      .flatMap(({ attributes }) => Object.keys(attributes))
      .filter((name) => name.startsWith('on') || name.startsWith('data-astro')),
  ]);
  expect(faults).toEqual([]);
});

test('a page links one stylesheet, that of its direction', () => {
  const sheets = { ltr: new Set<string>(), rtl: new Set<string>() };
  for (const [path, root] of pages) {
    const links = root.querySelectorAll('link[rel=stylesheet]').map((link) => attribute(link, 'href'));
    expect(links, path).toHaveLength(1);
    for (const link of links) sheets[languages[languageOf(root)].dir].add(link);
  }
  // That of articles, of lists and of facing pages.
  expect(sheets.ltr.size).toBe(3);
  expect(sheets.rtl.size).toBe(3);
  expect([...sheets.ltr].filter((sheet) => sheets.rtl.has(sheet))).toEqual([]);
});

test('language and direction are set, and go together', () => {
  const faults = onEachPage((root) =>
    root.querySelectorAll('[lang]').flatMap((element) => {
      const code = attribute(element, 'lang');
      return isLanguage(code) && attribute(element, 'dir') === languages[code].dir
        ? []
        : [element.toString().slice(0, 80)];
    }),
  );
  expect(faults).toEqual([]);
});

test('no word of another script stands outside an element that says so', () => {
  const other = { Arabic: /\p{Script=Latin}{2,}/u, Latin: /\p{Script=Arabic}{2,}/u };
  const look = (element: HTMLElement, lang: Language): string[] => {
    // An address is in no language, wherever it stands.
    if (['SCRIPT', 'STYLE', 'CODE'].includes(element.tagName) || element.classList.contains('address'))
      return [];
    const own = attribute(element, 'lang');
    const now = isLanguage(own) ? own : lang;
    const labels = ['aria-label', 'alt', 'title', 'placeholder', 'data-copied'].map((name) =>
      attribute(element, name),
    );
    return [
      ...labels.filter((label) => other[languages[now].script].test(label)),
      ...element.childNodes.flatMap((child) => {
        if (child instanceof HTMLElement) return look(child, now);
        if (/^[\w.-]+(?::\d+)?\/[\w./-]*$/.test(child.text.trim())) return [];
        return other[languages[now].script].test(child.text) ? [child.text.trim()] : [];
      }),
    ];
  };
  const faults = onEachPage((root, path) => {
    const body = root.querySelector('body');
    const title = root.querySelector('title')?.text ?? '';
    // The pages of all languages have all their names for a title.
    const head =
      path === '' || path === '404.html'
        ? ''
        : `${title} ${attribute(root.querySelector('meta[name=description]'), 'content')}`;
    return [
      ...(body ? look(body, languageOf(root)) : []),
      ...(other[languages[languageOf(root)].script].test(head) ? [head] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('pages in several languages name each other, themselves, and a default', () => {
  const faults = onEachPage((root, path) => {
    const alternates = new Map(
      root
        .querySelectorAll('link[rel=alternate][hreflang]')
        .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]),
    );
    if (path === '404.html') return alternates.size === 0 ? [] : ['404 has alternates'];
    const own = `${site.origin}${site.base}${path}`;
    const canonical = attribute(root.querySelector('link[rel=canonical]'), 'href');
    const found = [...alternates].flatMap(([code, address]) => {
      const target = pages.get(pathOf(new URL(address).pathname) ?? '?');
      if (!target) return [`${code}: ${address} is no page`];
      const back = target.querySelectorAll('link[rel=alternate]').map((link) => attribute(link, 'href'));
      return back.includes(own) || path === '' ? [] : [`${address} does not name this page`];
    });
    return [
      ...found,
      ...(canonical === own || sectionAddresses.has(path) ? [] : [`canonical is ${canonical}`]),
      ...(alternates.has('x-default') ? [] : ['no x-default']),
      ...(path === '' || alternates.get(languageOf(root)) === own ? [] : ['does not name itself']),
    ];
  });
  expect(faults).toEqual([]);
  for (const { id, main } of content.articles)
    expect(attribute(page(`${main}/${id}/`).querySelector('link[hreflang=x-default]'), 'href')).toBe(
      `${site.origin}${site.base}${main}/${id}/`,
    );
});

test('titles and descriptions are there, and no two pages of a language share both', () => {
  const seen = new Map<string, string>();
  const faults = onEachPage((root, path) => {
    const title = root.querySelector('title')?.text ?? '';
    const description = attribute(root.querySelector('meta[name=description]'), 'content');
    const key = `${title}\n${description}`;
    const twin = seen.get(key);
    seen.set(key, path);
    return [
      ...(title && description ? [] : ['no title or description']),
      ...(twin ? [`the same as /${twin}`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('a section has one id in all languages, an entry in the contents, an anchor and its twin', () => {
  for (const { id, translations, main } of content.articles)
    for (const [code, { sections }] of Object.entries(translations)) {
      const root = page(`${code}/${id}/`);
      const words = stringsOf(code as Language);
      expect(root.querySelectorAll('.prose h2[id]').map((h2) => attribute(h2, 'id'))).toEqual(
        sections.map((s) => s.id),
      );
      for (const { id: section, title } of sections) {
        expect(section).toMatch(/^[a-z0-9-]+$/);
        expect(translations[main]?.sections.map((s) => s.id)).toContain(section);
        const links = root.querySelectorAll(`a[href="#${section}"]`);
        expect(links.filter((a) => a.closest('article-contents nav'))).toHaveLength(1);
        expect(links.filter((a) => a.closest('details'))).toHaveLength(1);
        expect(links.filter((a) => attribute(a, 'aria-label') === words.sectionLink(title))).toHaveLength(1);
        for (const other of Object.keys(translations).filter((lang) => lang !== code)) {
          const twin = root.querySelector(`a.twin[href="${site.base}${other}/${id}/#${section}"]`);
          expect(attribute(twin, 'hreflang')).toBe(other);
        }
      }
    }
});

test('from every section one link leads to it in the other language, one to the facing page, and back from there', () => {
  for (const { id, translations } of content.articles)
    for (const [code, { sections }] of Object.entries(translations))
      for (const other of Object.keys(translations).filter((lang) => lang !== code)) {
        const alone = page(`${code}/${id}/`);
        const facing = page(`${code}/${id}/with-${other}/`);
        const to = (path: string): string => `.beside a[href="${site.base}${path}"]`;
        expect(alone.querySelectorAll(`.by a[href="${site.base}${code}/${id}/with-${other}/"]`)).toHaveLength(
          1,
        );
        for (const { id: section } of sections) {
          expect(alone.querySelectorAll(to(`${other}/${id}/#${section}`))).toHaveLength(1);
          expect(alone.querySelectorAll(to(`${code}/${id}/with-${other}/#${section}`))).toHaveLength(1);
          const row = facing.getElementById(section);
          expect(row?.querySelectorAll(to(`${code}/${id}/#${section}`))).toHaveLength(1);
          expect(row?.querySelectorAll(to(`${other}/${id}/#${section}`))).toHaveLength(1);
        }
      }
});

test('facing pages hold every paragraph of both languages once, each cell with its language', () => {
  const words = (root: HTMLElement | null): string => root?.text.replace(/\s+/g, ' ').trim() ?? '';
  for (const { id, translations } of content.articles)
    for (const code of Object.keys(translations))
      for (const other of Object.keys(translations).filter((lang) => lang !== code)) {
        const facing = page(`${code}/${id}/with-${other}/`);
        for (const lang of [code, other]) {
          const alone = page(`${lang}/${id}/`).querySelectorAll(
            '.prose > p[id], .prose > ul[id], .prose > div[id]',
          );
          const cells = facing.querySelectorAll(`.columns .prose[lang=${lang}]`);
          expect(
            cells.every((cell) => isLanguage(lang) && attribute(cell, 'dir') === languages[lang].dir),
          ).toBe(true);
          const blocks = cells.filter((cell) => !cell.querySelector('.more')).map(words);
          expect(blocks).toEqual(alone.map(words));
        }
      }
});

test('every topic of an article is a link on its page', () => {
  for (const { id, translations, tags, category } of content.articles)
    for (const code of Object.keys(translations))
      for (const topic of [...tags, ...(category ? [category] : [])])
        expect(
          page(`${code}/${id}/`).querySelector(`article a[href="${site.base}${code}/topics/${topic}/"]`),
        ).toBeTruthy();
});

test('the switch leads to the same article', () => {
  for (const { id, translations } of content.articles)
    for (const code of Object.keys(translations))
      for (const other of Object.keys(translations).filter((lang) => lang !== code))
        expect(
          attribute(page(`${code}/${id}/`).querySelector(`.languages a[hreflang=${other}]`), 'href'),
        ).toBe(`${site.base}${other}/${id}/`);
});

test('the text of a page is its author’s, character for character', () => {
  for (const { id, translations } of content.articles)
    for (const { file, lang } of Object.values(translations)) {
      const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      const written = body
        .split(/\n{2,}/)
        .filter((block) => /^[^#|:>\-*\d[]/.test(block.trim()) || /^\[[^\]^]+\]\(/.test(block.trim()))
        .map((block) =>
          block
            .trim()
            .replace(/\[([^\]^]+)\]\([^)]*\)/g, '$1')
            .replace(/\[\^[^\]]+\]/g, ''),
        );
      const printed = page(`${lang}/${id}/`)
        .querySelectorAll('.prose > p')
        .map((p) => {
          for (const note of p.querySelectorAll('sup')) note.remove();
          return p.text.trim();
        });
      expect(printed, file).toEqual(written);
    }
});

test('related articles are the same works in each language, never the article itself, and say why', () => {
  for (const { id, translations } of content.articles) {
    const lists = Object.keys(translations).map((code) =>
      page(`${code}/${id}/`)
        .querySelectorAll('.card')
        .map((card) => {
          expect(card.querySelector('.d:last-child')?.text.trim()).toBeTruthy();
          return (pathOf(attribute(card.querySelector('h3 a'), 'href')) ?? '').split('/')[1];
        }),
    );
    for (const list of lists) expect(list).toEqual(lists[0]);
    expect(lists[0]).toHaveLength(Math.min(3, content.articles.length - 1));
    expect(lists[0]).not.toContain(id);
  }
});

test('ids are unique, and HTML is valid', async () => {
  const faults: string[] = [];
  for (const path of pages.keys()) {
    const name = path.endsWith('.html') ? path : `${path}index.html`;
    for (const fault of await htmlFaults(readFileSync(join(dist, name), 'utf8')))
      faults.push(`${name}:${fault}`);
  }
  expect(faults).toEqual([]);
});

test('an article fits the first 14,600 bytes, its styles and scripts included', () => {
  /** A script and what it imports at once. */
  const withImports = (name: string): string[] =>
    name.endsWith('.js')
      ? [
          name,
          ...[
            ...readFileSync(join(dist, name), 'utf8').matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)/g),
          ].flatMap(([, imported = '']) => withImports(`assets/${imported}`)),
        ]
      : [name];
  for (const { id, translations } of content.articles)
    for (const code of Object.keys(translations)) {
      const root = page(`${code}/${id}/`);
      const parts = [
        `${code}/${id}/index.html`,
        ...root
          .querySelectorAll('link[rel=stylesheet], script[src]')
          .map((element) => pathOf(attribute(element, 'href') || attribute(element, 'src')) ?? '')
          .flatMap(withImports),
      ].map((name) => readFileSync(join(dist, name)));
      const sum = (compress: (part: Buffer) => Buffer): number =>
        parts.reduce((bytes, part) => bytes + compress(part).length, 0);
      expect(sum(brotliCompressSync), `${code}/${id} in brotli`).toBeLessThan(14_600);
      // For hosts that send nothing better: not a promise, but kept from growing unseen.
      expect(
        sum((part) => gzipSync(part, { level: 9 })),
        `${code}/${id} in gzip`,
      ).toBeLessThan(15_800);
    }
});

test('our fonts have every character the site shows', () => {
  const known = new Set(Object.values(alphabet).join(''));
  const missing = onEachPage((root) =>
    [...new Set(root.querySelector('body')?.text ?? '')]
      .filter((character) => character > ' ' && !known.has(character))
      .map((character) => `${character} (U+${character.codePointAt(0)?.toString(16)})`),
  );
  expect(missing).toEqual([]);
});

test('a page loads at most 90 KB of fonts, and preloads two', () => {
  const size = (name: string): number => {
    const file = files.find((path) => path.startsWith(`assets/${name}.`));
    return file ? readFileSync(join(dist, file)).length : Infinity;
  };
  const latin = size('markazi-latin');
  const arabic = size('markazi-arabic');
  expect(arabic + latin + size('scheherazade-arabic') + size('scheherazade-latin')).toBeLessThan(90_000);
  expect(arabic + latin + size('source-serif')).toBeLessThan(90_000);
  for (const [path, root] of pages) expect(root.querySelectorAll('link[rel=preload]'), path).toHaveLength(2);
});

test('no draft, and no trace of the machine, is published', () => {
  expect(existsSync('dist.partial')).toBe(false);
  const here = process.cwd();
  const faults = files
    .filter((name) => /\.(html|css|js|svg)$/.test(name))
    .filter((name) => readFileSync(join(dist, name), 'utf8').includes(here));
  expect(faults).toEqual([]);
});
