// The pages of the fixture site, read as files. What must hold of any site is in check/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { languagesOf } from '../src/article/model/article.ts';
import { idsOf } from '../src/article/model/contents.ts';
import { languages, type Language } from '../src/language/language.ts';
import { stringsOf } from '../src/settings/strings.ts';
import { contentSecurityPolicy } from '../src/publish/content-security-policy.ts';
import {
  absolute,
  entryPath,
  facingPath,
  homePath,
  href,
  pathOf,
  searchPath,
  topicPath,
} from '../src/publish/urls.ts';
import { site } from '../src/settings/site.ts';
import { content, fixture, linksTo, pageAt, textOf } from './built-pages.ts';
import { bytesOf } from '../src/check/bytes.ts';
import { attribute, parse } from '../src/check/built-site.ts';

const codesOf = (article: (typeof content.articles)[number]): Language[] =>
  languagesOf(article, site.languages);
/** Each article in each of its languages. */
const texts = content.articles.flatMap((article) =>
  codesOf(article).flatMap((lang) => {
    const translation = article.translations[lang];
    return translation
      ? [{ article, lang, translation, others: codesOf(article).filter((code) => code !== lang) }]
      : [];
  }),
);
const removed = 'sunk-quay';

test('the site has each article and page in each of its languages, and no other page', () => {
  const entries = [...content.articles, ...content.pages].flatMap((entry) =>
    Object.keys(entry.translations).map((lang) => `${lang}/${entry.id}/`),
  );
  const facing = texts.flatMap(({ article, lang, others }) =>
    others.map((other) => facingPath(lang, article.id, other)),
  );
  const sections = texts.flatMap(({ article, lang }) =>
    (article.translations[article.main]?.sections ?? []).flatMap(({ id }) =>
      idsOf(article, id).map((section) => `${lang}/${article.id}/${section}/`),
    ),
  );
  const gone = site.languages.flatMap((lang) => [
    ...['', 'sinking/'].map((section) => `${lang}/${removed}/${section}`),
    ...site.languages.filter((other) => other !== lang).map((other) => facingPath(lang, removed, other)),
  ]);
  const lists = [...fixture.pages.keys()].filter((path) => path.includes('/topics/'));
  expect([...fixture.pages.keys()].sort()).toEqual(
    [
      ...[...entries, ...facing, ...sections, ...gone, ...lists, '', '404.html'],
      ...site.languages.flatMap((lang) => [homePath(lang), searchPath(lang)]),
    ].sort(),
  );
  for (const topic of ['opinion', 'report', 'salt', 'harbour', 'weather', 'crafts'])
    for (const lang of site.languages) expect(lists).toContain(topicPath(lang, topic));
});

test('the policy allows sending and fetching only on pages that do so', () => {
  const asks = { sendsTo: 'self' } as const;
  for (const lang of site.languages)
    for (const [path, needs] of [
      [homePath(lang), {}],
      ['404.html', asks],
      ['', asks],
      [searchPath(lang), { compiles: true, ...asks }],
      ['ar/salt-works/', {}],
    ] as const)
      expect(attribute(pageAt(path).querySelector('meta[http-equiv]'), 'content')).toBe(
        contentSecurityPolicy(needs),
      );
});

test('a page links one stylesheet, that of its direction, that of comments if it has some, and that of print', () => {
  const sheets = { ltr: new Set<string>(), rtl: new Set<string>() };
  for (const [path, { root, lang }] of fixture.pages) {
    const links = root
      .querySelectorAll('link[rel=stylesheet]:not([media=print])')
      .map((link) => attribute(link, 'href'));
    expect(links, path).toHaveLength(root.getElementById('comments') ? 2 : 1);
    expect(root.querySelectorAll('link[media=print]'), path).toHaveLength(1);
    sheets[languages[lang].dir].add(links[0] ?? '');
  }
  // Those of articles, facing pages, home pages, lists and search; in the main language that of its two pages for all.
  const [first] = site.languages;
  const sizes = { ltr: 5, rtl: 5 };
  sizes[languages[first].dir] += 1;
  expect({ ltr: sheets.ltr.size, rtl: sheets.rtl.size }).toEqual(sizes);
  // These have nothing to mirror.
  for (const shared of [...sheets.ltr].filter((sheet) => sheets.rtl.has(sheet)))
    expect(shared).toMatch(/\/(search|lists)\./);
});

