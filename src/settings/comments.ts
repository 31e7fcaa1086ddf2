import { UserError } from '../files/user-error.ts';

/** Where a comment goes: to Netlify's forms, to the address of a form service, or to the owner as a prepared email. */
export type CommentsTo =
  | { readonly way: 'netlify' }
  | { readonly way: 'endpoint'; readonly url: URL }
  | { readonly way: 'email'; readonly address: string };

/** Names of this machine: nothing that is sent to it goes over a network, so http is enough. */
const ownMachine = new Set(['localhost', '127.0.0.1']);

/**
 * Reads where comments go: `off`, `netlify`, `endpoint https://…`, `email editor@…`, or an address alone.
 *
 * @example readComments('editor@example.org') // { way: 'email', address: 'editor@example.org' }
 * @returns undefined if comments are off
 * @throws if the text is none of these; the message says what to write
 */
export function readComments(text: string): CommentsTo | undefined {
  const [, word = '', rest = ''] =
    /^(?:(off|netlify|endpoint|email)(?![^\s:]):?)?\s*(.*)$/is.exec(text.trim()) ?? [];
  const way = word.toLowerCase();
  const fail = (wrong: string): never => {
    throw new UserError(
      `"${text}" ${wrong}. Write off, netlify, "endpoint https://forms.example/our-form" or "email editor@example.org".`,
    );
  };
  if (way === 'off' || way === 'netlify' || (!way && !rest)) {
    if (rest) fail(`holds more than ${way}`);
    return way === 'netlify' ? { way } : undefined;
  }
  if (way === 'email' || (!way && rest.includes('@') && !rest.includes('/')))
    return /^[^\s@<>"(),:;[\]\\%&?#]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(rest)
      ? { way: 'email', address: rest }
      : fail('is no email address');
  const url = URL.parse(rest);
  if (!url || !/^https?:$/.test(url.protocol)) return fail('is no address of a form service');
  if (url.protocol === 'http:' && !ownMachine.has(url.hostname))
    return fail('would send comments where others can read them on the way: it has to begin with https');
  if (url.username || url.password) return fail('holds a password, which every reader would see');
  if (url.hash) return fail(`holds a fragment, "${url.hash}", which no form is sent to`);
  return { way: 'endpoint', url };
}
