import { defineConfig } from 'astro/config';
import { site } from './src/site.ts';
import { noModulePreload } from './src/vite/no-module-preload.ts';
import { project } from './src/vite/project.ts';
import { stylesheets } from './src/vite/stylesheets.ts';

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  cacheDir: '.cache',
  // Space between tags must be written as {' '}: formatting a template changes no page.
  compressHTML: 'jsx',
  // Other pages are rendered while threads of the renderer draw a card.
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  devToolbar: { enabled: false },
  vite: {
    plugins: [project, stylesheets, noModulePreload],
    // Nothing is inlined: the content security policy (publish/content-security-policy.ts) forbids it.
    build: { assetsInlineLimit: 0 },
  },
});
