/**
 * Local storage key of the reading settings: declarations of custom properties as CSS writes them, such as
 * `--theme:dark;--arabic:1.25`.
 */
export const readingKey = 'midad-reading';
