import { alphabet, type Cut } from '../../language/alphabet.ts';
import { languages, type Language } from '../../language/language.ts';
import { site } from '../../settings/site.ts';
import type { Card } from './card.ts';
import { partNames } from './fit.ts';
import type { Part } from './measured.ts';

const lettersOf = (...cuts: readonly Cut[]): ReadonlySet<string> =>
  new Set(cuts.flatMap((cut) => Array.from(alphabet[cut])));
/** The letters in the fonts of a text on a card, which `familiesOf` names. */
const drawn: Readonly<Record<Cut, ReadonlySet<string>>> = {
  arabic: lettersOf('arabic', 'latin'),
  persian: lettersOf('arabic', 'persian', 'latin'),
  latin: lettersOf('arabic', 'latin'),
};

const graphemes = new Intl.Segmenter();

/** The letters of a text that no font of cards has, each once. */
function undrawnIn(lang: Language, words: string): string[] {
  const known = drawn[languages[lang].cut];
  const isDrawn = (letter: string): boolean =>
    Array.from(letter).every((code) => known.has(code) || /[\s\p{Default_Ignorable_Code_Point}]/u.test(code));
  const letters = Array.from(graphemes.segment(words.normalize('NFC')), ({ segment }) => segment);
  return [...new Set(letters)].filter((letter) => !isDrawn(letter));
}

/** A sentence about each text of a card that has letters which no font of cards has: their places stay blank. */
export function undrawnNotes(card: Card): string[] {
  const texts = [
    ...(Object.keys(partNames) as Part[]).map(
      (part) => [partNames[part], card.lang, card[part] ?? ''] as const,
    ),
    ...site.languages.map(
      (lang) => [`site's name in "${lang}", in the margin of cards,`, lang, site.name[lang]] as const,
    ),
  ];
  return texts.flatMap(([what, lang, words]) => {
    const letters = undrawnIn(lang, words);
    return letters.length === 0
      ? []
      : `the ${what} has letters that no font of cards has, so they are not drawn: ${letters.join(' ')}`;
  });
}
