import { fileURLToPath } from 'node:url';
import { virtualModule } from './virtual-module.ts';

const engine = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A Vite plugin that gives modules two folders: the site's, with its content, and the engine's, with Midad's own `src`.
 * They need not be the same.
 */
export const project = virtualModule(
  'virtual:project',
  ({ root }) =>
    `export const root = ${JSON.stringify(root)};\nexport const engine = ${JSON.stringify(engine)};`,
);
