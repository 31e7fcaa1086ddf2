import { createHash } from 'node:crypto';

/** A short digest of a text, safe in file names. */
export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);
