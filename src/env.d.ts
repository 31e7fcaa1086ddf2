/// <reference types="astro/client" />

declare module 'virtual:stylesheets' {
  /** Addresses of the stylesheets for each direction: one for each type of page, and those of comments and print, linked besides. */
  export const stylesheets: Readonly<
    Record<
      'article' | 'facing' | 'home' | 'lists' | 'search' | 'both' | 'comments' | 'print',
      Readonly<Record<'ltr' | 'rtl', string>>
    >
  >;
}

declare module 'virtual:sharing-words' {
  /** The words of the share scripts in the language of a page, as its `lang` attribute gives it. */
  export const sharingWordsOf: (
    lang: string,
  ) => Readonly<Record<'copyLink' | 'shareElsewhere' | 'copyPassage', string>>;
}

declare module 'virtual:reading-panel' {
  /** Address of the panel's stylesheet. */
  export const sheet: string;
  /** The panel's words in the language of a page, and the label of the text size of each script. */
  export const wordsOf: (lang: string) => import('./language/strings.ts').Strings['reading'] & {
    readonly sizes: Readonly<Partial<Record<'Arabic' | 'Latin', string>>>;
  };
}

declare module 'virtual:project' {
  /** The site's folder: Astro's root, with `content`. */
  export const root: string;
  /** The folder of Midad's own source, with its fonts and styles. */
  export const engine: string;
}

declare module 'virtual:fonts' {
  /** Addresses of font files by family, such as `Display Arabic`: the face that pages need first. */
  export const fonts: Readonly<Record<string, string>>;
}
