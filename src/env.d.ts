/// <reference types="astro/client" />

declare module 'virtual:stylesheets' {
  /** Address of the stylesheet for each direction. */
  export const stylesheets: Readonly<Record<'ltr' | 'rtl', string>>;
}
