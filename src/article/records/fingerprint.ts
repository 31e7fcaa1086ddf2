import { createHash } from 'node:crypto';
import { foldLetters, foldWord } from '../../language/letters.ts';

/**
 * A hash of a text's letters and digits: correcting vowel marks, spaces or punctuation does not change it.
 *
 * @example fingerprint('قَلِق، جداً.') === fingerprint('قلق جدا') // true
 */
export function fingerprint(text: string): string {
  const letters = text
    .normalize('NFC')
    .replace(/\u0640/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(letters).digest('base64url').slice(0, 12);
}

/** Hashes in a sketch: enough to compare a few sections. */
const kept = 32;

/**
 * A short summary of a text for measuring likeness: the lowest hashes of its folded words (a bottom-k sketch), on one
 * line for diffs.
 */
export function sketch(text: string): string {
  const words = new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((word) => foldWord(foldLetters(word))) ?? []);
  return [...words]
    .map((word) => createHash('sha256').update(word).digest('hex').slice(0, 6))
    .sort()
    .slice(0, kept)
    .join(' ');
}

/** The share of words that two texts have in common (Jaccard index), from 0 to 1, estimated from their sketches. */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const lowest = [...new Set([...a, ...b])].sort().slice(0, kept);
  return lowest.filter((hash) => a.has(hash) && b.has(hash)).length / Math.max(1, lowest.length);
}
