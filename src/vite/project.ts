import { engine } from '../engine.ts';
import { virtualModule } from './virtual-module.ts';

/** A Vite plugin that gives modules two folders: the site's, with its content, and that of Midad's own source. */
export const project = virtualModule(
  'virtual:project',
  ({ root }) =>
    `export const root = ${JSON.stringify(root)};\nexport const engine = ${JSON.stringify(engine)};`,
);
