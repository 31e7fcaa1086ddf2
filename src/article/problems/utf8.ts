import type { Problem } from './problem.ts';

/** Reads bytes as UTF-8, without a byte order mark and with Unix line ends; none, and a problem, where they are not. */
export function readUtf8(bytes: Buffer, file: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const line = bytes.subarray(0, firstBadByte(bytes)).toString('latin1').split('\n').length;
    problems.push({
      file,
      line,
      wrong: 'this file is not UTF-8',
      remedy: 'Save it in your editor with the encoding UTF-8.',
    });
    return undefined;
  }
}

/** Where bytes stop being UTF-8: the longest beginning that decodes ends there. */
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
