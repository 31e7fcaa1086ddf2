import type { Cut } from '../../language/alphabet.ts';
import { languages, type Language } from '../../language/language.ts';

const families: Readonly<Record<Cut, string>> = {
  arabic: 'Markazi Text, Scheherazade New',
  persian: 'Markazi Persian, Scheherazade Persian, Markazi Text',
  latin: 'Markazi Text, Scheherazade New',
};

/** The font families of a text on a card: that of headlines, then those for letters it lacks. */
export const familiesOf = (lang: Language): string => families[languages[lang].cut];
