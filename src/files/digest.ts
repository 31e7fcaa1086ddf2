import { createHash } from 'node:crypto';

/** A short digest of a text or of bytes, safe in file names. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 16);
