// An id for a heading that can be said aloud: at most three words, without articles and particles.
import { suggestId } from '../../article/model/ids.ts';
import { foldLetters, foldWord } from '../../language/letters.ts';
import { names } from './names.ts';

/** Longest suggested id, in characters, and most words of one. */
const longest = { id: 32, words: 3 };

/** Arabic words that carry no meaning of their own; folded. */
const particles = new Set(
  'في من الي علي عن مع بين بعد قبل حتي منذ عند لدي حول ضد نحو هل ما ماذا لماذا كيف متي اين ان انه انها لان كان كانت يكون هو هي هم هذا هذه ذلك تلك التي الذي الذين او ام ثم بل لكن لا لم لن ليس ليست قد لقد كل بعض غير اي ايضا و'.split(
    ' ',
  ),
);

/** A word or name as headings vary it: without the article, particles before it and endings of gender. */
const bare = (word: string): string =>
  foldWord(foldLetters(word))
    .replace(/^ال(?=\p{L}{3})/u, '')
    .replace(/(?<=\p{L}{3})(?:يه|ي)$/u, 'ي');

/** Names of the site's tags and categories in Arabic, by id. */
export type Topics = Readonly<Record<string, { readonly ar?: string | undefined }>>;

type Names = ReadonlyMap<string, string>;

/** Ids of names by their bare words. @param topics the site's own, by id */
export const knownNames = (topics: Topics = {}): Names =>
  new Map([
    ...Object.entries(names).map(([name, id]) => [bareAll(name), id] as const),
    ...Object.entries(topics).flatMap(([id, { ar }]) => (ar ? [[bareAll(ar), id] as const] : [])),
  ]);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const bareAll = (text: string): string => wordsOf(text).map(bare).join(' ');

/** Replaces names in Arabic words by their ids, the longest first, and spells the other words. */
function spell(words: readonly string[], known: Names): string[] {
  const ids: string[] = [];
  for (let at = 0; at < words.length;) {
    const size =
      [5, 4, 3, 2, 1].find((n) =>
        known.has(
          words
            .slice(at, at + n)
            .map(bare)
            .join(' '),
        ),
      ) ?? 0;
    const name = known.get(
      words
        .slice(at, at + size)
        .map(bare)
        .join(' '),
    );
    const word = words[at] ?? '';
    if (name !== undefined) ids.push(name);
    else if (!particles.has(foldLetters(word))) ids.push(suggestId(bare(word.replace(/ة$/, 'ا'))));
    at += Math.max(1, size);
  }
  return ids;
}

/** Cuts an id at a hyphen, so that no word is cut. */
function shortened(id: string): string {
  if (id.length <= longest.id) return id;
  const end = id.slice(0, longest.id + 1).lastIndexOf('-');
  return id.slice(0, end > 8 ? end : longest.id).replace(/-+$/, '');
}

/**
 * Suggests an id for a heading.
 *
 * @example spokenId('في هواجس الصين الأميركية', knownNames()) // 'hwajs-china-american'
 */
export function spokenId(heading: string, known: Names): string {
  const isArabic = /\p{Script=Arabic}/u.test(heading);
  const words = isArabic ? spell(wordsOf(heading), known).slice(0, longest.words) : [];
  return shortened(suggestId(words.join(' ') || heading));
}
