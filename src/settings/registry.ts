import type { Site } from './settings.ts';

const key = Symbol.for('midad.site');
const registry = globalThis as { [key]?: Site };

/**
 * Makes a site's settings known to this process. The integration calls it when astro.config.ts is read. They are kept
 * on globalThis, since the integration (loaded by Node) and the pages (loaded by Vite) each have a copy of this module.
 */
export function registerSite(site: Site): void {
  registry[key] = site;
}

/** The registered settings. Throws if astro.config.ts has not been read yet. */
export function registeredSite(): Site {
  const site = registry[key];
  if (!site) throw new Error('astro.config.ts has to be read before the settings are used');
  return site;
}
