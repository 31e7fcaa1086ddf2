import { reporter, type Problem } from './problem.ts';

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
