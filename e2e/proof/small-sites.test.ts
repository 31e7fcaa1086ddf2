// Small sites: nothing published, one article, one language. Each builds and passes the checks for any site.
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringsOf } from '../../src/settings/strings.ts';
import { languages as languageRows, type Language } from '../../src/language/language.ts';
import { pageAt, textOf } from '../built-pages.ts';
import { attribute, readBuiltSite, type BuiltSite } from '../../src/check/built-site.ts';
import { checks } from '../../src/check/check-site.ts';
import { copyProject, type Copy } from '../project-copy.ts';

const en = '---\ntitle: The pier\ndescription: On a *pier*.\n---\n\nText.\n\n## Planks {#planks}\n\nOak.\n';
const ar = '---\ntitle: الرصيف\ndescription: عن رصيف.\n---\n\nنص.\n\n## الألواح {#planks}\n\nبلوط.\n';

interface Variant {
  readonly languages: readonly Language[];
  readonly files: Readonly<Record<string, string>>;
}
const variants: Readonly<Record<string, Variant>> = {
  nothing: { languages: ['en', 'ar', 'fr', 'fa'], files: {} },
  'nothing in one language': { languages: ['en'], files: {} },
  'one article': {
    languages: ['en', 'ar'],
    files: { 'content/articles/pier/en.md': en, 'content/articles/pier/ar.md': ar },
  },
  'one article in one language': { languages: ['en', 'ar'], files: { 'content/articles/pier/ar.md': ar } },
  'one language, and texts in another': {
    languages: ['en'],
    files: {
      'content/articles/pier/en.md': en,
      'content/articles/pier/ar.md': ar,
      'content/articles/quay/ar.md': ar,
    },
  },
};

describe.each(Object.entries(variants))('%s', (_, { languages, files }) => {
  let copy: Copy;
  let site: BuiltSite;
  beforeAll(() => {
    copy = copyProject();
    for (const [path, text] of Object.entries(files)) copy.write(path, text);
    copy.write(
      'astro.config.ts',
      `import midad from './src/integration.ts';
import { settings } from './e2e/fixture-site/settings.ts';
const name = { ...settings.name, fr: 'La Saline', fa: 'نمکزار' };
export default { integrations: [midad({ ...settings, lead: undefined, masthead: undefined, footer: undefined, name, languages: ${JSON.stringify(languages)} })] };
`,
    );
    const { code, printed } = copy.run('build');
    expect(code, printed).toBe(0);
    site = readBuiltSite(copy.folder);
  });
  afterAll(() => copy.remove());

  test.each(Object.keys(checks))('%s', async (name) => {
    expect(await checks[name]?.(site)).toEqual([]);
  });

  test('the home page lists what is published, or says that there is nothing', () => {
    const published = [...site.pages.keys()].some((path) => /^\w+\/pier\/$/.test(path));
    for (const lang of languages) {
      const main = pageAt(`${lang}/`, site).querySelector('main');
      expect(textOf(main).includes(stringsOf(lang).nothingYet)).toBe(!published);
      expect(main?.querySelectorAll('article')).toHaveLength(published ? 1 : 0);
    }
  });

  test('an article in another language on a home page has its language and direction, and a note', () => {
    for (const lang of languages) {
      const home = pageAt(`${lang}/`, site);
      const headings = home.querySelectorAll('main :is(h2, h3):has(a[hreflang])');
      const other = (['ar', 'en'] as const).find((code) => site.pages.has(`${code}/pier/`)) ?? lang;
      const foreign = site.pages.has(`${other}/pier/`) && !site.pages.has(`${lang}/pier/`);
      expect(headings.map((heading) => [attribute(heading, 'lang'), attribute(heading, 'dir')])).toEqual(
        foreign ? [[other, languageRows[other].dir]] : [],
      );
      const note = stringsOf(lang).onlyIn[other];
      if (foreign)
        for (const article of home.querySelectorAll('main article')) expect(textOf(article)).toContain(note);
    }
  });

  test('the language switch and facing pages exist only if there are several languages', () => {
    for (const [path, { root }] of site.pages) {
      const switches = root.querySelectorAll('header nav').map((nav) => attribute(nav, 'aria-label'));
      const named = languages.some((lang) => switches.includes(stringsOf(lang).language));
      if (switches.length > 0) expect(named, path).toBe(languages.length > 1);
      if (languages.length === 1) expect(root.innerHTML).not.toContain('/with-');
    }
  });

  test('feeds and lists for machines are valid', () => {
    for (const lang of languages) {
      const count = site.pages.has(`${lang}/pier/`) ? 1 : 0;
      const text = (form: string): string => site.read(`${lang}/feed.${form}`).toString();
      expect(parseRssFeed(text('xml')).items ?? []).toHaveLength(count);
      expect(parseJsonFeed(JSON.parse(text('json'))).items ?? []).toHaveLength(count);
      // Only an empty index has no languages; the search page handles that.
      const { languages } = JSON.parse(
        site.read(`pagefind/${lang}/pagefind-entry.json`).toString(),
      ) as object & {
        languages: object;
      };
      expect(Object.keys(languages)).toEqual(count === 1 ? [lang] : []);
    }
    expect(site.read('sitemap-1.xml').toString()).toContain(`/${languages[0]}/`);
  });
});
