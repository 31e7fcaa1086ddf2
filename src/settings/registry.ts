import type { Site } from './settings.ts';

const key = Symbol.for('midad.site');
const registry = globalThis as { [key]?: Site };

/**
 * Makes a site's settings known to this process: called by the integration when astro.config.ts is read. They are kept
 * on globalThis, since the integration, which Node loads, and the pages, which Vite loads, have a copy of this module
 * each.
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
