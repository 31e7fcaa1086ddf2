import type { Plugin as PostcssPlugin } from 'postcss';
import type { Plugin as VitePlugin } from 'vite';
import { mirror } from '../publish/mirror.ts';

/** The sheets there are: a page links one of the first three, and that of comments besides where it has them. */
const sheets = ['site', 'lists', 'facing', 'comments'];
const name = 'virtual:stylesheets';

/** Mirrors a stylesheet that was asked for with `?dir=rtl`, after its imports are inlined and before it is minified. */
const mirrorByQuery: PostcssPlugin = {
  postcssPlugin: 'mirror-by-query',
  OnceExit(root, { result, parse }) {
    if (!/[?&]dir=rtl(&|$)/.test(result.opts.from ?? '')) return;
    const mirrored = parse(mirror(root.toString()), { from: result.opts.from });
    root.removeAll();
    root.append(mirrored.nodes);
  },
};

/**
 * Gives pages the addresses of the stylesheets, as `virtual:stylesheets`. Astro attaches an imported stylesheet to
 * a route and so to both directions; imported by address, a page links the one it needs.
 */
export function stylesheets(folder: string): VitePlugin {
  let dev = false;
  let base = '/';
  return {
    name: 'stylesheets',
    config: () => ({ css: { postcss: { plugins: [mirrorByQuery] } } }),
    configResolved(config) {
      dev = config.command === 'serve';
      base = config.base;
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      // Imported in development, the address comes with a <style> of junk: there it is written out.
      if (dev) {
        const addresses = sheets.map((sheet) => {
          const address = `${base}@fs${folder}${sheet}.css`.replace('//', '/');
          return `${sheet}: { ltr: '${address}', rtl: '${address}?dir=rtl' }`;
        });
        return `export const stylesheets = { ${addresses.join(', ')} };`;
      }
      const imports = sheets.map(
        (sheet) =>
          `import ${sheet}Ltr from '${folder}${sheet}.css?url'; import ${sheet}Rtl from '${folder}${sheet}.css?dir=rtl&url';`,
      );
      const values = sheets.map((sheet) => `${sheet}: { ltr: ${sheet}Ltr, rtl: ${sheet}Rtl }`);
      return `${imports.join('\n')}\nexport const stylesheets = { ${values.join(', ')} };`;
    },
  };
}
