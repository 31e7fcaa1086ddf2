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
    throw new UserError(`"${text}" is not an address. Write scheme and host, such as https://example.org.`);
  if (url.pathname !== '/' || url.search || url.hash)
    throw new UserError(
      `"${text}" holds more than scheme and host. Write ${url.origin} here, and ${url.pathname} as base or BASE_PATH.`,
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
      `"${text}" is not a path. Write letters, digits and hyphens between slashes, such as /reader/.`,
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

/** Where `npm run preview` serves a site: its address if nothing names one. */
export const localAddress = 'http://localhost:4321';

/**
 * The address of a site whose owner names none: the variable of the host that builds.
 *
 * @returns scheme and host; those of `npm run preview` if nothing names an address and nobody publishes the result
 * @throws UserError under CI if nothing names an address
 */
export function addressOfHost(env: Readonly<Record<string, string | undefined>>): string {
  const host = hostVariables.map((name) => env[name]).find(Boolean);
  if (host !== undefined) return new URL(host.includes('://') ? host : `https://${host}`).origin;
  if (env['CI'])
    throw new UserError(
      "The address of the site is not set. Write address: 'https://example.org' in astro.config.ts, or set SITE_URL: links for other sites need it.",
    );
  return localAddress;
}
