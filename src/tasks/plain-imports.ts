/**
 * A Vite plugin that leaves imports on demand as they are. Vite wraps each in a helper that fetches its styles and
 * imports ahead; ours have none, and the helper is most of a kilobyte on every page.
 */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
} as const;
