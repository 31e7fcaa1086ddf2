/**
 * A Vite plugin that leaves imports on demand as they are. Vite lists what each imports in turn, to fetch it ahead, and
 * wraps it in a helper that does: most of a kilobyte on every page, for scripts that import next to nothing.
 */
export const noModulePreload = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
} as const;
