/** Where a reader's choice of theme is kept, in the reader's own browser. */
export const themeKey = 'midad-theme';
