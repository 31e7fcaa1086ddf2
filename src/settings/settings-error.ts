import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { printProblems, reporter, type Problem } from '../article/problems/problem.ts';
import { reportIssues } from '../article/problems/schema-issues.ts';
import { UserError } from '../files/user-error.ts';

/** The file that called the integration, by the stack of calls; undefined if it was bundled or is not on the disk. */
function configFile(): string | undefined {
  const [, address] = /(file:\/\/\S+\/astro\.config\.\w+)/.exec(new Error().stack ?? '') ?? [];
  const file = address && fileURLToPath(address);
  return file && existsSync(file) ? file : undefined;
}

/**
 * The line of a setting in the text of astro.config.ts, found by the names along its path.
 *
 * @param value the text in the setting whose line it is
 */
export function lineOfSetting(text: string, path: readonly string[], value?: string): number {
  let at = Math.max(0, text.indexOf('midad('));
  for (const name of path) {
    const found = new RegExp(`[\\s{,'"]${name.replace(/\W/g, '\\$&')}['"]?\\s*:`).exec(text.slice(at));
    if (!found) break;
    at += found.index + found[0].length;
  }
  const quoted = value === undefined ? -1 : text.slice(at).search(new RegExp(`(['"\`])${value}\\1`));
  return text.slice(0, at + Math.max(0, quoted)).split('\n').length;
}

type Named = readonly [name: string, text: string | undefined];

/**
 * Reads a text of the settings, or of the variable that overrides it. Its error begins with where it is from: the
 * variable, or file, line and setting.
 */
export function readText<T>(
  [setting, given]: Named,
  [variable, override]: Named,
  read: (text: string) => T,
): T | undefined {
  const text = override ?? given;
  try {
    return text === undefined ? undefined : read(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const file = configFile();
    const line = file ? lineOfSetting(readFileSync(file, 'utf8'), [setting]) : 1;
    const place = `${file ? basename(file) : 'astro.config.ts'}:${line}: ${setting}`;
    throw new UserError(`${override === undefined ? place : variable} ${error.message}`);
  }
}

/**
 * The error that names every wrong setting, with the file and line that it is on.
 *
 * @param successors new names of settings and words, by their old names
 */
export function settingsError(
  schema: z.ZodType,
  error: z.ZodError,
  settings: unknown,
  successors: Readonly<Record<string, string>>,
): UserError {
  const file = configFile();
  const text = file ? readFileSync(file, 'utf8') : '';
  const problems: Problem[] = [];
  const report = reporter(file ? basename(file) : 'astro.config.ts', problems);
  const isRenamed = (path: readonly string[]): boolean => {
    const name = path.join('.').replace(/^(strings)\.\w+\./, '$1.');
    const successor = successors[name];
    if (successor !== undefined)
      report(lineOfSetting(text, path), `"${name}" is now ${successor}`, 'Write that in its place.');
    return successor !== undefined;
  };
  const issues = error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? { ...issue, keys: issue.keys.filter((key) => !isRenamed([...issue.path.map(String), key])) }
      : issue,
  );
  reportIssues(
    schema,
    { issues },
    {
      lineOf: (path) => lineOfSetting(text, path),
      valueAt: (path) =>
        path.reduce<unknown>(
          (value, name) => (value as Record<string, unknown> | undefined)?.[name],
          settings,
        ),
      report,
    },
  );
  return new UserError(printProblems(problems));
}
