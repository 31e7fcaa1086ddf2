import { ar } from './ar.ts';
import { en, type Strings } from './en.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';

export type { Strings };

const strings: Readonly<Record<Language, Strings>> = { ar, en, fr, fa };

/** The texts of the interface in a language. */
export const stringsOf = (lang: Language): Strings => strings[lang];