test('titles are in the language of their page', () => {
  const foreign = { Arabic: /\p{Script=Latin}/u, Latin: /\p{Script=Arabic}/u };
  for (const [path, { root, lang }] of fixture.pages)
    // The title of a page in all languages has the name in each.
    if (path !== '' && path !== '404.html')
      expect(textOf(root.querySelector('title')), path).not.toMatch(foreign[languages[lang].script]);
});

test('the default among the languages of an article is the one it was written in', () => {
  for (const { article, lang } of texts)
    expect(
      attribute(pageAt(entryPath(lang, article.id)).querySelector('link[hreflang=x-default]'), 'href'),
    ).toBe(absolute(entryPath(article.main, article.id)));
});

test('a section has an entry in both lists of contents, a menu, and one link to each other language', () => {
  for (const { article, lang, translation, others } of texts)
    for (const { id, title, behind } of translation.sections) {
      const root = pageAt(entryPath(lang, article.id));
      const links = linksTo(root, `#${id}`);
      expect(links.filter((link) => link.closest('article-contents nav'))).toHaveLength(1);
      expect(links.filter((link) => link.closest('article-contents details'))).toHaveLength(1);
      expect(
        root
          .querySelectorAll('summary')
          .filter((button) => attribute(button, 'aria-label') === stringsOf(lang).sectionLink(title)),
      ).toHaveLength(1);
      for (const other of others.filter((code) =>
        article.translations[code]?.sections.some((s) => s.id === id),
      )) {
        const twins = linksTo(root, href(entryPath(other, article.id, id)));
        // The note about the changed original links there too.
        expect(twins).toHaveLength(behind ? 2 : 1);
        expect(twins.every((twin) => attribute(twin, 'hreflang') === other)).toBe(true);
        expect(linksTo(root, href(facingPath(lang, article.id, other, id)))).toHaveLength(1);
      }
    }
});

test('the contents of an article and of a page such as "about" name what they list', () => {
  for (const lang of site.languages) {
    const words = stringsOf(lang);
    const title = (id: string) => textOf(pageAt(entryPath(lang, id)).querySelector('#contents'));
    expect(title('salt-works')).toBe(words.inThisArticle);
    expect(title('about')).toBe(words.onThisPage);
  }
});

test('from each section of a facing page one link leads to it in each language', () => {
  for (const { article, lang, translation, others } of texts)
    for (const other of others) {
      expect(
        linksTo(pageAt(entryPath(lang, article.id)), href(facingPath(lang, article.id, other))),
      ).toHaveLength(1);
      for (const { id } of translation.sections) {
        const row = pageAt(facingPath(lang, article.id, other)).getElementById(id);
        const there = [lang, other].filter((code) =>
          article.translations[code]?.sections.some((s) => s.id === id),
        );
        for (const code of there) expect(linksTo(row, href(entryPath(code, article.id, id)))).toHaveLength(1);
      }
    }
});

test('facing pages hold every block of both languages once, each with its language', () => {
  for (const { article, lang, others } of texts)
    for (const other of others) {
      const rows = pageAt(facingPath(lang, article.id, other)).querySelectorAll('#article > *');
      for (const code of [lang, other]) {
        const blocks = pageAt(entryPath(code, article.id))
          .querySelectorAll('copied-note > [id]')
          .filter(({ id }) => /^p\d+$/.test(id));
        const cells = rows
          .flatMap((row) => row.querySelectorAll(`> [lang=${code}]`))
          .filter(
            (cell) =>
              cell.querySelector('p, ul, ol, table, pre, blockquote, figure') &&
              !cell.querySelector('h2, aside, section, p > span'),
          )
          .map(textOf);
        for (const block of blocks) expect(cells.filter((cell) => cell === textOf(block))).toHaveLength(1);
      }
    }
});

