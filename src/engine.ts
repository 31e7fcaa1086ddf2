import { fileURLToPath } from 'node:url';

/**
 * The folder of Midad's own source, with its fonts, styles and pages. In the package, what Node runs is bundled into this
 * same folder.
 */
export const engine = fileURLToPath(new URL('./', import.meta.url));

/** The variable that names the folder of a compilation: Astro's build then reads no content and renders no page. */
export const compileVariable = 'MIDAD_COMPILE';
