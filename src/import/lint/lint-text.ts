import { alphabet } from '../../language/alphabet.ts';
import type { Warning } from '../draft/totals.ts';
import { unpairedQuotes, type Passage } from './quote-marks.ts';
import { twoSpellings } from './spellings.ts';

const drawn = new Set(alphabet.arabic + alphabet.latin);

/** The words on both sides of a position; at most 60 characters of each, since the whole text would be slow. */
const around = (text: string, index: number): string =>
  `${/\S*\s?$/u.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? ''}${/^\S{0,60}/u.exec(text.slice(index))?.[0] ?? ''}`;

/** Finds probable mistakes of typing; an import does not correct them. */
export function lintText(passages: readonly Passage[]): Warning[] {
  const found = [...unpairedQuotes(passages), ...twoSpellings(passages)];
  const undrawn = new Set<string>();
  for (const { line, text } of passages) {
    for (const { 0: mark, index } of text.matchAll(/[،؛,;](?=["“«‘]?\p{L})/gu))
      found.push({ line, what: `no space after ${mark} in «${around(text, index)}»` });
    for (const { 1: mark = '' } of text.matchAll(/\S\s+([:،,؛;؟!]|\.(?!\.))(?=\s|$)/gu))
      found.push({ line, what: `a space before ${mark}` });
    for (const [open, close] of ['()', '[]'] as const) {
      const opened = text.split(open ?? '').length;
      // «1)» is a number in a list, not a closing bracket.
      const closed = text.replace(/(?:^|\s)\S{1,2}\)/gu, '').split(close ?? '').length;
      if (opened !== closed) found.push({ line, what: `unpaired ${open}${close}` });
    }
    for (const character of text)
      if (!drawn.has(character) && !/\s/.test(character) && !undrawn.has(character)) {
        undrawn.add(character);
        found.push({
          line,
          what: `the site's fonts do not draw ${character} (${codeOf(character)}): src/language/alphabet.ts`,
        });
      }
  }
  return found.toSorted((a, b) => a.line - b.line);
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
