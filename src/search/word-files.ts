import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermTable } from '../article/model/terms.ts';
import { spellingsOf } from '../article/model/terms.ts';
import { digestOf } from '../files/digest.ts';
import { otherForms, stemOf } from '../language/forms.ts';
import type { Language } from '../language/language.ts';
import type { WordFiles } from './word-file.ts';
import { termKey } from './words.ts';

interface Letter {
  readonly words: string[];
  readonly forms: Record<string, string[]>;
  readonly spellings: Record<string, string[]>;
}

/** Writes the word files of a language, and returns their names. */
export function writeWordFiles(
  lang: Language,
  words: ReadonlySet<string>,
  terms: TermTable,
  folder: string,
): WordFiles {
  const letters = new Map<string, Letter>();
  const letterOf = (word: string): Letter => {
    const [first = ''] = word;
    let letter = letters.get(first);
    if (!letter) letters.set(first, (letter = { words: [], forms: {}, spellings: {} }));
    return letter;
  };
  const stems = new Set([...words].map((word) => stemOf(lang, word)));
  const has = (word: string): boolean => words.has(word) || stems.has(word);
  for (const word of [...words].sort()) {
    // Numbers have no other forms and spellings.
    if (/^\d/.test(word)) continue;
    const letter = letterOf(word);
    letter.words.push(word);
    const forms = otherForms(lang, word).filter(has);
    if (forms.length > 0) letter.forms[word] = forms;
  }
  for (const [key, others] of spellings(lang, terms, has)) letterOf(key).spellings[key] = others;
  mkdirSync(join(folder, 'words'), { recursive: true });
  return Object.fromEntries(
    [...letters].sort().map(([first, { words, forms, spellings }]) => {
      const text = JSON.stringify({ words: words.join(' '), forms, spellings });
      const name = digestOf(text).slice(0, 8);
      writeFileSync(join(folder, 'words', `${name}.json`), text);
      return [first, name];
    }),
  );
}

/** For each spelling of each term: the spellings of that term whose words are in the index. */
function spellings(lang: Language, terms: TermTable, has: (word: string) => boolean): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const term of Object.values(terms)) {
    const phrases = new Set(spellingsOf(term).map((spelling) => termKey(lang, spelling)));
    const known = [...phrases].filter((phrase) => phrase.split(' ').every((word) => has(stemOf(lang, word))));
    if (known.length === 0) continue;
    const keys = [...phrases].flatMap((phrase) =>
      phrase.includes(' ') ? phrase : [phrase, stemOf(lang, phrase)],
    );
    for (const key of new Set(keys)) table.set(key, [...new Set([...(table.get(key) ?? []), ...known])]);
  }
  return new Map([...table].sort());
}
