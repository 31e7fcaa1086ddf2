import { foldLetters } from '../../language/letters.ts';

/** Ids of articles, sections and topics: what can be typed, said aloud and shared without being escaped. */
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest id: with the site's address it still fits on a line. */
const longest = 60;

/** Every object answers to this name, recorded or not. */
const unsafe = 'constructor';

/** Whether a text can be an id. */
export const isId = (text: string): boolean =>
  text.length <= longest && text !== unsafe && idPattern.test(text);

/** Ids and shapes of ids that a page uses itself. */
const sectionIds = new Set(['top', 'article', 'comments', 'related', 'contents', 'footnotes']);
const sectionShapes =
  /^(?:p\d+|with-.*|fn.*|more-.*|show-.*|comment-(?:\d.*|count|to|text|name|email)|leave-comment|search|feed|index)$/;
const articleIds = new Set([
  'search',
  'topics',
  'archive',
  'about',
  'privacy',
  'thanks',
  'index',
  'feed',
  'assets',
  'cards',
  '404',
]);

/** Whether a section's id would collide with an id or an address of its page. */
export const isReservedSection = (id: string): boolean => sectionIds.has(id) || sectionShapes.test(id);

/** Whether an article's id would collide with the address of another page. */
export const isReservedArticle = (id: string): boolean => articleIds.has(id) || id.startsWith('with-');

/** One Latin spelling per Arabic letter, close to what newspapers write; vowels are not written, so neither here. */
const letters: Record<string, string> = Object.fromEntries(
  Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويء', (letter, i) => [
    letter,
    'a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a'.split(' ')[i] ?? '',
  ]),
);

/**
 * A section id to offer an author, made from a heading in any script; never used without being written down.
 *
 * @example suggestId('هواجس أميركية') // 'hwajs-amyrkyh'
 */
export function suggestId(heading: string): string {
  const ascii = foldLetters(heading)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ؤئ]/g, 'a')
    .replace(/\p{Script=Arabic}/gu, (letter) => letters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return !ascii || isReservedSection(ascii) ? `section-${ascii || 1}` : ascii;
}
