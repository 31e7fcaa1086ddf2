import type { Plugin } from './virtual-module.ts';

let found = false;

/**
 * A Vite plugin that leaves dynamic imports as they are. Vite would wrap each in a helper that preloads what the module
 * imports: 850 bytes on every page, for modules that import next to nothing.
 */
export const noModulePreload: Plugin = {
  name: 'no-module-preload',
  enforce: 'pre',
  apply: 'build',
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler() {
      found = true;
      return 'export const __vitePreload = (load) => load();';
    },
  },
  buildEnd(error) {
    if (!error && this.environment.name === 'client' && !found)
      throw new Error(
        'no-module-preload: this version of Vite has no vite/preload-helper. Adapt the plugin.',
      );
  },
};
