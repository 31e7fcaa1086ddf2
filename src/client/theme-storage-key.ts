/** Local storage key of the chosen theme. */
export const themeStorageKey = 'midad-theme';
