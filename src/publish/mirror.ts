import rtlcss from 'rtlcss';

/**
 * Makes the right-to-left stylesheet of one written for left to right.
 *
 * @example mirror('a{margin-left:1px}') // 'a{margin-right:1px}'
 */
export const mirror = (css: string): string => rtlcss.process(css);
