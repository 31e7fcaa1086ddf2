import type { Language } from './language/language.ts';
import { UserError } from './files/user-error.ts';
import type { Network } from './language/network.ts';

/** The owner's settings of a site. */
export interface Site {
  /** The site's name in each language. */
  readonly name: Readonly<Record<Language, string>>;
  /** One sentence about the site, for its home pages and search engines. */
  readonly description: Readonly<Record<Language, string>>;
  /** The languages shown, in the order of the language switch. */
  readonly languages: readonly [Language, ...Language[]];
  /** Scheme and host the site is published at, without a slash at the end. */
  readonly origin: string;
  /** Base path: begins and ends with a slash. */
  readonly base: string;
  /** Id of the article at the top of the home pages; the newest by default. */
  readonly lead?: string;
  /** The topic linked in the masthead: a category or tag of content/topics.yaml. */
  readonly topic: string;
  /** The categories whose articles search engines should treat as opinion. */
  readonly opinion: readonly string[];
  /** Networks in the share panel, in this order. */
  readonly share: readonly Network[];
  /** Where comments go; comments are off without it. */
  readonly comments?: CommentsTo | undefined;
}

/** Where comments go: to Netlify's forms, to a form service, or to the owner in an e-mail that the reader sends. */
export type CommentsTo =
  | { readonly way: 'netlify' }
  | { readonly way: 'endpoint'; readonly url: URL }
  | { readonly way: 'email'; readonly address: string };

/**
 * Reads the origin of a site.
 *
 * @example readOrigin('https://example.org/') // 'https://example.org'
 * @throws if the text is no http(s) address or has a path; the message says what to write instead
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
 * Reads the base path of a site, with or without slashes around it.
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

/** Hosts that http is allowed for: nothing sent to them leaves the machine. */
const ownMachine = new Set(['localhost', '127.0.0.1']);

/**
 * Reads where comments go: `off`, `netlify`, `endpoint https://…`, `email editor@…`, or an address alone.
 *
 * @example readComments('editor@example.org') // { way: 'email', address: 'editor@example.org' }
 * @returns undefined if comments are off
 * @throws if the text is none of these; the message says what to write instead
 */
export function readComments(text: string): CommentsTo | undefined {
  const [, word = '', rest = ''] =
    /^(?:(off|netlify|endpoint|email)(?![^\s:]):?)?\s*(.*)$/is.exec(text.trim()) ?? [];
  const way = word.toLowerCase();
  const fail = (wrong: string): never => {
    throw new UserError(
      `COMMENTS "${text}" ${wrong}. Write off, netlify, "endpoint https://forms.example/our-form" or "email editor@example.org".`,
    );
  };
  if (way === 'off' || way === 'netlify' || (!way && !rest)) {
    if (rest) fail(`holds more than ${way}`);
    return way === 'netlify' ? { way } : undefined;
  }
  if (way === 'email' || (!way && rest.includes('@') && !rest.includes('/')))
    return /^[^\s@<>"(),:;[\]\\%&?#]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(rest)
      ? { way: 'email', address: rest }
      : fail('is no e-mail address');
  const url = URL.parse(rest);
  if (!url || !/^https?:$/.test(url.protocol)) return fail('is no address of a form service');
  if (url.protocol === 'http:' && !ownMachine.has(url.hostname))
    return fail('would send comments where others can read them on the way: it has to begin with https');
  if (url.username || url.password) return fail('holds a password, which every reader would see');
  if (url.hash) return fail(`holds a fragment, "${url.hash}", which no form is sent to`);
  return { way: 'endpoint', url };
}
