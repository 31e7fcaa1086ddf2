import rtlcss from 'rtlcss';

/**
 * Mirrors a left-to-right stylesheet for right-to-left pages.
 *
 * @example mirror('a{margin-left:1px}') // 'a{margin-right:1px}'
 */
export const mirror = (css: string): string => rtlcss.process(css);

/** The same as a PostCSS plugin, for a stylesheet whose rules know the files they come from. */
export const mirrorPlugin = (): ReturnType<typeof rtlcss> => rtlcss();
