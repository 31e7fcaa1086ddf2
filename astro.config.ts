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
  // Space between tags is only where it is written, {' '}, so that formatting a template changes no page.
  compressHTML: 'jsx',
  // The policy is ours (publish/content-security-policy.ts): one constant line, first in the head, the same as the hosts' headers.
  // Several at a time: while one waits for its card to be drawn, which other threads do, others are made.
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  devToolbar: { enabled: false },
  vite: {
    plugins: [project, stylesheets, noModulePreload],
    // Nothing is inlined: the policy has no place for data: addresses or unhashed scripts.
    build: { assetsInlineLimit: 0 },
  },
});
