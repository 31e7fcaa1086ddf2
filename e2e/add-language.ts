// Adds a language to a copy of the project as a person does: its row first, and then whatever the compiler misses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Copy } from './project-copy.ts';

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
export function addLanguage(
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
