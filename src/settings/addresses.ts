import { UserError } from '../files/user-error.ts';

/**
 * Reads the address a site is published at.
 *
 * @example readOrigin('https://example.org/') // 'https://example.org'
 * @throws where the text is not an http(s) address or holds a path, with what to write instead
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
 * @throws where the text is not a path of plain segments
 */
export function readBase(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (inner && !/^[\w.~-]+(\/[\w.~-]+)*$/.test(inner))
    throw new UserError(
      `BASE_PATH "${text}" is not a path. Write letters, digits and hyphens between slashes, such as /reader/.`,
    );
  return inner ? `/${inner}/` : '/';
}
