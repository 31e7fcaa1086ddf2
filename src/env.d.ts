/// <reference types="astro/client" />

declare module 'virtual:stylesheets' {
  /** Addresses of the stylesheets for each direction: that of articles, of lists, of facing pages; and that of comments, linked besides. */
  export const stylesheets: Readonly<
    Record<'site' | 'lists' | 'facing' | 'comments', Readonly<Record<'ltr' | 'rtl', string>>>
  >;
}

declare module 'virtual:sharing-words' {
  /** The words of the share scripts in the language of a page, as its `lang` attribute gives it. */
  export const sharingWordsOf: (
    lang: string,
  ) => Readonly<Record<'copyLink' | 'shareElsewhere' | 'copyPassage', string>>;
}

declare module 'virtual:project' {
  /** The site's folder: Astro's root, with `content`. */
  export const root: string;
  /** The folder of Midad's own source, with its fonts and styles. */
  export const engine: string;
}
