/// <reference types="astro/client" />

declare module 'virtual:stylesheets' {
  /** Addresses of the stylesheets for each direction: that of articles, of lists, and of facing pages. */
  export const stylesheets: Readonly<
    Record<'site' | 'lists' | 'facing', Readonly<Record<'ltr' | 'rtl', string>>>
  >;
}
