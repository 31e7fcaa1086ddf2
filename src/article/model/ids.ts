import { foldLatin, foldLetters } from '../../language/letters.ts';
import { facingSegment, isPageId, segments } from './page-ids.ts';

/** Ids of articles, sections and topics can be typed, read out and shared without escapes. */
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest id: with the site's address it still fits on one line. */
const longest = 60;

/** `constructor` is on every object's prototype: looking it up in a record would find it. */
const unsafe = 'constructor';

/** Whether a text can be an id. */
export const isId = (text: string): boolean =>
  text.length <= longest && text !== unsafe && idPattern.test(text);

/** Reserved for later, and for files next to an article's page. */
const otherSections = new Set(['footnotes', 'search', 'feed', 'index']);
const otherArticles = new Set(['about', 'privacy', 'index', 'assets', 'cards', '404']);
const facing = facingSegment('');

/** Whether a section's id would collide with an id or an address of its page. */
export const isReservedSection = (id: string): boolean =>
  isPageId(id) || otherSections.has(id) || id.startsWith(facing);

/** Whether an article's id would collide with the address of another page. */
export const isReservedArticle = (id: string): boolean =>
  Object.hasOwn(segments, id) || otherArticles.has(id) || id.startsWith(facing);

/** A Latin spelling of each Arabic and Persian letter, close to newspapers' use; short vowels are not written, so they have none. */
const letters: Record<string, string> = Object.fromEntries(
  Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگکی', (letter, i) => [
    letter,
    'a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a p ch zh g k y'.split(' ')[i] ?? '',
  ]),
);

/**
 * Suggests a section id for a heading in any script. It is only offered to the author, never used by itself.
 *
 * @example suggestId('هواجس أميركية') // 'hwajs-amyrkyh'
 */
export function suggestId(heading: string): string {
  const ascii = foldLatin(foldLetters(heading))
    .replace(/[ؤئ]/g, 'a')
    .replace(/\p{Script=Arabic}/gu, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return !ascii || isReservedSection(ascii) ? `section-${ascii || 1}` : ascii;
}
