import { engine } from '../engine.ts';
import { writeFontSheets, type FontSheets } from '../fonts/stylesheet.ts';
import type { Site } from '../settings/settings.ts';
import { virtualModule, type Plugin } from './virtual-module.ts';

/**
 * A Vite plugin that gives stylesheets the rules of the site's fonts, as `midad:fonts.css` and `midad:small-fonts.css`,
 * and modules the addresses of the files that pages preload.
 *
 * @param root the site's folder
 */
export function fonts(site: Site, root: string): Plugin {
  let written: Promise<FontSheets> | undefined;
  const sheets = () => (written ??= writeFontSheets(site, { root, engine }));
  return {
    ...virtualModule('virtual:fonts', async () => {
      const files = Object.entries((await sheets()).files);
      const imports = files.map(([, file], i) => `import file${i} from ${JSON.stringify(`${file}?url`)};`);
      const entries = files.map(([family], i) => `${JSON.stringify(family)}: file${i}`);
      return `${imports.join('\n')}\nexport const fonts = { ${entries.join(', ')} };`;
    }),
    config: async () => {
      const { fonts, small } = await sheets();
      return { resolve: { alias: { 'midad:fonts.css': fonts, 'midad:small-fonts.css': small } } };
    },
  };
}
