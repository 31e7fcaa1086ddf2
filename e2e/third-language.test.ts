// A third language is a row in the table, the words that the compiler finds missing, and files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type Copy } from './project-copy.ts';

/** Files of packages, which are the same each time. */
const packageFiles = new Map<string, ts.SourceFile | undefined>();

/** Compiles the files of a project that `include` names; returns what is wrong with them. */
function compile(folder: string, include: readonly string[]): readonly ts.Diagnostic[] {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include }, ts.sys, folder);
  const disk = ts.createCompilerHost(options);
  const getSourceFile: typeof disk.getSourceFile = (name, ...rest) => {
    if (!name.includes('node_modules')) return disk.getSourceFile(name, ...rest);
    if (!packageFiles.has(name)) packageFiles.set(name, disk.getSourceFile(name, ...rest));
    return packageFiles.get(name);
  };
  const roots = fileNames.filter((name) => !name.endsWith('.test.ts'));
  return ts.getPreEmitDiagnostics(ts.createProgram(roots, options, { ...disk, getSourceFile }));
}

const printed = (error: ts.Diagnostic): string =>
  `${error.file?.fileName}: ${ts.flattenDiagnosticMessageText(error.messageText, '\n')}`;

/** The object that the declaration at a position is given. */
function objectAt(source: ts.SourceFile, position: number): ts.ObjectLiteralExpression | undefined {
  let found: ts.ObjectLiteralExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (position < node.getStart(source) || position >= node.end) return;
    if ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.initializer) {
      let value = node.initializer;
      while (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) value = value.expression;
      if (ts.isObjectLiteralExpression(value)) found = value;
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/**
 * Adds a language with the words of another one.
 *
 * @param row its row in the table of languages, as TypeScript
 * @param like the language whose words it takes where the compiler finds that it lacks some
 * @param include the files and folders that are compiled
 * @returns what the compiler still finds, one line each
 */
function addLanguage(
  { folder, write }: Copy,
  code: string,
  row: string,
  like: string,
  include = ['src'],
): string[] {
  const insert = (file: string, places: readonly (readonly [end: number, text: string])[]): void => {
    let text = readFileSync(file, 'utf8');
    for (const [end, added] of places.toSorted(([a], [b]) => b - a))
      text = `${text.slice(0, end)}, ${code}: ${added}${text.slice(end)}`;
    write(file.slice(folder.length + 1), text);
  };
  const table = join(folder, 'src/language/language.ts');
  const source = ts.createSourceFile(table, readFileSync(table, 'utf8'), ts.ScriptTarget.Latest, true);
  const rows = objectAt(source, source.text.indexOf('languages ='));
  if (!rows) throw new Error(`${table} holds no table of languages`);
  insert(table, [[rows.properties.at(-1)?.end ?? 0, row]]);

  const missing = `Property '${code}' is missing`;
  for (;;) {
    const errors = compile(folder, include);
    const places = new Map<string, Map<number, string>>();
    for (const { file, start = 0, messageText } of errors) {
      if (!file || !ts.flattenDiagnosticMessageText(messageText, '\n').startsWith(missing)) continue;
      const own = objectAt(file, start)?.properties.find((property) => property.name?.getText(file) === like);
      if (!own) continue;
      const words = ts.isPropertyAssignment(own) ? own.initializer.getText(file) : like;
      places.set(file.fileName, (places.get(file.fileName) ?? new Map<number, string>()).set(own.end, words));
    }
    if (places.size === 0) return errors.map(printed);
    for (const [file, ends] of places) insert(file, [...ends]);
  }
}

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
