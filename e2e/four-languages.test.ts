// A site in four languages: what each lacks is taken from another and marked, and all pages pass the checks of any site.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, readBuiltSite, type BuiltSite } from '../src/check/built-site.ts';
import { checks } from '../src/check/check-site.ts';
import { languageCodes, languages, type Language } from '../src/language/language.ts';
import { pageAt, textOf } from './built-pages.ts';
import { configWith, copyProject, type Copy } from './project-copy.ts';

/** The title, a sentence and the heading of an article in each language. */
const texts: Readonly<Record<Language, readonly [title: string, text: string, heading: string]>> = {
  ar: ['الرصيف', 'يمتد الرصيف في البحر.', 'الألواح'],
  en: ['The pier', 'The pier runs into the sea.', 'Planks'],
  fr: ['La jetée', 'La jetée avance dans la mer.', 'Les planches'],
  fa: ['اسکله', 'اسکله تا دل دریا پیش می‌رود.', 'تخته‌ها'],
};
let copy: Copy;
let site: BuiltSite;
let printed: string;
beforeAll(() => {
  copy = copyProject();
  copy.write(
    'content/topics.yaml',
    'categories:\n  report: { ar: تقرير, en: Report }\ntags:\n  salt: { en: Salt }\n',
  );
  for (const id of ['pier', 'quay'])
    for (const lang of languageCodes) {
      const [title, text, heading] = texts[lang];
      copy.write(
        `content/articles/${id}/${lang}.md`,
        `---\ntitle: ${title}${id === 'quay' ? ' 2' : ''}\noriginal: ar\ncategory: report\ntags: [salt]\n---\n\n${text}\n\n## ${heading} {#planks}\n\n${text}\n`,
      );
    }
  copy.write(
    'astro.config.ts',
    configWith(
      `languages: ['ar', 'en', 'fr', 'fa'], name: { ...settings.name, fr: 'La Saline', fa: 'نمکزار' }, lead: undefined, masthead: undefined, footer: undefined`,
    ),
  );
  const build = copy.run('build');
  printed = build.printed;
  expect(build.code, printed).toBe(0);
  site = readBuiltSite(copy.folder);
});
afterAll(() => copy.remove());

test.each(Object.keys(checks))('%s', async (name) => {
  expect(await checks[name]?.(site)).toEqual([]);
});

test('each page has its language and direction, and each two languages face each other', () => {
  for (const lang of languageCodes) {
    const html = pageAt(`${lang}/pier/`, site).querySelector('html');
    expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual([lang, languages[lang].dir]);
    for (const other of languageCodes.filter((code) => code !== lang)) {
      const facing = pageAt(`${lang}/pier/with-${other}/`, site).querySelector('main');
      const column = facing?.querySelector(`[lang=${other}][dir=${languages[other].dir}]`);
      expect(column, `${lang} with ${other}`).toBeTruthy();
      expect(textOf(facing)).toContain(texts[lang][1]);
      expect(textOf(facing)).toContain(texts[other][1]);
    }
  }
});

test('a topic without a name in a language has another language’s, marked, and is reported', () => {
  const names: Readonly<Record<Language, readonly [tag: Language, category: Language]>> = {
    ar: ['en', 'ar'],
    en: ['en', 'en'],
    fr: ['en', 'en'],
    fa: ['en', 'ar'],
  };
  for (const lang of languageCodes) {
    const [tag, category] = names[lang];
    const markOf = (path: string, selector: string): string | undefined =>
      pageAt(path, site).querySelector(selector)?.getAttribute('lang');
    const expected = (code: Language): string | undefined => (code === lang ? undefined : code);
    expect(markOf(`${lang}/topics/salt/`, 'h1 bdi'), lang).toBe(expected(tag));
    expect(markOf(`${lang}/topics/report/`, 'h1 bdi'), lang).toBe(expected(category));
    expect(markOf(`${lang}/pier/`, '[aria-labelledby=related] article > p:last-child bdi'), lang).toBe(
      expected(tag),
    );
  }
  expect(textOf(pageAt('fa/topics/report/', site).querySelector('h1'))).toBe('تقرير');
  expect(printed).toContain('"salt" has no name in ar, fr, fa');
});

test('Persian pages alone load the Persian cut', () => {
  for (const [path, { root }] of site.pages) {
    const fonts = root.querySelectorAll('link[as=font]').map((link) => attribute(link, 'href'));
    if (fonts.length === 0) continue;
    const lang = attribute(root.querySelector('html'), 'lang');
    expect(
      fonts.some((font) => font.includes('persian')),
      path,
    ).toBe(lang === 'fa');
  }
});
