import { createHash } from 'node:crypto';
import { foldLetters, foldWord } from '../../language/letters.ts';

/**
 * Tells whether a text is still the same: of its letters and digits only, since vowel marks, spacing and punctuation
 * can be mended without changing what is said.
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

/** Words of a sketch: enough to tell which of a few sections a text became. */
const kept = 32;

/**
 * A short stand-in for a text that likeness can be told from: the lowest hashes of its folded words (a bottom-k
 * sketch), as text that a diff shows on one line.
 */
export function sketch(text: string): string {
  const words = new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu)?.map((word) => foldWord(foldLetters(word))) ?? []);
  return [...words]
    .map((word) => createHash('sha256').update(word).digest('hex').slice(0, 6))
    .sort()
    .slice(0, kept)
    .join(' ');
}

/** How much of two texts' words is common to both, from 0 to 1, told from their sketches. */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const lowest = [...new Set([...a, ...b])].sort().slice(0, kept);
  return lowest.filter((hash) => a.has(hash) && b.has(hash)).length / Math.max(1, lowest.length);
}
