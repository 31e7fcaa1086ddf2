import type { Cut } from '../../language/alphabet.ts';
import { languages, type Language } from '../../language/language.ts';

const families: Readonly<Record<Cut, string>> = {
  arabic: 'Display, Body',
  persian: 'Display Persian, Body Persian, Display',
  latin: 'Display, Body',
};

/** The font families of a text on a card: that of headlines, then those for letters it lacks. */
export const familiesOf = (lang: Language): string => families[languages[lang].cut];
