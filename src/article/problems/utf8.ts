import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reporter, type Problem } from './problem.ts';

/**
 * Reads a text of the content. Returns undefined, and adds a problem, if it is a folder, a link to nothing, a file that
 * can't be read, or not UTF-8.
 *
 * @param root the project's folder
 */
export function readText(root: string, file: string, problems: Problem[]): string | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch {
    reporter(file, problems)(
      1,
      'this is a folder, a link to nothing, or closed to you',
      'Put a text file there, or take it out.',
    );
    return undefined;
  }
  return readUtf8(bytes, file, problems);
}

/**
 * Decodes UTF-8 without its byte order mark, and turns Windows line ends into Unix ones. Returns undefined, and adds a
 * problem, if the bytes are not UTF-8.
 */
export function readUtf8(bytes: Buffer, file: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const line = bytes.subarray(0, firstBadByte(bytes)).toString('latin1').split('\n').length;
    reporter(file, problems)(
      line,
      'this file is not UTF-8',
      'Save it in your editor with the encoding UTF-8.',
    );
    return undefined;
  }
}

/** The length of the longest beginning that decodes. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
