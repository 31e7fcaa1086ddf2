import { fileURLToPath } from 'node:url';
import type { Plugin as PostcssPlugin } from 'postcss';
import type { Plugin as VitePlugin } from 'vite';
import { mirror } from '../publish/mirror.ts';

const entry = fileURLToPath(new URL('../styles/site.css', import.meta.url));
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
 * Gives pages the addresses of the two stylesheets, as `virtual:stylesheets`. Astro attaches an imported stylesheet to
 * a route and so to both directions; imported by address, a page links the one it needs.
 */
export function stylesheets(): VitePlugin {
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
      const address = `${base}src/styles/site.css`.replace('//', '/');
      return dev
        ? `export const stylesheets = { ltr: '${address}', rtl: '${address}?dir=rtl' };`
        : `import ltr from '${entry}?url'; import rtl from '${entry}?dir=rtl&url'; export const stylesheets = { ltr, rtl };`;
    },
  };
}
