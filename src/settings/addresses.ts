import { UserError } from '../files/user-error.ts';

/**
 * Reads the address a site is published at.
 *
 * @example readOrigin('https://example.org/') // 'https://example.org'
 * @throws if the text is not an http(s) address or holds a path; the message says what to write
 */
export function readOrigin(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UserError(
      `SITE_URL "${text}" is not an address. Write scheme and host, such as https://example.org.`,
    );
  if (url.pathname !== '/' || url.search || url.hash)
    throw new UserError(
      `SITE_URL "${text}" holds more than scheme and host. Write SITE_URL=${url.origin} and BASE_PATH=${url.pathname}.`,
    );
  return url.origin;
}

/**
 * Reads the path a site lives under, with or without slashes around it.
 *
 * @example readBase('reader') // '/reader/'
 * @throws if the text is not a path of plain segments
 */
export function readBase(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (inner && !/^[\w.~-]+(\/[\w.~-]+)*$/.test(inner))
    throw new UserError(
      `BASE_PATH "${text}" is not a path. Write letters, digits and hyphens between slashes, such as /reader/.`,
    );
  return inner ? `/${inner}/` : '/';
}

/** Variables in which hosts name the address of the site they build; some leave out the scheme. */
const hostVariables = [
  'URL',
  'CF_PAGES_URL',
  'VERCEL_PROJECT_PRODUCTION_URL',
  'RENDER_EXTERNAL_URL',
] as const;

/**
 * The address of the site, from the first of these that is set: SITE_URL, the setting, the variable of the host that
 * builds.
 *
 * @param setting `address` of the settings
 * @returns scheme and host; outside CI those of `npm run preview` if nothing names an address
 * @throws UserError under CI if nothing names an address, or if the one named is not an address
 */
export function addressFrom(
  setting: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const given = env['SITE_URL'] ?? setting;
  if (given !== undefined) return readOrigin(given);
  const host = hostVariables.map((name) => env[name]).find(Boolean);
  if (host !== undefined) return new URL(host.includes('://') ? host : `https://${host}`).origin;
  if (env['CI'])
    throw new UserError(
      "The address of the site is not set. Write address: 'https://example.org' in astro.config.ts, or set SITE_URL: links for other sites need it.",
    );
  return 'http://localhost:4321';
}
