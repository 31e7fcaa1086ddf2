// A third language is a row in the table, the words that the compiler asks for, and files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addLanguage } from './add-language.ts';
import { copyProject, type Copy } from './project-copy.ts';

let copy: Copy;
let errors: string[];
const row =
  "{ name: 'Français', dir: 'ltr', script: 'Latin', locale: 'fr-FR', openGraph: 'fr_FR', wordsPerMinute: 214 }";
const text = (title: string): string => `---\ntitle: ${title}\n---\n\nIntro.\n\n## Un {#one}\n\nMot.\n`;

beforeAll(() => {
  copy = copyProject();
  copy.write(
    'src/site.ts',
    `import { site as two } from '../e2e/fixture-site/site.ts';
import type { Site } from './settings.ts';
export * from './settings.ts';
export const site: Site = { ...two, languages: ['en', 'ar', 'fr'] };
`,
  );
  errors = addLanguage(copy, 'fr', row, 'en');
  copy.write('content/topics.yaml', 'categories: {}\ntags:\n  salt: { ar: الملح, en: Salt, fr: Le sel }\n');
  copy.write('content/articles/salt/ar.md', text('ملح').replace('Un', 'واحد').replace('Mot', 'كلمة'));
  copy.write('content/articles/salt/en.md', text('Salt'));
  copy.write('content/articles/salt/fr.md', text('Sel'));
});
afterAll(() => copy.remove());

test('with the words the compiler asks for, the project compiles', () => {
  expect(errors).toEqual([]);
});

test('a row that lacks a field does not compile', () => {
  const other = copyProject();
  const found = addLanguage(other, 'fr', row.replace("openGraph: 'fr_FR', ", ''), 'en', [
    'src/language/language.ts',
  ]);
  expect(found.join('\n')).toContain("Property 'openGraph' is missing");
  other.remove();
});

test('each language faces each other one, Arabic at the right', () => {
  expect(copy.run('build')).toMatchObject({ code: 0 });
  const page = (path: string) => parse(readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8'));
  const codes = ['ar', 'en', 'fr'];
  for (const lang of codes)
    for (const beside of codes.filter((code) => code !== lang)) {
      const paragraph = page(`${lang}/salt/with-${beside}`).getElementById('p1');
      const hasArabic = [lang, beside].includes('ar');
      expect(paragraph?.getAttribute('dir')).toBe(hasArabic ? 'rtl' : 'ltr');
      expect(paragraph?.querySelectorAll('> [lang]').map((cell) => cell.getAttribute('lang'))).toEqual([
        lang,
        beside,
      ]);
      expect(
        page(`${lang}/salt`).querySelectorAll(`a[href="/${lang}/salt/with-${beside}/#one"]`),
      ).toHaveLength(1);
    }
});
