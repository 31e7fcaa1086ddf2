import { join } from 'node:path';
import type { Plugin } from './virtual-module.ts';
import type { Site } from '../settings/settings.ts';

/**
 * Puts an owner's files in place of the engine's: their stylesheet of colours, which every sheet imports as
 * `midad:colours.css`, and the components they replace. A replacement may import the original it wraps from
 * `midad/components/`.
 *
 * @param root the site's folder
 * @param engine the folder of Midad's own source
 */
export function ownerFiles({ colours, components }: Site, root: string, engine: string): Plugin {
  const replaced = new Map(Object.entries(components).map(([name, file]) => [name, join(root, file)]));
  return {
    name: 'midad-owner-files',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: {
          'midad:colours.css': colours ? join(root, colours) : join(engine, 'styles/no-colours.css'),
        },
      },
    }),
    resolveId(source, importer) {
      const [, name = ''] = /\/(\w+)\.astro$/.exec(source) ?? [];
      return importer?.startsWith(engine) ? replaced.get(name) : undefined;
    },
  };
}
