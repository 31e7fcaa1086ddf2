import { registeredSite } from './registry.ts';
import type { Site } from './settings.ts';

/** The settings of the site. Importing this module before astro.config.ts was read throws. */
export const site: Site = registeredSite();
