import { join } from 'node:path';
import { engine } from '../engine.ts';
import { languages as all } from '../language/language.ts';
import type { Strings } from '../language/strings.ts';
import type { Site } from '../settings/settings.ts';
import { stringsWith } from '../settings/string-settings.ts';
import { virtualModule, type Plugin } from './virtual-module.ts';

/** Code of a function that gives a script its words in a language of the site. */
function wordsIn({ languages, strings }: Site, pick: (words: Strings) => unknown): string {
  const words = languages.map((lang) => [lang, pick(stringsWith(lang, strings[lang]))]);
  return `(lang) => (${JSON.stringify(Object.fromEntries(words))})[lang]`;
}

/** A Vite plugin that gives the share scripts their words. */
export const sharingWords = (site: Site): Plugin =>
  virtualModule('virtual:sharing-words', () => {
    const words = wordsIn(site, ({ copyLink, shareElsewhere, copyPassage }) => ({
      copyLink,
      shareElsewhere,
      copyPassage,
    }));
    return `export const sharingWordsOf = ${words};`;
  });

/** A Vite plugin that gives the panel of reading settings its words and the address of its stylesheet. */
export const readingPanel = (site: Site): Plugin =>
  virtualModule('virtual:reading-panel', () => {
    const words = wordsIn(site, ({ reading, textSizeIn, listSeparator }) => {
      const labelOf = (script: 'Arabic' | 'Latin') =>
        site.languages
          .filter((lang) => all[lang].script === script)
          .map((lang) => textSizeIn[lang])
          .join(listSeparator) || undefined;
      return { ...reading, sizes: { Arabic: labelOf('Arabic'), Latin: labelOf('Latin') } };
    });
    const sheet = JSON.stringify(`${join(engine, 'styles/reading-panel.css')}?url`);
    return `import sheet from ${sheet};\nexport { sheet };\nexport const wordsOf = ${words};`;
  });
