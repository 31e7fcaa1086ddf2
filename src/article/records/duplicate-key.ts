import type { Problem } from '../problems/problem.ts';

/**
 * Finds a key that an object of a JSON text has twice, as after a merge that kept both versions. `JSON.parse` keeps the
 * last one without a word.
 *
 * @param json valid JSON
 * @returns the mistake, on the line of the second; undefined if there is none
 */
export function duplicateKey(file: string, json: string): Problem | undefined {
  const open: Set<string>[] = [];
  for (const { 0: token, 1: key, index } of json.matchAll(
    /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g,
  )) {
    if (token === '{') open.push(new Set());
    if (token === '}') open.pop();
    if (key === undefined) continue;
    if (open.at(-1)?.has(key))
      return {
        file,
        line: json.slice(0, index).split('\n').length,
        wrong: `${key} is there a second time`,
        remedy: 'Two versions were merged: put what both hold under one of them, and delete the other.',
      };
    open.at(-1)?.add(key);
  }
  return undefined;
}
