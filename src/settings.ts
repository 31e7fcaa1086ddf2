import type { Language } from './language/language.ts';
import { UserError } from './files/user-error.ts';
import type { Network } from './language/network.ts';

/** What an owner decides about a site; everything else follows from it. The values are in site.ts. */
export interface Site {
  /** The site's name, as its wordmark spells it in each language. */
  readonly name: Readonly<Record<Language, string>>;
  /** One sentence about the site, for its home pages and search engines. */
  readonly description: Readonly<Record<Language, string>>;
  /** The languages shown, in the order of the language switch. */
  readonly languages: readonly [Language, ...Language[]];
  /** Scheme and host the site is published at, without a slash at the end. */
  readonly origin: string;
  /** Path the site lives under: begins and ends with a slash. */
  readonly base: string;
  /** The article that leads the home pages; the newest one where none is named. */
  readonly lead?: string;
  /** The topic beside "articles" and "about" in the masthead: a category or tag of content/topics.yaml. */
  readonly topic: string;
  /** The categories whose articles are opinion, as search engines are told. */
  readonly opinion: readonly string[];
  /** What the share control offers beside the address itself, in this order. */
  readonly share: readonly Network[];
  /** Where readers' comments go; without it an article offers no way to comment. */
  readonly comments?: CommentsTo | undefined;
}

/** Where a comment goes: to Netlify's forms, to the address of a form service, or to the owner as a prepared mail. */
export type CommentsTo =
  | { readonly way: 'netlify' }
  | { readonly way: 'endpoint'; readonly url: URL }
  | { readonly way: 'email'; readonly address: string };

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

/** Hosts that are this machine: what is sent to them leaves it nowhere, so http is enough. */
const ownMachine = new Set(['localhost', '127.0.0.1']);

/**
 * Reads where comments go: `off`, `netlify`, `endpoint https://…`, `email editor@…`, or an address alone.
 *
 * @example readComments('editor@example.org') // { way: 'email', address: 'editor@example.org' }
 * @returns none where there is no way to comment
 * @throws where the text is none of these, with what to write instead
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
