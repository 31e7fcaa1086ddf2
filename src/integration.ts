import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { iconNames } from './publish/icon-names.ts';
import { readLogo } from './publish/icons.ts';
import { registerSite } from './settings/registry.ts';
import { readSettings, type Settings } from './settings/settings.ts';
import { compileVariable, engine } from './engine.ts';
import { compileOnly } from './vite/compile-only.ts';
import { fonts } from './vite/fonts.ts';
import { noModulePreload } from './vite/no-module-preload.ts';
import { ownerFiles } from './vite/owner-files.ts';
import { project } from './vite/project.ts';
import { readingPanel, sharingWords } from './vite/script-words.ts';
import { stylesheets } from './vite/stylesheets.ts';

const routes = new URL('./routes/', import.meta.url);

/**
 * Midad as an Astro integration: adds its pages to a site.
 *
 * @example
 * export default defineConfig({ integrations: [midad({ name: { ar: 'مجلة الميناء', en: 'The Harbour Review' } })] });
 * @throws UserError if a setting or the logo is wrong
 */
export default function midad(settings: Settings): AstroIntegration {
  const site = readSettings(settings, process.env);
  registerSite(site);
  return {
    name: 'midad',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        const folder = process.env[compileVariable];
        if (folder !== undefined) setPrerenderer(compileOnly(folder));
      },
      'astro:config:setup'({ config, injectRoute, updateConfig }) {
        if (site.logo !== undefined) readLogo(fileURLToPath(config.root), site.logo);
        // An owner's file in public/ is published instead of the icon of that name.
        const ownIcons = new Set(
          iconNames.filter((name) => existsSync(new URL(name, config.publicDir))).map((name) => `/${name}`),
        );
        for (const file of readdirSync(routes, { recursive: true, encoding: 'utf8' }))
          if (/\.(astro|ts)$/.test(file) && !ownIcons.has(patternOf(file)))
            injectRoute({ pattern: patternOf(file), entrypoint: new URL(encodeURI(file), routes) });
        updateConfig({
          site: site.origin,
          base: site.base,
          trailingSlash: 'always',
          cacheDir: new URL('.cache/', config.root),
          // Keeps space between tags only where it is written, {' '}, so that formatting a template changes no page.
          compressHTML: 'jsx',
          // Several pages at once: one is made while another waits for its card, which other threads draw.
          build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
          devToolbar: { enabled: false },
          vite: {
            plugins: [
              project,
              ownerFiles(site, fileURLToPath(config.root), engine),
              fonts(site, fileURLToPath(config.root)),
              stylesheets(site),
              sharingWords(site),
              readingPanel(site),
              noModulePreload,
            ],
            // The content security policy allows neither data: addresses nor inline scripts.
            build: { assetsInlineLimit: 0 },
            ssr: { noExternal: ['midad'] },
          },
        });
      },
    },
  };
}

/**
 * The pattern of a route's file, as Astro's file-based routing has it.
 *
 * @example patternOf('[lang]/index.astro') // '/[lang]'
 */
const patternOf = (file: string): string =>
  `/${file
    .replaceAll('\\', '/')
    .replace(/\.(astro|ts)$/, '')
    .replace(/(^|\/)index$/, '')}`;
