import type { Language } from '../../language/language.ts';
import { foldIn } from '../../language/letters.ts';

/** How many words are kept: more than a site of a thousand articles has, in memory that any machine has. */
const most = 500_000;
const kept = new Map<string, string>();

/** `foldIn`, remembered: texts repeat their words. */
export function foldedIn(lang: Language, word: string): string {
  const key = `${lang} ${word}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= most) kept.clear();
  const folded = foldIn(lang, word);
  kept.set(key, folded);
  return folded;
}
