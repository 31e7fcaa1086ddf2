import type { Site } from '../settings/settings.ts';
import { stringsWith } from '../settings/string-settings.ts';
import { virtualModule, type Plugin } from './virtual-module.ts';

/** A Vite plugin that gives the share scripts their words in each language of the site. */
export const sharingWords = ({ languages, strings }: Site): Plugin =>
  virtualModule('virtual:sharing-words', () => {
    const words = languages.map((lang) => {
      const { copyLink, shareElsewhere, copyPassage } = stringsWith(lang, strings[lang]);
      return [lang, { copyLink, shareElsewhere, copyPassage }] as const;
    });
    return `const words = ${JSON.stringify(Object.fromEntries(words))};
export const sharingWordsOf = (lang) => words[lang];`;
  });