test('every topic of an article is a link on its page', () => {
  for (const { article, lang } of texts)
    for (const topic of [...article.tags, ...(article.category ? [article.category] : [])])
      expect(
        linksTo(pageAt(entryPath(lang, article.id)).querySelector('article'), href(topicPath(lang, topic))),
      ).toHaveLength(1);
});

test('the language switch leads to the same article, or home where a language has none', () => {
  for (const { article, lang } of texts)
    for (const other of site.languages.filter((code) => code !== lang)) {
      const [link] = pageAt(entryPath(lang, article.id)).querySelectorAll(`header nav a[hreflang=${other}]`);
      const path = article.translations[other] ? entryPath(other, article.id) : homePath(other);
      expect(attribute(link ?? null, 'href')).toBe(href(path));
    }
});

test('the text of a page is its author’s, character for character', () => {
  for (const { article, lang, translation } of texts) {
    const body = readFileSync(join(fixture.project, translation.file), 'utf8').replace(
      /^---\n[\s\S]*?\n---\n/,
      '',
    );
    const written = body
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .filter((block) => /^[^#|:>\-*\d[!`]/.test(block))
      .map((block) =>
        block
          .replace(/\[\^[^\]]+\]/g, '')
          .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
          .replace(/[`*]/g, ''),
      );
    const printed = pageAt(entryPath(lang, article.id))
      .querySelectorAll('copied-note > p[id]')
      .map((paragraph) => {
        const copy = parse(paragraph.toString());
        for (const note of copy.querySelectorAll('sup')) note.remove();
        return copy.text.trim();
      });
    expect(printed, translation.file).toEqual(written);
  }
});

test('related articles are the same works in each language, never the article itself, and say why where there is a reason to print', () => {
  const reasons: boolean[] = [];
  for (const article of content.articles) {
    const lists = codesOf(article).map((lang) =>
      pageAt(entryPath(lang, article.id))
        .querySelectorAll('section[aria-labelledby=related] article')
        .map((card) => {
          const { shared, sharedWords, alsoNew } = stringsOf(lang);
          const texts = card.querySelectorAll('p').map(textOf);
          reasons.push(
            texts.some((text) => [shared, sharedWords, alsoNew].some((why) => text.startsWith(why))),
          );
          return (pathOf(attribute(card.querySelector('h3 a'), 'href')) ?? '').split('/')[1];
        }),
    );
    for (const list of lists) expect(list).toEqual(lists[0]);
    expect(lists[0]).toHaveLength(3);
    expect(lists[0]).not.toContain(article.id);
  }
  expect(reasons.filter(Boolean).length).toBeGreaterThan(reasons.length * 0.8);
});

test('an article fits few bytes where a host compresses with gzip only', () => {
  for (const { article, lang } of texts)
    expect(
      bytesOf(fixture, entryPath(lang, article.id), (part) => gzipSync(part, { level: 9 })),
    ).toBeLessThan(15_800);
});

test('facts that an article lacks are not printed, nor are their separators', () => {
  const head = pageAt('en/tide-clock/').querySelector('article header');
  expect(head?.querySelectorAll('time, b, article-contents, a:not(details a)')).toHaveLength(0);
  expect(head?.querySelectorAll('p > span').map(textOf)).toEqual(['1 min read', 'Available in English only']);
  expect(attribute(pageAt('en/tide-clock/').querySelector('meta[name=description]'), 'content')).toBe(
    'The clock above the market shows the time of the next high tide, and visitors miss their boats by it.',
  );
});

test('a byline prints every fact that the article has', () => {
  const ar = pageAt('ar/salt-works/').querySelector('article header');
  const words = stringsOf('ar');
  expect(ar?.querySelectorAll('p').map(textOf)).toContain(
    `${words.after} هالة مرجان ${words.bySource} «صحيفة الملّاحة»`,
  );
  expect(ar?.querySelectorAll('p > span').map(textOf)).toEqual([
    'نُشر الأصل في 2 مارس (آذار) 2026',
    '4 مايو (أيار) 2026',
    'حُدّث في 20 مايو (أيار) 2026',
    'مدة القراءة 4 دقائق',
  ]);
  expect(linksTo(ar ?? null, 'https://saltern.example/tides')).toHaveLength(1);
  expect(textOf(pageAt('ar/ferry/').querySelector('article header'))).toContain(
    'بقلم أوين تاريك، ترجمة ليلى صافي عن الإنجليزية',
  );
});

test('a retelling says so once, after its text, and topics have a title', () => {
  const page = pageAt('ar/salt-works/');
  const note = stringsOf('ar').retelling(site.name.ar, '«صحيفة الملّاحة»');
  const end = textOf(page.querySelector('article'));
  expect(end.indexOf(note)).toBeGreaterThan(end.indexOf('ماذا يبقى'));
  expect(textOf(page).split(note)).toHaveLength(2);
  expect(textOf(page.querySelector('footer.footer'))).not.toContain('حقوق');
  expect(textOf(pageAt('ar/salt-works/with-en/').querySelector('footer.footer'))).toContain(note);
  expect(pageAt('ar/salt-works/').querySelectorAll('article h2').map(textOf)).toContain(
    stringsOf('ar').topics,
  );
});

test('a read-more block names articles in the page’s language, and outside pieces with or without address', () => {
  const block = pageAt('ar/salt-works/').querySelector('aside');
  expect(textOf(block?.querySelector('h2, h3'))).toBe(stringsOf('ar').readMore);
  expect(
    block
      ?.querySelectorAll('li')
      .map((item) => [textOf(item), item.querySelector('a')?.getAttribute('href')]),
  ).toEqual([
    ['العبّارة الأخيرة تغادر عند الرابعة', '/ar/ferry/'],
    ['منارة تُضاء بالنهار', '/ar/lighthouse/'],
    ['الملح والدولة: دفتر من القرن الماضي', undefined],
    ['Notes on brine', 'https://saltern.example/brine'],
  ]);
});

test('a link to a text in another language names that language', () => {
  const [link] = linksTo(pageAt('en/salt-works/').querySelector('aside'), '/ar/lighthouse/');
  // The element of the title has the title's language.
  expect([attribute(link ?? null, 'hreflang'), attribute(link?.parentNode ?? null, 'lang')]).toEqual([
    'ar',
    'ar',
  ]);
});

test('a section that a translation lacks is shown in its place as missing, and links to it work', () => {
  const root = pageAt('ar/ferry/');
  const words = stringsOf('ar');
  expect(root.querySelectorAll('article-contents nav li').map(textOf).at(-1)).toBe(
    `What the fog costs ${words.notTranslated}`,
  );
  expect(root.querySelectorAll('copied-note h2').map(({ id }) => id)).toEqual(['timetable', 'list', 'fog']);
  expect(attribute(root.querySelector('#fog span'), 'lang')).toBe('en');
  expect(root.querySelectorAll('copied-note > p').map(textOf)).toContain(
    `${words.notTranslated} ${words.sectionIn.en}`,
  );
  const row = pageAt('ar/ferry/with-en/').getElementById('fog');
  expect(textOf(row?.querySelector('> [lang=ar]'))).toContain(words.notTranslated);
  expect(textOf(row?.querySelector('> [lang=en]'))).toBe('What the fog costs');
  expect(linksTo(row, '/en/ferry/#fog')).toHaveLength(1);
});

test('a section whose original has changed has a note on the article’s page and the facing page; the original has none', () => {
  const words = stringsOf('ar');
  const said = (path: string): string[] =>
    pageAt(path)
      .querySelectorAll('p')
      .map(textOf)
      .filter((text) => text.startsWith(words.changedSince));
  expect(said('ar/ferry/')).toEqual([`${words.changedSince} ${words.sectionIn.en}`]);
  expect(said('ar/ferry/with-en/')).toEqual([words.changedSince]);
  expect(textOf(pageAt('en/ferry/'))).not.toContain(stringsOf('en').changedSince);
  expect(textOf(pageAt('en/ferry/with-ar/').getElementById('list'))).toContain(stringsOf('en').changedSince);
});

test('an article in one language only has a note in the lists of the other', () => {
  const row = pageAt('ar/')
    .querySelectorAll('#articles article')
    .find((found) => linksTo(found, '/en/tide-clock/').length);
  const [link] = linksTo(row ?? null, '/en/tide-clock/');
  const title = link?.parentNode ?? null;
  expect([attribute(title, 'lang'), attribute(title, 'dir'), attribute(link ?? null, 'hreflang')]).toEqual([
    'en',
    'ltr',
    'en',
  ]);
  expect(row?.querySelectorAll('p').map(textOf)).toContain(stringsOf('ar').onlyIn.en);
  expect(
    pageAt('en/tide-clock/')
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((found) => attribute(found, 'hreflang')),
  ).toEqual(['en', 'x-default']);
});

test('texts that follow each other in a line have spaces between them, for text browsers', () => {
  const joined: string[] = [];
  for (const [path, { root }] of fixture.pages)
    for (const element of root.querySelectorAll('a, b, span, small, time')) {
      const next = element.nextElementSibling;
      if (!next || next !== element.nextSibling) continue;
      if (/^(?:a|b|span|small|time|details)$/i.test(next.rawTagName) && textOf(element) && textOf(next))
        joined.push(`${path}: ${textOf(element)}|${textOf(next)}`);
    }
  expect(joined).toEqual([]);
  for (const lang of site.languages) {
    const links = pageAt(homePath(lang)).querySelector('header nav');
    expect(textOf(links)).toBe(links?.querySelectorAll('a').map(textOf).join(' '));
  }
});

test('the addresses of a removed article say that it is gone, and offer another', () => {
  for (const lang of site.languages)
    for (const path of [entryPath(lang, removed), `${lang}/${removed}/sinking/`]) {
      const root = pageAt(path);
      expect(textOf(root.querySelector('h1'))).toBe(stringsOf(lang).gone);
      expect(linksTo(root.querySelector('main'), href(entryPath(lang, 'old-pier')))).toHaveLength(1);
      expect(attribute(root.querySelector('meta[name=robots]'), 'content')).toBe('noindex');
    }
});

test('comments are under their article in each language, replies under the comment they answer', () => {
  for (const lang of site.languages) {
    const section = pageAt(entryPath(lang, 'salt-works')).getElementById('comments');
    expect(textOf(section?.querySelector('h2'))).toBe(stringsOf(lang).commentCount(3));
    const comments = section?.querySelectorAll('li > div') ?? [];
    expect(comments.map((comment) => attribute(comment.querySelector('div'), 'lang'))).toEqual([
      'ar',
      'en',
      'ar',
    ]);
    expect(comments[1]?.closest('ol')?.closest('li')?.querySelector('div')).toBe(comments[0]);
    expect(attribute(comments[1]?.querySelector('a[rel]') ?? null, 'rel')).toBe('nofollow ugc noopener');
  }
});

test('drafts are not published', () => {
  const holding = [...fixture.files].filter(
    (file) => /\.\w+$/.test(file) && fixture.read(file).includes('زعفران'),
  );
  expect(holding).toEqual([]);
  expect([...fixture.files].filter((file) => /night-market|stall/.test(file))).toEqual([]);
});

test('images have hashed names, descriptions, and sizes that reserve their space', () => {
  const figure =
    pageAt('ar/salt-works/').querySelector('figure:has(img)') ??
    pageAt('ar/salt-works/').querySelector('figure');
  const image = figure?.querySelector('img') ?? null;
  expect(attribute(image, 'src')).toMatch(/^\/assets\/shore\.\w+.*\.webp$/);
  expect(
    attribute(image, 'srcset')
      .split(', ')
      .map((part) => part.split(' ')[1]),
  ).toEqual(['312w', '624w', '1248w']);
  expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['624', '312']);
  expect(attribute(image, 'alt')).toBe('خريطة الأحواض على الشاطئ الغربي');
  expect(textOf(figure?.querySelector('figcaption'))).toBe('الأحواض من الأعلى إلى البحر');
  const small = pageAt('ar/lighthouse/').querySelector('copied-note img');
  expect([attribute(small, 'width'), attribute(small, 'height')]).toEqual(['200', '100']);
});
