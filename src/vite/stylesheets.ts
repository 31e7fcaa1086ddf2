import { join } from 'node:path';
import type { Plugin as PostcssPlugin } from 'postcss';
import { engine } from '../engine.ts';
import { languageCodes, type Language } from '../language/language.ts';
import { mirrorPlugin } from '../publish/mirror.ts';
import type { Site } from '../settings/settings.ts';
import { virtualModule, type Plugin } from './virtual-module.ts';

const folder = join(engine, 'styles/');
/** A page links one of them, that of comments too if it has some, and that for paper. */
const sheets = ['article', 'facing', 'home', 'lists', 'search', 'both', 'comments', 'print'];

/**
 * Mirrors a stylesheet imported with `?dir=rtl`, after its imports are inlined and before it is minified. With logical
 * properties alone few declarations need it, such as the direction of a transform.
 */
const mirrorByQuery: PostcssPlugin = {
  postcssPlugin: 'mirror-by-query',
  OnceExit(root, { result, postcss }) {
    if (!/[?&]dir=rtl(&|$)/.test(result.opts.from ?? '')) return;
    // On a copy of the tree, in which each rule keeps the file it comes from: addresses in it are relative to that.
    const mirrored = postcss([mirrorPlugin()]).process(root.clone(), { from: result.opts.from }).root;
    root.removeAll();
    root.append(mirrored.nodes);
  },
};

/**
 * Leaves out the rules for languages that the site does not have.
 *
 * @example of a site without Persian: ':is(:root, :lang(ar), :lang(fa))' becomes ':is(:root, :lang(ar))'
 */
function onlyLanguages(own: readonly Language[]): PostcssPlugin {
  const others = languageCodes.filter((code) => !own.includes(code)).join('|');
  const other = `:lang\\((?:${others})\\)`;
  const inList = new RegExp(`${other},\\s*|,\\s*${other}(?=[,)])`, 'g');
  const alone = new RegExp(`(?<!:not\\()${other}`);
  return {
    postcssPlugin: 'only-languages',
    OnceExit(root) {
      if (others)
        root.walkRules((rule) => {
          const kept = rule.selectors
            .map((selector) => selector.replace(inList, ''))
            .filter((selector) => !alone.test(selector));
          if (kept.length) rule.selectors = kept;
          else rule.remove();
        });
    },
  };
}

/** In development the browser asks for the files themselves: an imported address would come with an unused `<style>`. */
function servedAddresses(base: string): string {
  const addresses = sheets.map((sheet) => {
    const ltr = `${base}@fs/${folder}${sheet}.css`.replaceAll('//', '/');
    return [sheet, { ltr, rtl: `${ltr}?dir=rtl` }] as const;
  });
  return `export const stylesheets = ${JSON.stringify(Object.fromEntries(addresses))};`;
}

function builtAddresses(): string {
  const imports = sheets.map(
    (sheet) =>
      `import ${sheet}Ltr from '${folder}${sheet}.css?url'; import ${sheet}Rtl from '${folder}${sheet}.css?dir=rtl&url';`,
  );
  const values = sheets.map((sheet) => `${sheet}: { ltr: ${sheet}Ltr, rtl: ${sheet}Rtl }`);
  return `${imports.join('\n')}\nexport const stylesheets = { ${values.join(', ')} };`;
}

/**
 * A Vite plugin that gives pages the addresses of the stylesheets. Astro links an imported stylesheet on every page of a
 * route, whatever its direction; with an address, a page links only what it needs.
 */
export const stylesheets = ({ languages }: Site): Plugin => ({
  ...virtualModule('virtual:stylesheets', ({ command, base }) =>
    command === 'serve' ? servedAddresses(base) : builtAddresses(),
  ),
  config: () => ({ css: { postcss: { plugins: [onlyLanguages(languages), mirrorByQuery] } } }),
});
