import type { Plugin, ResolvedConfig } from 'vite';

export type { Plugin } from 'vite';

/**
 * A Vite plugin that provides a module without a file.
 *
 * @param code gives the module's code
 */
export function virtualModule(
  name: string,
  code: (config: ResolvedConfig) => string | Promise<string>,
): Plugin {
  let config: ResolvedConfig;
  return {
    name,
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? code(config) : undefined),
  };
}
