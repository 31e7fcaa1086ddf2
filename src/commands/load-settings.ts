import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../files/user-error.ts';

/**
 * Reads the site's astro.config.ts, in which the integration checks and registers the settings. A module that imports
 * them can be imported only after this.
 *
 * @returns the default export of the file: Astro's settings
 * @throws UserError if there is no such file, or a setting, SITE_URL, BASE_PATH or COMMENTS is wrong
 */
export async function loadSettings(): Promise<unknown> {
  const file = ['ts', 'mts', 'js', 'mjs']
    .map((ending) => `astro.config.${ending}`)
    .find((name) => existsSync(name));
  if (!file)
    throw new UserError('There is no astro.config.ts here. Run this command in the folder of your site.');
  const { default: config } = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown };
  return config;
}
